package org.tugyr.platform.access;

import java.time.Duration;
import java.time.Instant;

/**
 * Who is signed in; a controller's method takes it as a parameter.
 *
 * @param account random id
 * @param name as it is typed to sign in
 * @param session handle of this session
 * @param since when they signed in
 * @param founder whether the account came in by a link that only the operator saw
 */
public record Signed(String account, String name, String session, Instant since, boolean founder) {

    private static final Duration FRESH = Duration.ofMinutes(15);

    /** Whether they signed in so lately that they may change how they do it. */
    boolean isFresh(Instant now) {
        return since.plus(FRESH).isAfter(now);
    }
}
