package org.tugyr.ledger;

import java.security.DigestException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** One reusable SHA-256 digest per thread: looking the algorithm up costs as much as hashing a small entry. */
final class Sha256 {
    private static final ThreadLocal<MessageDigest> DIGEST = ThreadLocal.withInitial(Sha256::create);

    private Sha256() {}

    static MessageDigest digest() {
        return DIGEST.get();
    }

    /** Finishes {@code digest} into a row of hashes without allocating. */
    static void finish(MessageDigest digest, byte[] row, int offset) {
        try {
            digest.digest(row, offset, Hash.LENGTH);
        } catch (DigestException e) {
            throw new IllegalStateException("a row of hashes has room for one", e);
        }
    }

    private static MessageDigest create() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
