package org.tugyr.platform.access;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.tugyr.ledger.Hash;

/** Random values that only their holder knows: the database keeps their digests. */
public final class Secrets {

    private static final int BYTES = 32;
    private static final String HMAC = "HmacSHA256";
    private static final String READABLE = "abcdefghijkmnpqrstuvwxyz23456789";

    private static final SecureRandom RANDOM = new SecureRandom();

    private Secrets() {}

    /** A new one of 256 bits, for cookies and links. */
    public static String fresh() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(BYTES));
    }

    static byte[] bytes(int length) {
        byte[] bytes = new byte[length];
        RANDOM.nextBytes(bytes);
        return bytes;
    }

    /** Letters and digits that are not mistaken for one another, five bits each. */
    static String readable(int length) {
        StringBuilder text = new StringBuilder(length);
        RANDOM.ints(length, 0, READABLE.length()).forEach(i -> text.append(READABLE.charAt(i)));
        return text.toString();
    }

    /** What the database keeps of one. */
    public static byte[] hash(String secret) {
        return Hash.sha256(secret.getBytes(StandardCharsets.UTF_8)).toArray();
    }

    /** A digest that only who has the key can make. */
    static byte[] mac(byte[] key, String text) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(new SecretKeySpec(key, HMAC));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
