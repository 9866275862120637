package org.tugyr.ledger;

import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A SHA-256 hash: of a leaf, of a node of the Merkle tree (RFC 6962, section 2.1), or of any other bytes. */
public final class Hash {
    /** Length in bytes. */
    public static final int LENGTH = 32;

    /** The root of the tree without leaves: the hash of nothing. */
    public static final Hash EMPTY_TREE = sha256(new byte[0]);

    private static final byte LEAF = 0x00;
    private static final byte NODE = 0x01;

    private final byte[] bytes;

    private Hash(byte[] bytes) {
        this.bytes = bytes;
    }

    /**
     * The hash with these bytes.
     *
     * @throws MalformedException unless there are exactly 32
     */
    public static Hash of(byte[] bytes) {
        if (bytes.length != LENGTH) {
            throw MalformedException.in("hash", "32 bytes", bytes.length + " bytes");
        }
        return new Hash(bytes.clone());
    }

    /**
     * Reads standard base64.
     *
     * @throws MalformedException unless it is the canonical base64 of 32 bytes
     */
    public static Hash ofBase64(String text) {
        return of(Lexical.base64("hash", 0, text));
    }

    /** SHA-256 of {@code content}. */
    public static Hash sha256(byte[] content) {
        return new Hash(Sha256.digest().digest(content));
    }

    /** The hash of a log entry: SHA-256(0x00 ‖ entry). */
    public static Hash leaf(byte[] entry) {
        var digest = Sha256.digest();
        digest.update(LEAF);
        return new Hash(digest.digest(entry));
    }

    /** The hash of an inner node: SHA-256(0x01 ‖ left ‖ right). */
    public static Hash node(Hash left, Hash right) {
        var digest = Sha256.digest();
        digest.update(NODE);
        digest.update(left.bytes);
        return new Hash(digest.digest(right.bytes));
    }

    /** The hash that stands at {@code offset} of a row of hashes. */
    static Hash from(byte[] row, int offset) {
        return new Hash(Arrays.copyOfRange(row, offset, offset + LENGTH));
    }

    void copyTo(byte[] row, int offset) {
        System.arraycopy(bytes, 0, row, offset, LENGTH);
    }

    /** A copy of the 32 bytes. */
    public byte[] toArray() {
        return bytes.clone();
    }

    /** Standard base64, 44 characters. */
    public String base64() {
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** URL-safe base64 without padding, 43 characters. */
    public String base64Url() {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** Lower-case hexadecimal, 64 characters. */
    public String hex() {
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Hash that && Arrays.equals(bytes, that.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    @Override
    public String toString() {
        return base64();
    }
}
