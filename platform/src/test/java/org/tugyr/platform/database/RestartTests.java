package org.tugyr.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** However the last process ended, the next one is up within 15 s with everything that was committed. */
class RestartTests {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    private Path data;

    @AfterEach
    void endWhatIsLeft() {
        Database.embedded(data).close();
    }

    @Test
    void survivesTheDeathOfTheProcessGroup() throws Exception {
        try (var writer = Writer.start(data)) {
            long committed = writer.awaitCommits(200);

            writer.killGroup();

            assertThat(postmaster()).as("the server outlives the group").isNotNull();
            assertNothingIsLost(committed);
        }
    }

    @Test
    void survivesTheDeathOfTheJvmAlone() throws Exception {
        try (var writer = Writer.start(data)) {
            long committed = writer.awaitCommits(200);
            ProcessHandle orphan = postmaster();

            writer.kill();

            assertNothingIsLost(committed);
            assertThat(runs(orphan)).as("the orphan is stopped").isFalse();
        }
    }

    @Test
    void survivesTheDeathOfEverything() throws Exception {
        try (var writer = Writer.start(data)) {
            long committed = writer.awaitCommits(200);
            ProcessHandle server = postmaster();
            List<ProcessHandle> all = server.descendants().toList();

            writer.killGroup();
            server.destroyForcibly();
            all.forEach(ProcessHandle::destroyForcibly);

            assertNothingIsLost(committed);
        }
    }

    @Test
    void survivesTheDeathOfThePostmasterAlone() throws Exception {
        try (var writer = Writer.start(data)) {
            long committed = writer.awaitCommits(200);

            postmaster().destroyForcibly();
            writer.awaitEnd();

            assertNothingIsLost(committed);
        }
    }

    @Test
    void stopsTheServerWhenAskedToEnd() throws Exception {
        try (var writer = Writer.start(data)) {
            long committed = writer.awaitCommits(1);
            ProcessHandle server = postmaster();

            writer.stop();

            assertThat(runs(server)).isFalse();
            assertThat(data.resolve("postgres/postmaster.pid")).doesNotExist();
            assertNothingIsLost(committed);
        }
    }

    @Test
    void refusesAFolderThatAnotherProcessUses() throws Exception {
        try (var writer = Writer.start(data)) {
            writer.awaitCommits(1);

            assertThatThrownBy(() -> Database.embedded(data))
                    .isInstanceOf(DataFolderInUseException.class)
                    .hasMessageContaining("in use by process " + writer.pid());
            try (var guest = Database.embeddedOrJoined(data)) {
                assertThat(count(guest)).isPositive();
            }
            assertThat(writer.isAlive()).isTrue();
        }
    }

    @Test
    void doesNotTakeAStrangerForItsServer() throws Exception {
        Database.embedded(data).close();
        Process stranger = new ProcessBuilder("cat").start();
        Files.writeString(
                data.resolve("postgres/postmaster.pid"),
                "%d%n%s%n1%n5432%n".formatted(stranger.pid(), data.resolve("postgres")));

        assertStarts();

        assertThat(stranger.isAlive()).isTrue();
        stranger.destroy();
    }

    @Test
    void startsOnAnEmptyPidFile() throws Exception {
        Database.embedded(data).close();
        Files.writeString(data.resolve("postgres/postmaster.pid"), "");

        assertStarts();
    }

    @Test
    void movesToAnotherPortWhenItsOwnIsTaken() throws Exception {
        Database.embedded(data).close();
        int port =
                Integer.parseInt(Files.readString(data.resolve("postgres.port")).strip());

        try (var squatter = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            assertThat(squatter.isBound()).isTrue();
            assertStarts();
        }
    }

    @Test
    void beginsAnewAfterADeathBeforeTheClusterWasWhole() throws Exception {
        Files.createDirectories(data.resolve("postgres.new/base"));

        assertStarts();
        assertThat(data.resolve("postgres.new")).doesNotExist();
    }

    @Test
    void doesNotInventThePasswordsOfAnExistingCluster() throws Exception {
        Database.embedded(data).close();
        Path key = data.resolve("keys/database-app");
        String password = Files.readString(key);
        Files.delete(key);

        assertThatThrownBy(() -> Database.embedded(data)).hasMessageContaining("database-app is missing");

        Private.write(key, password);
    }

    @Test
    void refusesKeysThatOthersMayRead() throws Exception {
        Database.embedded(data).close();
        Path key = data.resolve("keys/database-app");
        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-r--r--"));

        assertThatThrownBy(() -> Database.embedded(data))
                .hasMessageContaining("must belong to the user who runs Tugyr");

        Files.setPosixFilePermissions(key, PosixFilePermissions.fromString("rw-------"));
    }

    private ProcessHandle postmaster() throws IOException {
        return ProcessHandle.of(
                        Postmaster.of(data.resolve("postgres")).orElseThrow().pid())
                .orElseThrow();
    }

    /** Whether a process runs; one that ended but that nobody has waited for is still "alive" and has no command. */
    private static boolean runs(ProcessHandle process) {
        return process.info().command().isPresent();
    }

    private void assertNothingIsLost(long committed) {
        Instant start = Instant.now();
        try (var database = Database.embedded(data)) {
            assertThat(Duration.between(start, Instant.now())).isLessThan(LIMIT);
            assertThat(count(database)).isGreaterThanOrEqualTo(committed);
        }
    }

    private void assertStarts() {
        try (var database = Database.embedded(data)) {
            assertThat(JdbcClient.create(database.app(1))
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    private static long count(Database database) {
        return JdbcClient.create(database.app(1))
                .sql("SELECT count(*) FROM number")
                .query(Long.class)
                .single();
    }
}
