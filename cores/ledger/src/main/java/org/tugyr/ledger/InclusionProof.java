package org.tugyr.ledger;

import static org.tugyr.ledger.Verification.Reason.PROOF_LENGTH;
import static org.tugyr.ledger.Verification.Reason.RANGE;

import java.util.ArrayList;
import java.util.List;

/**
 * The claim that a leaf stands at {@code index} of the tree of {@code size} leaves.
 *
 * @param index from 0
 * @param size how many leaves the tree has
 * @param hashes the audit path, from the leaf's sibling up (RFC 6962, section 2.1.1)
 */
public record InclusionProof(long index, long size, List<Hash> hashes) {
    /** Copies the path. The numbers are not checked before {@link #verify}: a proof comes from outside. */
    public InclusionProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof from stored hashes.
     *
     * @throws IllegalArgumentException if the tree has no such leaf
     */
    public static InclusionProof of(long index, long size, HashReader hashes) {
        if (index < 0 || index >= size) {
            throw new IllegalArgumentException("no leaf " + index + " in a tree of size " + size);
        }
        var path = new ArrayList<Hash>();
        path(index, 0, size, hashes, path);
        return new InclusionProof(index, size, path);
    }

    /** PATH(m, D[n]) of RFC 6962, section 2.1.1, over the leaves from {@code start} to {@code end}. */
    private static void path(long index, long start, long end, HashReader hashes, List<Hash> path) {
        if (end - start == 1) {
            return;
        }
        long middle = start + Subtree.split(end - start);
        if (index < middle) {
            path(index, start, middle, hashes, path);
            path.add(Subtree.hash(hashes, middle, end));
        } else {
            path(index, middle, end, hashes, path);
            path.add(Subtree.hash(hashes, start, middle));
        }
    }

    /** Checks the claim for {@code leaf} and {@code root}, by the steps of RFC 9162, section 2.1.3.2. */
    public Verification<Hash> verify(Hash leaf, Hash root) {
        if (index < 0 || index >= size) {
            return new Verification.Refuted<>(RANGE, "index", "0 ≤ index < " + size, Long.toString(index));
        }
        long fn = index;
        long sn = size - 1;
        var r = leaf;
        for (var p : hashes) {
            if (sn == 0) {
                return wrongLength();
            }
            if ((fn & 1) == 1 || fn == sn) {
                r = Hash.node(p, r);
                int shift = Long.numberOfTrailingZeros(fn);
                fn >>= shift;
                sn >>= shift;
            } else {
                r = Hash.node(r, p);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? Verification.sameRoot("root", root, r, root) : wrongLength();
    }

    private Verification<Hash> wrongLength() {
        // One hash per level at which the leaf's subtree has a sibling: those below the point where the paths of leaf
        // and
        // right edge part, and above it one per binary one of the index.
        int inner = Long.SIZE - Long.numberOfLeadingZeros(index ^ (size - 1));
        int expected = inner + Long.bitCount(index >>> inner);
        return new Verification.Refuted<>(
                PROOF_LENGTH, "inclusion proof", expected + " hashes", hashes.size() + " hashes");
    }
}
