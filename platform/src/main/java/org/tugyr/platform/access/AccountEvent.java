package org.tugyr.platform.access;

import java.time.Instant;

/** What happened to an account, without names or addresses, and when. */
public record AccountEvent(What what, Instant at) {

    /** What can happen. */
    public enum What {
        JOINED,
        PASSWORD,
        PASSKEY,
        RECOVERY,
        WRONG,
        CODES,
        CHANGED,
        CLOSED
    }
}
