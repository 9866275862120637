package org.tugyr.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProofFileTests {
    private final Leaves leaves = Leaves.of(11);
    private final SigningKey log = SigningKey.ofLog("log.example/facts", CheckpointTests.seed(1));
    private final SignedNote checkpoint = new Checkpoint(log.verifierKey().name(), 11, leaves.root(11)).sign(log);

    @TestFactory
    Stream<DynamicTest> readsFilesAsTransparencyDevDoes() {
        return KnownAnswers.tests(() -> {
            return KnownAnswers.cases("proof/tlog-proof-parse.json").stream()
                    .map(known -> DynamicTest.dynamicTest(known.string("name"), () -> {
                        var text = known.string("proof_text");
                        if (known.bool("accept")) {
                            assertThat(ProofFile.parse(text).format()).isEqualTo(text);
                        } else {
                            assertThatThrownBy(() -> ProofFile.parse(text)).isInstanceOf(MalformedException.class);
                        }
                    }));
        });
    }

    @Test
    void provesEveryEntryOffline() {
        for (int index = 0; index < 11; index++) {
            var file = ProofFile.of(index, checkpoint, leaves).format();

            var verification = ProofFile.parse(file).verify(leaves.read(0, index), log.verifierKey(), List.of());

            assertThat(verification).isEqualTo(new Verification.Verified<>(Checkpoint.parse(checkpoint.text())));
        }
    }

    @Test
    void keepsExtraData() {
        var proof = ProofFile.of(3, checkpoint, leaves);
        var extended = new ProofFile(Bytes.of(new byte[] {1, 2, 3}), proof.index(), proof.hashes(), proof.checkpoint());

        assertThat(extended.format()).startsWith("c2sp.org/tlog-proof@v1\nextra AQID\nindex 3\n");
        assertThat(ProofFile.parse(extended.format())).isEqualTo(extended);
    }

    @Test
    void refutesAnotherEntry() {
        var proof = ProofFile.of(3, checkpoint, leaves);

        assertThat(proof.verify(leaves.read(0, 4), log.verifierKey(), List.of()))
                .isInstanceOfSatisfying(Verification.Refuted.class, refuted -> {
                    assertThat(refuted.reason()).isEqualTo(Verification.Reason.ROOT);
                    assertThat(refuted.expected()).isEqualTo(leaves.root(11).base64());
                });
    }

    @Test
    void refutesACheckpointThatIsNone() {
        var proof = new ProofFile(Bytes.EMPTY, 0, List.of(), "no checkpoint\n");

        assertThat(proof.verify(Hash.EMPTY_TREE, log.verifierKey(), List.of()))
                .isInstanceOfSatisfying(
                        Verification.Refuted.class,
                        refuted -> assertThat(refuted.reason()).isEqualTo(Verification.Reason.MALFORMED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "c2sp.org/tlog-proof@v1\nindex 01\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex -1\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nextra \nindex 1\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\nindex 1\nAA==\n\ncheckpoint\n",
                "c2sp.org/tlog-proof@v1\r\nindex 1\r\n\r\ncheckpoint\r\n",
                "c2sp.org/tlog-proof@v1\nindex 1\n\n",
                "c2sp.org/tlog-proof@v1\nindex 1\n",
                "\n\nc2sp.org/tlog-proof@v1\nindex 1\n\ncheckpoint\n",
            })
    void refusesOtherForms(String file) {
        assertThatThrownBy(() -> ProofFile.parse(file)).isInstanceOf(MalformedException.class);
    }
}
