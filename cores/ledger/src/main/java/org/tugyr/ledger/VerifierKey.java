package org.tugyr.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A public key that signs notes (C2SP signed-note).
 *
 * @param name the key's name, usually an address without scheme
 * @param algorithm what a signature by it covers
 * @param publicKey the raw Ed25519 key, 32 bytes
 */
public record VerifierKey(String name, Algorithm algorithm, Bytes publicKey) {
    private static final Pattern VKEY = Pattern.compile("([^+]+)\\+([0-9a-f]{8})\\+(.+)", Pattern.DOTALL);

    /** The signature types that are understood here. */
    public enum Algorithm {
        /** Ed25519 over the note's text. */
        ED25519(0x01),
        /** Ed25519 over the note's text and a time, by a witness (C2SP tlog-cosignature, version 1). */
        COSIGNATURE_V1(0x04);

        private final byte id;

        Algorithm(int id) {
            this.id = (byte) id;
        }

        /** The form in which keys of this algorithm are written. */
        byte[] prepend(byte[] key) {
            return ByteBuffer.allocate(1 + key.length).put(id).put(key).array();
        }

        static Algorithm of(byte[] material) {
            for (var algorithm : values()) {
                if (material.length > 0 && material[0] == algorithm.id) {
                    return algorithm;
                }
            }
            throw MalformedException.in("key", "signature type 0x01 or 0x04", "another");
        }
    }

    /** Refuses what no signature line could name. */
    public VerifierKey {
        if (!Lexical.isKeyName(name)) {
            throw MalformedException.in("key", "a name without spaces and plus signs", MalformedException.quote(name));
        }
        if (publicKey.length() != Ed25519.KEY_LENGTH) {
            throw MalformedException.in("key", "32 bytes", publicKey.length() + " bytes");
        }
    }

    /**
     * Reads {@code name+id+base64}.
     *
     * @throws MalformedException also where the id is not that of the key, or the algorithm is not known here
     */
    public static VerifierKey parse(String vkey) {
        var parts = VKEY.matcher(vkey);
        if (!parts.matches()) {
            throw MalformedException.in("vkey", "name+id+base64", MalformedException.quote(vkey));
        }
        var material = Lexical.base64("vkey", 0, parts.group(3));
        var key = new VerifierKey(
                parts.group(1), Algorithm.of(material), Bytes.of(Arrays.copyOfRange(material, 1, material.length)));
        if (!key.keyIdHex().equals(parts.group(2))) {
            throw MalformedException.in("vkey", "key id " + key.keyIdHex(), parts.group(2));
        }
        return key;
    }

    /** The type byte and the key, as they stand in a vkey. */
    private byte[] material() {
        return algorithm.prepend(publicKey.toArray());
    }

    /** The first four bytes of SHA-256(name ‖ newline ‖ type ‖ key). */
    public int keyId() {
        var digest = Sha256.digest();
        digest.update((name + "\n").getBytes(StandardCharsets.UTF_8));
        return ByteBuffer.wrap(digest.digest(material())).getInt();
    }

    /** {@link #keyId} as eight lower-case hexadecimal digits. */
    public String keyIdHex() {
        return "%08x".formatted(keyId());
    }

    /** Writes {@code name+id+base64}. */
    public String format() {
        return name + "+" + keyIdHex() + "+" + Bytes.of(material()).base64();
    }

    /** Whether a signature line names this key. */
    boolean isNamedBy(SignatureLine line) {
        return line.name().equals(name) && line.keyId() == keyId();
    }

    /** Whether {@code line} is this key's valid signature under the note's text. */
    boolean verifies(String text, SignatureLine line) {
        var signature = line.signature().toArray();
        return switch (algorithm) {
            case ED25519 -> Ed25519.verifies(publicKey.toArray(), text.getBytes(StandardCharsets.UTF_8), signature);
            case COSIGNATURE_V1 -> Cosignature.verifies(publicKey.toArray(), text, signature);
        };
    }
}
