package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;

class BehindTests {

    private static final Clock CLOCK = Clock.systemUTC();

    @TempDir
    private Path data;

    private TestDatabase database;
    private FactLog log;

    @BeforeEach
    void openLog() {
        database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
    }

    @Test
    void letsPassWhatHoldsAllThatWasPublished() {
        assertThatCode(this::check).as("nothing was ever published").doesNotThrowAnyException();
        SampleRows.grow(log, 300);
        publish(database, data);
        assertThatCode(this::check).doesNotThrowAnyException();

        SampleRows.grow(log, 300);

        assertThatCode(this::check).as("grown, not signed yet").doesNotThrowAnyException();
    }

    @Test
    void refusesAnOlderCopy() {
        SampleRows.grow(log, 300);
        TestDatabase older = database.copy();
        publish(older, data);
        SampleRows.grow(log, 1);
        publish(database, data);

        assertThatThrownBy(() -> Behind.check(older.app(), data))
                .isInstanceOf(BehindException.class)
                .hasMessageContaining("holds 300 entries, but")
                .hasMessageContaining("vouches for 301")
                .hasMessageContaining("tugyr restore");
    }

    @Test
    void refusesAnOlderCopyThatHasGrownAnotherWaySince() {
        SampleRows.grow(log, 300);
        publish(database, data);
        TestDatabase older = database.copy();
        SampleRows.grow(log, 1);
        publish(database, data);

        SampleRows.grow(new FactLog(Catalogue.KINDS, older.app(), CLOCK), 2);

        assertThatThrownBy(() -> Behind.check(older.app(), data)).hasMessageContaining("they are not the same");
    }

    @Test
    void refusesAnEmptyDatabaseBesideAPublishedLog() {
        SampleRows.grow(log, 1);
        publish(database, data);

        assertThatThrownBy(() -> Behind.check(TestDatabase.fresh().app(), data))
                .hasMessageContaining("the database holds no log at all");
    }

    @Test
    void refusesTheDatabaseOfAnotherLog(@TempDir Path elsewhere) {
        SampleRows.grow(log, 1);
        publish(database, data);
        TestDatabase other = TestDatabase.fresh();
        var _ = LogKey.open(elsewhere, other.app(), CLOCK, null);

        assertThatThrownBy(() -> Behind.check(other.app(), data))
                .hasMessageContaining("is not a checkpoint of this database's log");
    }

    @Test
    void refusesALogThatIsShorterThanItsCheckpoints() {
        SampleRows.grow(log, 2);
        publish(database, data);
        JdbcClient.create(database.owner())
                .sql("update facts.head set size = 1")
                .update();

        assertThatThrownBy(this::check).hasMessageContaining("checkpoints in it vouch for 2");
    }

    @Test
    void refusesACheckpointItCannotRead() throws Exception {
        SampleRows.grow(log, 2);
        publish(database, data);
        Files.writeString(data.resolve("published/checkpoint"), "torn");

        assertThatThrownBy(this::check).hasMessageContaining("is no checkpoint");
    }

    private void check() {
        Behind.check(database.app(), data);
    }

    private static void publish(TestDatabase database, Path data) {
        var key = (LogKey.Own) LogKey.open(data, database.app(), CLOCK, null);
        JdbcClient jdbc = JdbcClient.create(database.app());
        Lease lease = new Lease(jdbc, Duration.ofSeconds(30));
        if (!lease.take()) {
            throw new IllegalStateException("another test signs this log");
        }
        new Growth(jdbc, key.key(), lease, CLOCK)
                .publish(new PublishedLog(database.app()))
                .ifPresent(PublishedFile.in(data)::write);
        lease.release();
    }
}
