package org.tugyr.ledger;

import static org.tugyr.ledger.Verification.Reason.PROOF_LENGTH;
import static org.tugyr.ledger.Verification.Reason.RANGE;

import java.util.ArrayList;
import java.util.List;

/**
 * The claim that the first {@code oldSize} leaves of the tree of {@code newSize} leaves are those of the older tree.
 *
 * @param oldSize how many leaves the older tree has
 * @param newSize how many leaves the newer tree has
 * @param hashes the proof in the order of RFC 6962, section 2.1.2
 */
public record ConsistencyProof(long oldSize, long newSize, List<Hash> hashes) {
    /** Copies the hashes. The numbers are not checked before {@link #verify}: a proof comes from outside. */
    public ConsistencyProof {
        hashes = List.copyOf(hashes);
    }

    /**
     * Makes the proof from stored hashes; empty where the older tree is empty or the same.
     *
     * @throws IllegalArgumentException unless 0 ≤ oldSize ≤ newSize
     */
    public static ConsistencyProof of(long oldSize, long newSize, HashReader hashes) {
        if (oldSize < 0 || oldSize > newSize) {
            throw new IllegalArgumentException(oldSize + " is not within 0 and " + newSize);
        }
        var proof = new ArrayList<Hash>();
        if (oldSize > 0) {
            subproof(oldSize, 0, newSize, true, hashes, proof);
        }
        return new ConsistencyProof(oldSize, newSize, proof);
    }

    /** SUBPROOF(m, D[n], b) of RFC 6962, section 2.1.2; {@code m} counts from the first leaf of the whole tree. */
    private static void subproof(long m, long start, long end, boolean b, HashReader hashes, List<Hash> proof) {
        if (m == end) {
            if (!b) {
                proof.add(Subtree.hash(hashes, start, end));
            }
            return;
        }
        long middle = start + Subtree.split(end - start);
        if (m <= middle) {
            subproof(m, start, middle, b, hashes, proof);
            proof.add(Subtree.hash(hashes, middle, end));
        } else {
            subproof(m, middle, end, false, hashes, proof);
            proof.add(Subtree.hash(hashes, start, middle));
        }
    }

    /**
     * Checks the claim for two roots, by the steps of RFC 9162, section 2.1.4.2; a success gives the newer root.
     *
     * <p>The empty tree is a prefix of every tree and needs no hashes (C2SP tlog-witness).
     */
    public Verification<Hash> verify(Hash oldRoot, Hash newRoot) {
        if (oldSize < 0 || oldSize > newSize) {
            return new Verification.Refuted<>(RANGE, "old size", "0 ≤ old size ≤ " + newSize, Long.toString(oldSize));
        }
        if (oldSize == 0 || oldSize == newSize) {
            return verifyTrivial(oldRoot, newRoot);
        }
        var path = new ArrayList<>(hashes);
        if (Long.bitCount(oldSize) == 1) {
            path.addFirst(oldRoot);
        }
        if (path.isEmpty()) {
            return wrongLength();
        }
        int shift = Long.numberOfTrailingZeros(oldSize);
        long fn = (oldSize - 1) >> shift;
        long sn = (newSize - 1) >> shift;
        var fr = path.getFirst();
        var sr = fr;
        for (var c : path.subList(1, path.size())) {
            if (sn == 0) {
                return wrongLength();
            }
            if ((fn & 1) == 1 || fn == sn) {
                fr = Hash.node(c, fr);
                sr = Hash.node(c, sr);
                int shared = Long.numberOfTrailingZeros(fn);
                fn >>= shared;
                sn >>= shared;
            } else {
                sr = Hash.node(sr, c);
            }
            fn >>= 1;
            sn >>= 1;
        }
        return sn == 0 ? sameRoots(oldRoot, newRoot, fr, sr) : wrongLength();
    }

    private Verification<Hash> verifyTrivial(Hash oldRoot, Hash newRoot) {
        if (!hashes.isEmpty()) {
            return wrongLength();
        }
        return sameRoots(
                oldRoot, newRoot, oldSize == 0 ? Hash.EMPTY_TREE : newRoot, newSize == 0 ? Hash.EMPTY_TREE : newRoot);
    }

    private static Verification<Hash> sameRoots(Hash oldRoot, Hash newRoot, Hash computedOld, Hash computedNew) {
        return Verification.sameRoot("old root", oldRoot, computedOld, oldRoot)
                .then(_ -> Verification.sameRoot("new root", newRoot, computedNew, newRoot));
    }

    private Verification<Hash> wrongLength() {
        return new Verification.Refuted<>(
                PROOF_LENGTH, "consistency proof", expectedLength() + " hashes", hashes.size() + " hashes");
    }

    private int expectedLength() {
        if (oldSize == 0 || oldSize == newSize) {
            return 0;
        }
        var counted = new ArrayList<Hash>();
        subproof(oldSize, 0, newSize, true, (_, _) -> Hash.EMPTY_TREE, counted);
        return counted.size();
    }
}
