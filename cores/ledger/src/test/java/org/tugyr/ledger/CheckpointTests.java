package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class CheckpointTests {
    private static final Checkpoint EMPTY = new Checkpoint("log.example/facts", 0, Hash.EMPTY_TREE);

    private final SigningKey log = SigningKey.ofLog(EMPTY.origin(), seed(7));
    private final SigningKey witness = SigningKey.ofWitness("witness.example", seed(8));

    @TestFactory
    Stream<DynamicTest> readsBodiesAsStrictlyAsTheSpecification() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("checkpoint/body-cases.json").stream()
                    // Sizes from 2^63 on may be refused, and are.
                    .filter(known -> !known.string("name").equals("size 2^63"))
                    .map(known -> DynamicTest.dynamicTest(known.string("name"), () -> {
                        var body = known.string("body");
                        if (known.bool("c2sp_strict_accepts")) {
                            assertThat(Checkpoint.parse(body).format()).isEqualTo(body);
                        } else {
                            assertThatThrownBy(() -> Checkpoint.parse(body)).isInstanceOf(MalformedException.class);
                        }
                    }));
        });
    }

    @Test
    void neverReadsASizeAsNegative() {
        var body = EMPTY.format().replace("\n0\n", "\n9223372036854775808\n");

        assertThatThrownBy(() -> Checkpoint.parse(body)).hasMessageContaining("checkpoint line 2");
    }

    @TestFactory
    Stream<DynamicTest> judgesTheFilesOfSigstore() {
        return KnownAnswers.tests(() -> {
            var folder = KnownAnswers.path("checkpoint/sigstore-java");
            return KnownAnswers.files(folder).stream()
                    .map(path -> DynamicTest.dynamicTest(path.getFileName().toString(), () -> {
                        if (path.getFileName().toString().startsWith("valid")) {
                            var note = SignedNote.parse(KnownAnswers.bytes(path));
                            assertThat(Checkpoint.parse(note.text()).format()).isEqualTo(note.text());
                        } else {
                            assertThatThrownBy(() -> Checkpoint.parse(SignedNote.parse(KnownAnswers.bytes(path))
                                            .text()))
                                    .isInstanceOf(MalformedException.class);
                        }
                    }));
        });
    }

    @TestFactory
    Stream<DynamicTest> namesALogByTheHashOfItsOrigin() {
        return KnownAnswers.tests(() -> KnownAnswers.cases("checkpoint/origin-ids.json").stream()
                .map(known -> DynamicTest.dynamicTest(
                        known.string("origin"),
                        () -> assertThat(new Checkpoint(known.string("origin"), 0, Hash.EMPTY_TREE).originId())
                                .isEqualTo(known.string("sha256_hex")))));
    }

    @Test
    void opensWhatTheLogSignedAndAWitnessCosigned() {
        var note = EMPTY.sign(log).with(witness.cosign(EMPTY.format(), 1_763_800_000));

        var opened =
                Checkpoint.open(SignedNote.parse(note.format()), log.verifierKey(), List.of(witness.verifierKey()));

        assertThat(opened).isEqualTo(new Verification.Verified<>(EMPTY));
    }

    @Test
    void doesNotOpenWithoutTheLogsOwnSignature() {
        var note = new SignedNote(EMPTY.format(), List.of(witness.cosign(EMPTY.format(), 1)));

        var opened = Checkpoint.open(note, log.verifierKey(), List.of(witness.verifierKey()));

        assertThat(opened)
                .isInstanceOfSatisfying(
                        Verification.Refuted.class,
                        refuted -> assertThat(refuted.reason()).isEqualTo(Verification.Reason.NO_TRUSTED_SIGNATURE));
    }

    @Test
    void doesNotOpenAnotherLogsCheckpoint() {
        var other = new Checkpoint("log.example/other", 0, Hash.EMPTY_TREE);

        var opened = Checkpoint.open(other.sign(log), log.verifierKey(), List.of());

        assertThat(opened)
                .isEqualTo(new Verification.Refuted<>(
                        Verification.Reason.ORIGIN, "checkpoint", "log.example/facts", "log.example/other"));
    }

    @Test
    void doesNotOpenWhereAWitnessIsContradicted() {
        var cosigned = witness.cosign(EMPTY.format(), 1);
        var note = new Checkpoint(EMPTY.origin(), 1, Hash.EMPTY_TREE).sign(log).with(cosigned);

        var opened = Checkpoint.open(note, log.verifierKey(), List.of(witness.verifierKey()));

        assertThat(opened)
                .isInstanceOfSatisfying(
                        Verification.Refuted.class,
                        refuted -> assertThat(refuted.reason()).isEqualTo(Verification.Reason.SIGNATURE));
    }

    static byte[] seed(int value) {
        var seed = new byte[32];
        Arrays.fill(seed, (byte) value);
        return seed;
    }
}
