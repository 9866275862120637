package org.tugyr.platform.nodes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.facts.LogKey;

/** Two nodes on one database both write; one signs, and the other takes over. */
class TwoNodesTests {

    private static final Duration TAKEN_OVER = Duration.ofSeconds(10);
    private static final Duration STARTED = Duration.ofSeconds(60);
    private static final int SOME = 50;

    @TempDir
    private Path folder;

    private TestDatabase database;
    private Truth truth;
    private NodeProcess signing;
    private NodeProcess other;

    @BeforeEach
    void startTwoNodes() throws Exception {
        database = TestDatabase.fresh();
        truth = new Truth(database.app());
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        var _ = LogKey.open(first, database.app(), Clock.systemUTC(), null);
        Files.createDirectories(LogKey.file(second).getParent());
        Files.copy(LogKey.file(first), LogKey.file(second), java.nio.file.StandardCopyOption.COPY_ATTRIBUTES);
        signing = NodeProcess.start(first, database.url());
        other = NodeProcess.start(second, database.url());
        within(STARTED, () -> signing.signs() || other.signs());
        if (other.signs()) {
            NodeProcess swap = signing;
            signing = other;
            other = swap;
        }
        within(
                STARTED,
                () -> signing.acknowledged().size() > SOME
                        && other.acknowledged().size() > SOME
                        && truth.signed() > SOME);
        assertThat(other.signs()).isFalse();
    }

    @AfterEach
    void endThem() {
        signing.close();
        other.close();
    }

    @Test
    void theOtherSignsWhenOneIsKilled() throws Exception {
        signing.close();
        long killedAt = truth.signed();

        within(TAKEN_OVER, () -> truth.signed() > killedAt + SOME);

        other.close();
        assertSound();
    }

    @Test
    void theOtherSignsWhenOneIsStoppedAndNothingForksWhenItGoesOn() throws Exception {
        signing.signal("STOP");
        long stoppedAt = truth.signed();

        within(TAKEN_OVER, () -> other.signs() && truth.signed() > stoppedAt);

        int before = signing.acknowledged().size();
        signing.signal("CONT");
        within(TAKEN_OVER, () -> !signing.signs() && signing.acknowledged().size() > before + SOME);
        long wentOnAt = truth.signed();
        within(TAKEN_OVER, () -> truth.signed() > wentOnAt);
        assertThat(other.signs()).isTrue();
        signing.close();
        other.close();
        assertSound();
    }

    private void assertSound() {
        within(TAKEN_OVER, () -> nobodyWrites());
        truth.assertHolds(signing.acknowledged());
        truth.assertHolds(other.acknowledged());
        truth.assertNeverForked();
    }

    /** A server process outlives its client until it has done what it was told. */
    private boolean nobodyWrites() {
        return JdbcClient.create(database.owner())
                .sql(
                        "select count(*) = 0 from pg_stat_activity where usename = 'tugyr_app' and datname = current_database()")
                .query(Boolean.class)
                .single();
    }

    private static void within(Duration limit, Callable<Boolean> condition) {
        await().atMost(limit).pollInterval(Duration.ofMillis(50)).until(condition);
    }
}
