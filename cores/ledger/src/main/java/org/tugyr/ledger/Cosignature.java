package org.tugyr.ledger;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** A witness's timestamped signature under a checkpoint (C2SP tlog-cosignature, Ed25519 form). */
final class Cosignature {
    private Cosignature() {}

    /** The bytes of a signature line: the time, big-endian, then the signature. */
    static byte[] make(byte[] seed, String text, long posixSeconds) {
        if (posixSeconds < 0) {
            throw new IllegalArgumentException("a time before 1970: " + posixSeconds);
        }
        return ByteBuffer.allocate(Long.BYTES + Ed25519.SIGNATURE_LENGTH)
                .putLong(posixSeconds)
                .put(Ed25519.sign(seed, message(text, posixSeconds)))
                .array();
    }

    static boolean verifies(byte[] publicKey, String text, byte[] signature) {
        if (signature.length != Long.BYTES + Ed25519.SIGNATURE_LENGTH || posixSeconds(signature) < 0) {
            return false;
        }
        var signed = Arrays.copyOfRange(signature, Long.BYTES, signature.length);
        return Ed25519.verifies(publicKey, message(text, posixSeconds(signature)), signed);
    }

    static long posixSeconds(byte[] signature) {
        return ByteBuffer.wrap(signature).getLong();
    }

    private static byte[] message(String text, long posixSeconds) {
        return ("cosignature/v1\ntime " + posixSeconds + "\n" + text).getBytes(StandardCharsets.UTF_8);
    }
}
