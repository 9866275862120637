package org.tugyr.platform.access;

import gg.jte.Content;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.words.Words;

/**
 * How somebody signs in.
 *
 * @param passkeys theirs
 * @param passkeysWork whether passkeys work at this address
 * @param password whether they have one
 * @param coded whether they have time-based codes
 * @param codes how many recovery codes are left
 * @param sessions theirs, the one seen last first
 * @param here handle of this session
 * @param events what happened last
 * @param parts what modules contribute
 * @param fresh whether they signed in so lately that they may change these things
 * @param done message key of what was done just now; null for nothing
 * @param refusal why something was not done; null for nothing
 */
public record AccountView(
        Frame frame,
        List<PasskeyLine> passkeys,
        boolean passkeysWork,
        boolean password,
        boolean coded,
        int codes,
        List<SessionLine> sessions,
        String here,
        List<AccountEvent> events,
        List<Content> parts,
        boolean fresh,
        @Nullable String done,
        @Nullable Refusal refusal) {

    public AccountView {
        passkeys = List.copyOf(passkeys);
        sessions = List.copyOf(sessions);
        events = List.copyOf(events);
        parts = List.copyOf(parts);
    }

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }

    /** The refusal of the whole; null where there is none. */
    public @Nullable Refusal whole() {
        return refusal != null && refusal.field() == null ? refusal : null;
    }

    /** A moment in universal time, which is said. */
    public String moment(Words words, Instant at) {
        return words.moment(at, ZoneOffset.UTC);
    }
}
