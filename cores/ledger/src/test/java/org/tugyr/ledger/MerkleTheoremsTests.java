package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What holds for every tree, tried on all small trees and on seeded random larger ones. */
class MerkleTheoremsTests {
    private static final int SMALL = 40;
    private static final long SEED = 20_211_216;

    private final Leaves leaves = Leaves.of(3_000);
    private final Random random = new Random(SEED);

    @Test
    void everyLeafIsIncludedInEveryTreeThatHasIt() {
        for (long size = 1; size <= SMALL; size++) {
            for (long index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, leaves);

                assertThat(proof.verify(leaves.read(0, index), leaves.root(size))
                                .isVerified())
                        .as("leaf %d of %d", index, size)
                        .isTrue();
            }
        }
    }

    @Test
    void everyPrefixIsConsistentWithEveryLaterSize() {
        for (long newSize = 0; newSize <= SMALL; newSize++) {
            for (long oldSize = 0; oldSize <= newSize; oldSize++) {
                var proof = ConsistencyProof.of(oldSize, newSize, leaves);

                assertThat(proof.verify(leaves.root(oldSize), leaves.root(newSize))
                                .isVerified())
                        .as("%d is a prefix of %d", oldSize, newSize)
                        .isTrue();
            }
        }
    }

    @Test
    void noLeafIsIncludedAtAnotherIndexOrInAnotherTree() {
        for (long size = 1; size <= SMALL; size++) {
            for (long index = 0; index < size; index++) {
                var proof = InclusionProof.of(index, size, leaves);
                var leaf = leaves.read(0, index);
                for (long other = 0; other < size; other++) {
                    var moved = new InclusionProof(other, size, proof.hashes()).verify(leaf, leaves.root(size));
                    assertThat(moved.isVerified())
                            .as("%d as %d of %d", index, other, size)
                            .isEqualTo(other == index);
                }
                assertThat(proof.verify(leaf, leaves.root(size + 1)).isVerified())
                        .isFalse();
            }
        }
    }

    @Test
    void noOtherHistoryIsConsistent() {
        for (long newSize = 2; newSize <= SMALL; newSize++) {
            for (long oldSize = 1; oldSize < newSize; oldSize++) {
                var proof = ConsistencyProof.of(oldSize, newSize, leaves);
                var forged = leaves.root(oldSize + 1);

                assertThat(proof.verify(forged, leaves.root(newSize)).isVerified())
                        .isFalse();
                assertThat(proof.verify(leaves.root(oldSize), leaves.root(newSize + 1))
                                .isVerified())
                        .isFalse();
            }
        }
    }

    @Test
    void anyTamperedBitOfAProofRefutesIt() {
        for (int round = 0; round < 300; round++) {
            long newSize = random.nextLong(2, 3_000);
            long oldSize = random.nextLong(1, newSize);
            var inclusion = InclusionProof.of(oldSize - 1, newSize, leaves);
            var consistency = ConsistencyProof.of(oldSize, newSize, leaves);

            assertThat(new InclusionProof(oldSize - 1, newSize, tampered(inclusion.hashes()))
                            .verify(leaves.read(0, oldSize - 1), leaves.root(newSize)))
                    .as("seed %d, leaf %d of %d", SEED, oldSize - 1, newSize)
                    .isInstanceOf(Verification.Refuted.class);
            assertThat(new ConsistencyProof(oldSize, newSize, tampered(consistency.hashes()))
                            .verify(leaves.root(oldSize), leaves.root(newSize)))
                    .as("seed %d, %d to %d", SEED, oldSize, newSize)
                    .isInstanceOf(Verification.Refuted.class);
        }
    }

    @Test
    void aProofWithAHashTooManyOrTooFewSaysHowManyThereMustBe() {
        for (long size = 2; size <= SMALL; size++) {
            for (long index = 1; index < size; index++) {
                var inclusion = InclusionProof.of(index, size, leaves).hashes();
                var consistency = ConsistencyProof.of(index, size, leaves).hashes();

                for (var wrong : List.of(longer(inclusion), shorter(inclusion))) {
                    assertThat(new InclusionProof(index, size, wrong).verify(leaves.read(0, index), leaves.root(size)))
                            .isEqualTo(wrongLength("inclusion proof", inclusion, wrong));
                }
                for (var wrong : List.of(longer(consistency), shorter(consistency))) {
                    assertThat(new ConsistencyProof(index, size, wrong).verify(leaves.root(index), leaves.root(size)))
                            .isEqualTo(wrongLength("consistency proof", consistency, wrong));
                }
            }
        }
    }

    @Test
    void aRefutationShowsBothRoots() {
        var proof = InclusionProof.of(3, 7, leaves);

        assertThat(proof.verify(leaves.read(0, 3), Hash.EMPTY_TREE))
                .isEqualTo(new Verification.Refuted<>(
                        Verification.Reason.ROOT,
                        "root",
                        Hash.EMPTY_TREE.base64(),
                        leaves.root(7).base64()));
    }

    @Test
    void appendingOneByOneGivesTheRootOfTheWhole() {
        var range = new CompactRange();
        for (long size = 1; size <= 600; size++) {
            range.append(leaves.read(0, size - 1));

            assertThat(range.root()).isEqualTo(recursiveRoot(0, size));
            assertThat(new CompactRange(size, range.edge()).root()).isEqualTo(range.root());
        }
    }

    @Test
    void tilesGrowAlikeHoweverTheyAreCut() {
        var whole = new TiledLog().grow(leaves.hashes());
        for (int round = 0; round < 20; round++) {
            var log = new TiledLog();
            while (log.size() < 3_000) {
                int end = random.nextInt((int) log.size(), 3_001);
                log.grow(leaves.hashes().subList((int) log.size(), end));
            }

            assertThat(log.pieces()).as("seed %d, round %d", SEED, round).containsAllEntriesOf(whole.pieces());
        }
    }

    @Test
    void proofsFromTilesAreThoseOfTheWholeTree() {
        var log = new TiledLog();
        while (log.size() < 3_000) {
            long oldSize = log.size();
            log.grow(leaves.hashes().subList((int) oldSize, Math.min(3_000, (int) oldSize + random.nextInt(1, 400))));
            long size = log.size();
            long index = random.nextLong(size);
            var hashes = new TileHashes(size, log);

            assertThat(CompactRange.of(size, hashes).root()).isEqualTo(leaves.root(size));
            assertThat(new TileBuilder(size, log, _ -> {}).root()).isEqualTo(leaves.root(size));
            assertThat(InclusionProof.of(index, size, hashes)).isEqualTo(InclusionProof.of(index, size, leaves));
            assertThat(ConsistencyProof.of(oldSize, size, hashes))
                    .isEqualTo(ConsistencyProof.of(oldSize, size, leaves));
        }
    }

    /** RFC 6962, section 2.1, word for word. */
    private Hash recursiveRoot(long start, long end) {
        if (end - start == 1) {
            return leaves.read(0, start);
        }
        long k = 1;
        while (2 * k < end - start) {
            k *= 2;
        }
        return Hash.node(recursiveRoot(start, start + k), recursiveRoot(start + k, end));
    }

    private List<Hash> tampered(List<Hash> hashes) {
        if (hashes.isEmpty()) {
            return List.of(Hash.EMPTY_TREE);
        }
        int at = random.nextInt(hashes.size());
        var bytes = hashes.get(at).toArray();
        bytes[random.nextInt(Hash.LENGTH)] ^= (byte) (1 << random.nextInt(8));
        var changed = new ArrayList<>(hashes);
        changed.set(at, Hash.of(bytes));
        return changed;
    }

    private static List<Hash> longer(List<Hash> hashes) {
        var longer = new ArrayList<>(hashes);
        longer.add(Hash.EMPTY_TREE);
        return longer;
    }

    private static List<Hash> shorter(List<Hash> hashes) {
        return hashes.subList(0, hashes.size() - 1);
    }

    private static Verification<Hash> wrongLength(String where, List<Hash> right, List<Hash> wrong) {
        return new Verification.Refuted<>(
                Verification.Reason.PROOF_LENGTH, where, right.size() + " hashes", wrong.size() + " hashes");
    }
}
