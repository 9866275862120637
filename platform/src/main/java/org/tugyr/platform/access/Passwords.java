package org.tugyr.platform.access;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.tugyr.platform.web.Refusal;

/** Passwords, kept as Argon2id: 19 MiB, two passes (OWASP). So many are computed at once that memory lasts. */
final class Passwords {

    static final int SHORTEST = 12;
    static final int LONGEST = 128;

    private static final int SALT = 16;
    private static final int HASH = 32;
    private static final int PARALLEL = 1;
    private static final int KIBIBYTES = 19_456;
    private static final int PASSES = 2;
    private static final int AT_ONCE = 4;

    /** How often the most frequent character may stand in one. */
    private static final int MOST_ALIKE = 2;

    private final Argon2PasswordEncoder encoder = new Argon2PasswordEncoder(SALT, HASH, PARALLEL, KIBIBYTES, PASSES);
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final String nobodys = encoder.encode(Secrets.fresh());

    /** Why a password is not taken; empty where it is. */
    Optional<Refusal> refusal(String password, String name) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST || length > LONGEST) {
            return Optional.of(Refusal.of("access.refused.password.length", SHORTEST, LONGEST)
                    .at("password"));
        }
        String folded = password.toLowerCase(Locale.ROOT);
        long different = folded.codePoints().distinct().count();
        boolean named = !name.isBlank() && folded.contains(name.toLowerCase(Locale.ROOT));
        return different * MOST_ALIKE < SHORTEST || named
                ? Optional.of(Refusal.of("access.refused.password.easy").at("password"))
                : Optional.empty();
    }

    /** What is kept of a password. */
    String hash(String password) {
        return inTurn(() -> encoder.encode(normal(password)));
    }

    /**
     * Whether a password is the one that was kept. It takes as long where there is none.
     *
     * @param kept null where there is no such account, or it has no password
     */
    boolean matches(String password, @Nullable String kept) {
        boolean same = inTurn(() -> encoder.matches(normal(password), kept == null ? nobodys : kept));
        return same && kept != null;
    }

    private <T> T inTurn(java.util.function.Supplier<T> work) {
        turns.acquireUninterruptibly();
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    /** What is typed on two keyboards may differ in its bytes (RFC 8265 §4.2.2). */
    private static String normal(String password) {
        String some = password.length() > 2 * LONGEST ? password.substring(0, 2 * LONGEST) : password;
        return Normalizer.normalize(some, Normalizer.Form.NFC);
    }
}
