package org.tugyr.ledger;

import static org.tugyr.ledger.VerifierKey.Algorithm.COSIGNATURE_V1;
import static org.tugyr.ledger.VerifierKey.Algorithm.ED25519;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;

/** A private key that signs notes; its seed leaves it only by {@link #format}. */
public final class SigningKey {
    private static final Pattern SKEY =
            Pattern.compile("PRIVATE\\+KEY\\+([^+]+)\\+([0-9a-f]{8})\\+(.+)", Pattern.DOTALL);

    private final VerifierKey verifierKey;
    private final byte[] seed;

    private SigningKey(String name, VerifierKey.Algorithm algorithm, byte[] seed) {
        if (seed.length != Ed25519.KEY_LENGTH) {
            throw MalformedException.in("signing key", "32 bytes", seed.length + " bytes");
        }
        this.seed = seed.clone();
        verifierKey = new VerifierKey(name, algorithm, Bytes.of(Ed25519.publicKey(seed)));
    }

    /** The key of a log; {@code seed} are 32 random bytes (the private key of RFC 8032). */
    public static SigningKey ofLog(String name, byte[] seed) {
        return new SigningKey(name, ED25519, seed);
    }

    /** The key of a witness, which cosigns checkpoints of logs. */
    public static SigningKey ofWitness(String name, byte[] seed) {
        return new SigningKey(name, COSIGNATURE_V1, seed);
    }

    /**
     * Reads {@code PRIVATE+KEY+name+id+base64}, the form of Go's sumdb/note.
     *
     * @throws MalformedException without quoting the secret
     */
    public static SigningKey parse(String skey) {
        var parts = SKEY.matcher(skey);
        if (!parts.matches()) {
            throw MalformedException.in("signing key", "PRIVATE+KEY+name+id+base64", "another form");
        }
        var material = material(parts.group(3));
        var seed = Arrays.copyOfRange(material, 1, material.length);
        var key = new SigningKey(parts.group(1), VerifierKey.Algorithm.of(material), seed);
        if (!key.verifierKey.keyIdHex().equals(parts.group(2))) {
            throw MalformedException.in("signing key", "key id " + key.verifierKey.keyIdHex(), parts.group(2));
        }
        return key;
    }

    private static byte[] material(String base64) {
        try {
            return Lexical.base64("signing key", 0, base64);
        } catch (MalformedException e) {
            throw MalformedException.in("signing key", e.expected(), "another encoding");
        }
    }

    /** Writes the secret as {@link #parse} reads it. */
    public String format() {
        return "PRIVATE+KEY+" + verifierKey.name() + "+" + verifierKey.keyIdHex() + "+"
                + Bytes.of(verifierKey.algorithm().prepend(seed)).base64();
    }

    /** The public half. */
    public VerifierKey verifierKey() {
        return verifierKey;
    }

    /**
     * Signs a note's text as a log does.
     *
     * @throws MalformedException unless the text is made of lines without control characters
     * @throws IllegalStateException if this is a witness's key
     */
    public SignatureLine sign(String text) {
        requireAlgorithm(ED25519);
        SignedNote.requireText(text);
        return line(Ed25519.sign(seed, text.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * Signs a checkpoint's text as a witness does, at a time in seconds since 1970-01-01 UTC.
     *
     * @throws MalformedException unless the text is made of lines without control characters
     * @throws IllegalStateException if this is a log's key
     */
    public SignatureLine cosign(String text, long posixSeconds) {
        requireAlgorithm(COSIGNATURE_V1);
        SignedNote.requireText(text);
        return line(Cosignature.make(seed, text, posixSeconds));
    }

    private SignatureLine line(byte[] signature) {
        return new SignatureLine(verifierKey.name(), verifierKey.keyId(), Bytes.of(signature));
    }

    private void requireAlgorithm(VerifierKey.Algorithm algorithm) {
        if (verifierKey.algorithm() != algorithm) {
            throw new IllegalStateException(verifierKey.name() + " is a key for " + verifierKey.algorithm());
        }
    }

    @Override
    public String toString() {
        return "SigningKey[" + verifierKey.name() + "]";
    }
}
