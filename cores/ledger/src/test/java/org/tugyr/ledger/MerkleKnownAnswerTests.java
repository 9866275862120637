package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MerkleKnownAnswerTests {

    @TestFactory
    Stream<DynamicTest> judgesInclusionProofsAsTransparencyDevDoes() {
        return vectors(
                "inclusion",
                vector -> new InclusionProof(
                                uint64(vector, "leafIdx"), uint64(vector, "treeSize"), hashes(vector.get("proof")))
                        .verify(hash(vector, "leafHash"), hash(vector, "root")));
    }

    @TestFactory
    Stream<DynamicTest> judgesConsistencyProofsAsTransparencyDevDoes() {
        return vectors(
                "consistency",
                vector -> new ConsistencyProof(
                                uint64(vector, "size1"), uint64(vector, "size2"), hashes(vector.get("proof")))
                        .verify(hash(vector, "root1"), hash(vector, "root2")));
    }

    @Test
    void computesTheRootsOfTheClassicTestTree() {
        var tree = (Json.Obj) KnownAnswers.json("merkle/ct-8-leaves.json");
        var range = new CompactRange();
        var roots = tree.array("root_hex_by_size");

        assertThat(range.root().hex()).isEqualTo(text(roots.getFirst()));
        for (var leaf : tree.array("leaf_inputs_hex")) {
            range.append(Hash.leaf(HexFormat.of().parseHex(text(leaf))));
            assertThat(range.root().hex()).isEqualTo(text(roots.get((int) range.size())));
        }
    }

    @Test
    void makesTheSameRootsAndProofsAsGoTlog() {
        var roots = (Json.Obj) KnownAnswers.json("merkle/roots-go-tlog.json");
        var consistency = (Json.Obj) KnownAnswers.json("merkle/consistency-go-tlog.json");
        var leaves = Leaves.of(200_001);

        assertThat(KnownAnswers.objects(roots.array("roots")))
                .hasSize(19)
                .allSatisfy(known ->
                        assertThat(leaves.root(known.integer("size")).base64()).isEqualTo(known.string("root_base64")));
        assertThat(KnownAnswers.objects(roots.array("inclusion"))).hasSize(57).allSatisfy(known -> {
            var proof = InclusionProof.of(known.integer("index"), known.integer("size"), leaves);
            assertThat(proof.hashes()).isEqualTo(hashes(known.get("proof")));
            assertThat(proof.verify(leaves.read(0, proof.index()), hash(known, "root"))
                            .isVerified())
                    .isTrue();
        });
        assertThat(KnownAnswers.objects(consistency.array("cases"))).hasSize(12).allSatisfy(known -> {
            var proof = ConsistencyProof.of(known.integer("size1"), known.integer("size2"), leaves);
            assertThat(proof.hashes()).isEqualTo(hashes(known.get("proof")));
            assertThat(proof.verify(hash(known, "root1"), hash(known, "root2")).isVerified())
                    .isTrue();
        });
    }

    private interface Judge {
        Verification<Hash> judge(Json.Obj vector);
    }

    private static Stream<DynamicTest> vectors(String folder, Judge judge) {
        return KnownAnswers.tests(() -> {
            var root = KnownAnswers.path("merkle/transparency-dev/" + folder);
            return KnownAnswers.files(root).stream()
                    .map(path -> DynamicTest.dynamicTest(root.relativize(path).toString(), () -> {
                        var vector = (Json.Obj) Json.parse(KnownAnswers.bytes(path));
                        assertThat(accepted(() -> judge.judge(vector))).isEqualTo(!vector.bool("wantErr"));
                    }));
        });
    }

    /** A hash that has not 32 bytes cannot even be read: refused. */
    private static boolean accepted(Supplier<Verification<Hash>> judged) {
        try {
            return judged.get().isVerified();
        } catch (MalformedException e) {
            return false;
        }
    }

    /** The vectors hold one number beyond 2^53, 2^64-1: as a signed long it is -1. */
    private static long uint64(Json.Obj vector, String key) {
        return vector.get(key) instanceof Json.Real ? -1 : vector.integer(key);
    }

    private static Hash hash(Json.Obj vector, String key) {
        return Hash.ofBase64(vector.string(key));
    }

    private static List<Hash> hashes(Json proof) {
        return proof instanceof Json.Arr(var items)
                ? items.stream().map(item -> Hash.ofBase64(text(item))).toList()
                : List.of();
    }

    private static String text(Json json) {
        return ((Json.Str) json).value();
    }
}
