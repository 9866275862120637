package org.tugyr.ledger;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.util.Base64;
import java.util.List;

/**
 * A value that stands in the log only as a digest, and whoever holds salt and value can open it (in the manner of SD-JWT
 * disclosures, RFC 9901, section 4.2).
 *
 * <p>Messages of exceptions never quote salt or value, for they may be personal.
 *
 * @param salt at least 128 random bits in base64url, fresh for every value: without it the digest of a name could be guessed
 * @param name what the value is, for example {@code birthDate}
 * @param value the value itself
 */
public record SealedValue(String salt, String name, Json value) {
    /** The fewest bytes of salt. */
    public static final int MIN_SALT_BYTES = 16;

    private static final String IN = "disclosure";

    /** Refuses a salt that is too short. */
    public SealedValue {
        int bytes = base64Url(salt).length;
        if (bytes < MIN_SALT_BYTES) {
            throw MalformedException.in("salt", "at least " + MIN_SALT_BYTES + " bytes", bytes + " bytes");
        }
    }

    /** Seals a value with a salt of random bytes. */
    public static SealedValue of(Bytes salt, String name, Json value) {
        return new SealedValue(salt.base64Url(), name, value);
    }

    /**
     * Reads a disclosure, in whatever way its JSON is spaced.
     *
     * @throws MalformedException unless it is a base64url JSON array of salt, name and value
     */
    public static SealedValue parse(String disclosure) {
        if (json(base64Url(disclosure)) instanceof Json.Arr(var parts)
                && parts.size() == 3
                && parts.get(0) instanceof Json.Str(var salt)
                && parts.get(1) instanceof Json.Str(var name)) {
            return new SealedValue(salt, name, parts.get(2));
        }
        throw notADisclosure();
    }

    private static Json json(byte[] utf8) {
        try {
            return Json.parse(utf8);
        } catch (MalformedException e) {
            throw notADisclosure(); // without its cause, which quotes the text
        }
    }

    private static MalformedException notADisclosure() {
        return MalformedException.in(IN, "[salt, name, value]", "something else");
    }

    /** What is published to open the value: base64url of the canonical JSON array of salt, name and value. */
    public String disclosure() {
        var array = new Json.Arr(List.of(new Json.Str(salt), new Json.Str(name), value));
        return Bytes.of(array.canonicalBytes()).base64Url();
    }

    /** What stands in the log: {@link #digest(String)} of the {@link #disclosure}. */
    public Hash digest() {
        return digest(disclosure());
    }

    /** The digest of a value that is sealed with {@code salt}. */
    public static Hash digest(Bytes salt, String name, Json value) {
        return of(salt, name, value).digest();
    }

    /** SHA-256 over the disclosure's ASCII text (RFC 9901, section 4.2.3). */
    public static Hash digest(String disclosure) {
        return Hash.sha256(disclosure.getBytes(US_ASCII));
    }

    private static byte[] base64Url(String text) {
        try {
            var bytes = Base64.getUrlDecoder().decode(text);
            if (Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw (MalformedException)
                    MalformedException.in(IN, "base64url", "another alphabet").initCause(e);
        }
        throw MalformedException.in(IN, "base64url without padding", "another spelling");
    }
}
