package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Logs that others made: Tessera's own test log, and one verified with Go. */
class PublishedLogTests {
    private static final LogAudit.EntryVisitor IGNORE = (_, _) -> {};

    @TestFactory
    Stream<DynamicTest> auditsEveryCheckpointOfTessera() {
        return audits("tiles/tessera-15", IntStream.rangeClosed(0, 15).boxed().toList(), List.of());
    }

    @TestFactory
    Stream<DynamicTest> auditsEveryCheckpointOfTheGeneratedLog() {
        return audits("tiles/generated-600", List.of(1, 255, 256, 257, 600), List.of("witness.vkey"));
    }

    private static Stream<DynamicTest> audits(String name, List<Integer> sizes, List<String> witnesses) {
        return KnownAnswers.tests(() -> {
            var folder = KnownAnswers.path(name);
            return sizes.stream()
                    .map(size -> DynamicTest.dynamicTest("size " + size, () -> {
                        var checkpoint = open(folder, "checkpoint." + size, witnesses);
                        var seen = new ArrayList<byte[]>();

                        var audit =
                                LogAudit.run(size, checkpoint.root(), published(folder), (_, entry) -> seen.add(entry));

                        assertThat(checkpoint.size()).isEqualTo(size.longValue());
                        assertThat(audit).isEqualTo(new Verification.Verified<>(checkpoint.root()));
                        assertThat(seen).hasSize(size);
                    }));
        });
    }

    @Test
    void findsEveryCheckpointConsistentWithEveryLaterOne() {
        var folder = KnownAnswers.path("tiles/tessera-15");
        var checkpoints = IntStream.rangeClosed(0, 15)
                .mapToObj(size -> open(folder, "checkpoint." + size, List.of()))
                .toList();
        var last = checkpoints.getLast();

        assertThat(open(folder, "checkpoint", List.of())).isEqualTo(last);
        assertThat(checkpoints).allSatisfy(older -> {
            var hashes = new TileHashes(last.size(), published(folder));
            var proof = ConsistencyProof.of(older.size(), last.size(), hashes);
            assertThat(proof.verify(older.root(), last.root()).isVerified()).isTrue();
        });
    }

    @Test
    void publishesTheSameTilesAsTheGeneratedLog() {
        var folder = KnownAnswers.path("tiles/generated-600");
        var source = published(folder);
        var entries = Tiles.entriesBetween(0, 600).stream()
                .flatMap(path -> EntryBundle.decode(source.read(path), path.width()).stream())
                .toList();
        var log = new TiledLog();

        LongStream.of(1, 255, 256, 257, 600).forEach(size -> log.add(entries.subList((int) log.size(), (int) size)));

        var published = KnownAnswers.files(folder.resolve("tile"));
        assertThat(log.pieces()).hasSameSizeAs(published);
        assertThat(log.pieces())
                .allSatisfy((path, piece) -> assertThat(piece.toArray()).isEqualTo(source.read(path)));
    }

    @Test
    void ignoresASignatureOfAKindItDoesNotKnow() {
        var folder = KnownAnswers.path("tiles/generated-600");
        var note = SignedNote.parse(KnownAnswers.bytes(folder.resolve("checkpoint")));
        var keys = List.of(key(folder, "vkey"), key(folder, "witness.vkey"));

        assertThat(note.verify(keys)).isInstanceOfSatisfying(Verification.Verified.class, verified -> {
            var opened = (SignedNote.Opened) verified.value();
            assertThat(opened.signedBy().stream().map(SignedNote.Signed::key)).isEqualTo(keys);
            assertThat(opened.ignored()).hasSize(1);
        });
    }

    @TestFactory
    Stream<DynamicTest> refutesEveryTamperedLog() {
        return KnownAnswers.tests(() -> {
            var folder = KnownAnswers.path("tiles/generated-600");
            var cases = ((Json.Obj) KnownAnswers.json("tiles/tamper-cases.json")).array("cases");
            return KnownAnswers.objects(cases).stream()
                    .map(tampered -> DynamicTest.dynamicTest(tampered.string("file"), () -> {
                        var verification = verify(file -> {
                            var bytes = KnownAnswers.bytes(folder.resolve(file));
                            if (file.equals(tampered.string("file"))) {
                                bytes[(int) tampered.integer("offset")] ^= 1;
                            }
                            return bytes;
                        });

                        assertThat(verification).isInstanceOf(Verification.Refuted.class);
                    }));
        });
    }

    @Test
    void verifiesTheLogThatIsNotTampered() {
        var folder = KnownAnswers.path("tiles/generated-600");

        assertThat(verify(file -> KnownAnswers.bytes(folder.resolve(file))).isVerified())
                .isTrue();
    }

    private interface Published {
        byte[] bytes(String file);
    }

    /** What {@code tugyr verify} does about a log's structure. */
    private static Verification<Hash> verify(Published log) {
        var vkey = VerifierKey.parse(new String(log.bytes("vkey"), StandardCharsets.UTF_8).strip());
        return Checkpoint.open(SignedNote.parse(log.bytes("checkpoint")), vkey, List.of())
                .then(checkpoint ->
                        LogAudit.run(checkpoint.size(), checkpoint.root(), path -> log.bytes(path.path()), IGNORE));
    }

    private static Checkpoint open(Path folder, String file, List<String> witnesses) {
        var note = SignedNote.parse(KnownAnswers.bytes(folder.resolve(file)));
        var keys = witnesses.stream().map(witness -> key(folder, witness)).toList();
        return switch (Checkpoint.open(note, key(folder, "vkey"), keys)) {
            case Verification.Verified<Checkpoint>(var checkpoint) -> checkpoint;
            case Verification.Refuted<Checkpoint> refuted -> throw new AssertionError(refuted);
        };
    }

    private static VerifierKey key(Path folder, String file) {
        return VerifierKey.parse(KnownAnswers.text(folder.resolve(file)).strip());
    }

    private static TileSource published(Path folder) {
        return path -> {
            var file = folder.resolve(path.path());
            if (!Files.exists(file)) {
                throw MalformedException.in(path.path(), "a file", "none");
            }
            return KnownAnswers.bytes(file);
        };
    }
}
