package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.ConsistencyProof;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.SigningKey;
import org.tugyr.ledger.Verification;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;

class SignerTests {

    private static final Clock CLOCK = Clock.systemUTC();
    private static final Duration FOREVER = Duration.ofDays(1);
    private static final Origin ORIGIN = new Origin("example.org/log");

    @TempDir
    private Path data;

    private TestDatabase database;
    private JdbcClient jdbc;
    private FactLog log;
    private PublishedLog published;
    private SigningKey key;

    @BeforeEach
    void bearALog() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
        published = new PublishedLog(database.app());
        key = ((LogKey.Own) LogKey.open(data, database.app(), CLOCK, ORIGIN)).key();
    }

    @Test
    void publishesWhatAStrangerCanVerifyAtEverySize() {
        Growth growth = growth(holding(FOREVER));
        for (int count : List.of(1, 1, 253, 1, 1, 255, 1, 700, 65_536)) {
            SampleRows.grow(log, count);

            assertThat(growth.publish(published)).isPresent();
        }

        List<SignedCheckpoint> checkpoints = checkpoints();
        assertThat(checkpoints)
                .extracting(SignedCheckpoint::size)
                .containsExactly(1L, 2L, 255L, 256L, 257L, 512L, 513L, 1213L, 66_749L);
        for (SignedCheckpoint checkpoint : checkpoints) {
            assertVerifies(checkpoint);
            for (SignedCheckpoint earlier : checkpoints.subList(0, checkpoints.indexOf(checkpoint))) {
                ConsistencyProof proof = published.consistency(earlier.size(), checkpoint.size());
                assertThat(proof.verify(earlier.root(), checkpoint.root()).isVerified())
                        .isTrue();
            }
        }
    }

    @Test
    void provesEachEntryInAFile() {
        SampleRows.grow(log, 300);
        var _ = growth(holding(FOREVER)).publish(published);
        SampleRows.grow(log, 1);

        for (long index : List.of(0L, 1L, 255L, 256L, 299L)) {
            byte[] entry = published.entry(index).orElseThrow();
            var proof = published.proof(index).orElseThrow();
            assertThat(proof.verify(Hash.leaf(entry), key.verifierKey(), List.of())
                            .isVerified())
                    .isTrue();
            assertThat(proof.verify(Hash.leaf(new byte[1]), key.verifierKey(), List.of())
                            .isVerified())
                    .isFalse();
        }
        assertThat(published.proof(300)).as("not published yet").isEmpty();
        assertThat(published.entry(300)).isEmpty();
        assertThat(published.entry(-1)).isEmpty();
    }

    @Test
    void makesNoCheckpointWhereNothingIsNew() {
        Growth growth = growth(holding(FOREVER));
        assertThat(growth.publish(published)).as("an empty log").isEmpty();
        SampleRows.grow(log, 3);
        assertThat(growth.publish(published)).isPresent();

        assertThat(growth.publish(published)).isEmpty();
        assertThat(checkpoints()).hasSize(1);
    }

    @Test
    void signsNothingThatContradictsTheLastCheckpoint() {
        Growth growth = growth(holding(FOREVER));
        SampleRows.grow(log, 3);
        assertThat(growth.publish(published)).isPresent();
        SampleRows.grow(log, 3);
        jdbc.sql("update facts.tile set bytes = set_byte(bytes, 0, 255 - get_byte(bytes, 0))")
                .update();

        assertThatThrownBy(() -> growth.publish(published)).hasMessageContaining("nothing is signed");
        assertThat(checkpoints()).hasSize(1);
    }

    @Test
    void takesNothingFromANodeThatLostItsLease() {
        Lease stopped = holding(Duration.ZERO);
        Growth late = growth(stopped);
        SampleRows.grow(log, 3);

        Lease other = holding(FOREVER);

        assertThat(late.publish(published)).isEmpty();
        assertThat(stopped.held()).isFalse();
        assertThat(checkpoints()).isEmpty();
        assertThat(jdbc.sql("select count(*) from facts.tile").query(Long.class).single())
                .isZero();
        assertThat(growth(other).publish(published)).isPresent();
    }

    @Test
    void givesTheLeaseToOneNodeAtATime() {
        Lease first = new Lease(jdbc, FOREVER);
        Lease second = new Lease(jdbc, FOREVER);

        assertThat(first.take()).isTrue();
        assertThat(second.take()).isFalse();
        assertThat(first.renew()).isTrue();
        first.release();
        assertThat(second.take()).isTrue();
    }

    @Test
    void keepsTheKeyForItsOwnerOnly() throws Exception {
        Path file = LogKey.file(data);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(LogIdentity.of(database.app()).orElseThrow().origin()).isEqualTo("example.org/log");
        assertThat(reopened(data)).isInstanceOf(LogKey.Own.class);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertThat(reopened(data))
                .isInstanceOfSatisfying(
                        LogKey.Unfit.class, unfit -> assertThat(unfit.problem()).contains("chmod 600"));
    }

    @Test
    void neverSignsWithAnotherKey(@TempDir Path elsewhere) throws Exception {
        assertThat(reopened(elsewhere)).as("a node without a key serves").isInstanceOf(LogKey.None.class);
        var _ = LogKey.open(elsewhere, TestDatabase.fresh().app(), CLOCK, null);
        SampleRows.grow(log, 3);

        var signer = new Signer(reopened(elsewhere), database.app(), elsewhere, CLOCK, Signer.Pace.USUAL);
        signer.start();

        assertThat(signer.isRunning()).isFalse();
        assertThat(new SignerHealth(signer).health().getStatus().getCode()).isEqualTo("DOWN");
        assertThat(signer.problem().orElseThrow())
                .contains("this log was born with " + key.verifierKey().format());
    }

    @Test
    void keepsItsNameForLife(@TempDir Path elsewhere) {
        assertThat(LogKey.open(data, database.app(), CLOCK, ORIGIN)).isInstanceOf(LogKey.Own.class);

        for (Path folder : List.of(data, elsewhere)) {
            assertThatThrownBy(() -> LogKey.open(folder, database.app(), CLOCK, new Origin("example.org/other")))
                    .isInstanceOf(OriginException.class)
                    .hasMessageContaining("This log is example.org/log, not example.org/other");
        }
    }

    @Test
    void isNotBornUnderANameThatItsKeyDoesNotHave() {
        TestDatabase unborn = TestDatabase.fresh();

        assertThatThrownBy(() -> LogKey.open(data, unborn.app(), CLOCK, new Origin("example.org/other")))
                .isInstanceOf(OriginException.class);
        assertThat(LogIdentity.of(unborn.app())).isEmpty();
    }

    private LogKey reopened(Path folder) {
        return LogKey.open(folder, database.app(), CLOCK, null);
    }

    private Lease holding(Duration term) {
        Lease lease = new Lease(jdbc, term);
        assertThat(lease.take()).isTrue();
        return lease;
    }

    private Growth growth(Lease lease) {
        return new Growth(jdbc, key, lease, CLOCK);
    }

    private List<SignedCheckpoint> checkpoints() {
        return jdbc.sql("select size, root, note, at from facts.checkpoint order by size")
                .query(SignedCheckpoint::of)
                .list();
    }

    private void assertVerifies(SignedCheckpoint checkpoint) {
        var opened = Checkpoint.open(SignedNote.parse(checkpoint.note()), key.verifierKey(), List.of());
        assertThat(opened)
                .isEqualTo(new Verification.Verified<>(
                        new Checkpoint("example.org/log", checkpoint.size(), checkpoint.root())));
        assertThat(LogAudit.run(checkpoint.size(), checkpoint.root(), published, (_, entry) -> Fact.parse(entry)))
                .isEqualTo(new Verification.Verified<>(checkpoint.root()));
    }
}
