package org.tugyr.platform.access;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;

/**
 * Coming in by a link.
 *
 * @param token that forms must carry
 * @param link its path
 * @param invited the name given by who invited; null for the first administrator, who chooses one
 * @param name as it was typed; empty for nothing
 * @param pairing what an authenticator app is shown; null in the first step
 * @param refusal why not; null for nothing
 * @param passkeys whether passkeys work here
 */
public record JoinView(
        String token,
        String link,
        @Nullable String invited,
        String name,
        @Nullable Pairing pairing,
        @Nullable Refusal refusal,
        boolean passkeys) {

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }
}
