package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.List;

/**
 * A growing Merkle tree (RFC 6962) of which only the right edge is kept: the hashes of the complete subtrees of its size's binary
 * digits, largest first. Not for use by several threads at once.
 */
public final class CompactRange {
    private final List<Hash> edge;
    private long size;

    /** The empty tree. */
    public CompactRange() {
        this(0, List.of());
    }

    /**
     * Takes up a tree where it was left.
     *
     * @throws IllegalArgumentException unless there is one hash per binary one in {@code size}
     */
    public CompactRange(long size, List<Hash> edge) {
        if (size < 0 || Long.bitCount(size) != edge.size()) {
            throw new IllegalArgumentException(edge.size() + " hashes are no right edge of a tree of size " + size);
        }
        this.size = size;
        this.edge = new ArrayList<>(edge);
    }

    /** The right edge of the first {@code size} leaves of a stored tree. */
    public static CompactRange of(long size, HashReader hashes) {
        var edge = new ArrayList<Hash>();
        for (long rest = size, start = 0; rest > 0; rest -= Long.highestOneBit(rest)) {
            long width = Long.highestOneBit(rest);
            edge.add(Subtree.hash(hashes, start, start + width));
            start += width;
        }
        return new CompactRange(size, edge);
    }

    /** Adds a leaf. */
    public void append(Hash leaf) {
        var hash = leaf;
        for (long rest = size; (rest & 1) == 1; rest >>= 1) {
            hash = Hash.node(edge.removeLast(), hash);
        }
        edge.add(hash);
        size++;
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves. */
    public Hash root() {
        return edge.reversed().stream()
                .reduce((right, left) -> Hash.node(left, right))
                .orElse(Hash.EMPTY_TREE);
    }

    /** The right edge, largest subtree first. */
    public List<Hash> edge() {
        return List.copyOf(edge);
    }
}
