package org.tugyr.platform.nodes;

import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;

/**
 * Kills a node with its embedded PostgreSQL under load, again and again: every other time the node's process group, whose database
 * lives on as an orphan, else the database's processes too.
 */
final class KillRounds {

    private static final Duration STARTED = Duration.ofSeconds(60);
    private static final int FEWEST = 20;
    private static final int MOST = 100;

    private final Path data;
    private final RandomGenerator random;
    private final Map<Long, String> acknowledged = new TreeMap<>();

    private KillRounds(Path data, long seed) {
        this.data = data;
        this.random = new java.util.Random(seed);
    }

    /** Kills so many times, proves that nothing was lost, and tells how many entries were acknowledged. */
    static long run(Path data, int rounds, long seed) throws IOException, InterruptedException {
        try (Database database = Database.embedded(data)) {
            Migrations.run(database.owner(), database.appLogin().user());
        }
        KillRounds killing = new KillRounds(data, seed);
        for (int round = 1; round <= rounds; round++) {
            killing.round(round % 2 == 0);
        }
        try (Database database = Database.embedded(data)) {
            Truth truth = new Truth(database.app(2));
            truth.assertHolds(killing.acknowledged);
            truth.assertNeverForked();
        }
        return killing.acknowledged.size();
    }

    private void round(boolean databaseToo) throws IOException, InterruptedException {
        int enough = random.nextInt(FEWEST, MOST);
        try (NodeProcess node = NodeProcess.start(data)) {
            await().atMost(STARTED)
                    .pollInterval(Duration.ofMillis(5))
                    .until(() -> node.acknowledged().size() >= enough || !node.isAlive());
            if (!node.isAlive()) {
                throw new IllegalStateException("the node ended by itself");
            }
            if (databaseToo) {
                ProcessHandle server = postmaster();
                List<ProcessHandle> workers = server.descendants().toList();
                server.destroyForcibly();
                workers.forEach(ProcessHandle::destroyForcibly);
            }
            node.kill();
            acknowledged.putAll(node.acknowledged());
        }
    }

    private ProcessHandle postmaster() throws IOException {
        Path file = data.resolve("postgres").resolve("postmaster.pid");
        return ProcessHandle.of(Long.parseLong(Files.readAllLines(file).getFirst()))
                .orElseThrow();
    }
}
