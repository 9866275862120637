package org.tugyr.platform.access;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.OptionalLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Time-based codes of six digits (RFC 6238 with SHA-1 and 30 seconds, which is what every authenticator app makes). */
final class Totp {

    /** Of a secret: RFC 4226 asks for 160 bits. */
    static final int BYTES = 20;

    static final int DIGITS = 6;

    /** A clock may be so many steps off. */
    private static final int DRIFT = 1;

    private static final Duration STEP = Duration.ofSeconds(30);
    private static final int MODULUS = 1_000_000;
    private static final String HMAC = "HmacSHA1";

    private Totp() {}

    /**
     * The time step that a code is of; empty where it is of none about now.
     *
     * @param after the last step whose code was used: no code is taken twice (RFC 6238 §5.2)
     */
    static OptionalLong step(byte[] secret, String code, Instant now, long after) {
        long present = now.getEpochSecond() / STEP.toSeconds();
        OptionalLong found = OptionalLong.empty();
        for (long step = present - DRIFT; step <= present + DRIFT; step++) {
            boolean same = java.security.MessageDigest.isEqual(bytes(code(secret, step)), bytes(code.strip()));
            if (same && step > after) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    /** The code of a moment. */
    static String code(byte[] secret, Instant now) {
        return code(secret, now.getEpochSecond() / STEP.toSeconds());
    }

    /** RFC 4226 §5.3. */
    private static String code(byte[] secret, long step) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(secret, HMAC));
            byte[] hash =
                    mac.doFinal(ByteBuffer.allocate(Long.BYTES).putLong(step).array());
            int offset = hash[hash.length - 1] & 0xf;
            int truncated = ByteBuffer.wrap(hash).getInt(offset) & Integer.MAX_VALUE;
            return String.format(Locale.ROOT, "%0" + DIGITS + "d", truncated % MODULUS);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static byte[] bytes(String code) {
        return code.getBytes(java.nio.charset.StandardCharsets.UTF_8);
    }
}
