package org.tugyr.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** An immutable string of bytes, compared by content. */
public final class Bytes {
    /** No bytes. */
    public static final Bytes EMPTY = new Bytes(new byte[0]);

    private final byte[] bytes;

    private Bytes(byte[] bytes) {
        this.bytes = bytes;
    }

    /** Copies {@code bytes}. */
    public static Bytes of(byte[] bytes) {
        return new Bytes(bytes.clone());
    }

    /** A copy of the bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** How many bytes there are. */
    public int length() {
        return bytes.length;
    }

    /** Whether there are none. */
    public boolean isEmpty() {
        return bytes.length == 0;
    }

    /** Standard base64 with padding (RFC 4648, section 4). */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** URL-safe base64 without padding (RFC 4648, section 5). */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-case hexadecimal. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Bytes that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return hex();
    }
}
