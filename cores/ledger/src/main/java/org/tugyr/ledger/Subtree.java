package org.tugyr.ledger;

/** The Merkle tree hash MTH(D[start:end]) of RFC 6962, section 2.1, from stored hashes of complete subtrees. */
final class Subtree {
    private Subtree() {}

    /** {@code start} must be a multiple of the largest power of two below {@code end - start}, as in every RFC 6962 proof. */
    static Hash hash(HashReader hashes, long start, long end) {
        long size = end - start;
        if (size == 0) {
            return Hash.EMPTY_TREE;
        }
        if (Long.bitCount(size) == 1) {
            int level = Long.numberOfTrailingZeros(size);
            return hashes.read(level, start >> level);
        }
        long middle = start + split(size);
        return Hash.node(hash(hashes, start, middle), hash(hashes, middle, end));
    }

    /** k of RFC 6962: the largest power of two smaller than {@code size}. */
    static long split(long size) {
        return Long.highestOneBit(size - 1);
    }
}
