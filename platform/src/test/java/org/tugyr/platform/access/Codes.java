package org.tugyr.platform.access;

import java.time.Clock;

/** What an authenticator app shows. */
public final class Codes {

    private Codes() {}

    /** The code of a secret, as the page shows that, at this moment. */
    public static String of(String secret, Clock clock) {
        return Totp.code(AccessSite.decoded(secret.replace(" ", "")), clock.instant());
    }
}
