package org.tugyr.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL of our own on a data folder. It runs in a session of its own, so that Ctrl-C reaches it only through
 * {@link #close}; one that outlives a killed process is stopped by the next.
 */
final class EmbeddedServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedServer.class);
    private static final int ATTEMPTS = 4;

    private final DataLock lock;
    private final Cluster cluster;
    private final Tools tools;

    private EmbeddedServer(DataLock lock, Cluster cluster, Tools tools) {
        this.lock = lock;
        this.cluster = cluster;
        this.tools = tools;
    }

    /** Starts the server of a data folder, which it makes if need be, and returns when it takes connections. */
    static EmbeddedServer start(Path folder) throws IOException {
        Path data = Private.folder(folder).toRealPath();
        DataLock lock = DataLock.take(data);
        try {
            var tools = Tools.in(Binaries.unpacked(data), data.resolve("postgres.out"));
            var server = new EmbeddedServer(lock, new Cluster(data), tools);
            server.cluster.createIfAbsent(tools);
            server.clearTheWay();
            server.startUp();
            return server;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    Path data() {
        return cluster.data();
    }

    /** Stops the server that a killed process left, and removes the trace of one that is gone. */
    private void clearTheWay() throws IOException {
        Path trace = Postmaster.file(cluster.folder());
        if (Postmaster.of(cluster.folder()).isPresent()) {
            LOG.info("A PostgreSQL without its Tugyr still runs on {}; it is stopped first", cluster.folder());
            stop(8);
        } else if (Files.deleteIfExists(trace)) {
            // Should children of a dead postmaster still run, PostgreSQL finds them by their shared memory and refuses.
            LOG.info("The last PostgreSQL on {} was not stopped; it now replays its log", cluster.folder());
        }
    }

    /** Tries more than once: the port may be taken meanwhile, and a killed server's children need a moment to end. */
    private void startUp() throws IOException {
        for (int attempt = 1; ; attempt++) {
            cluster.configure();
            try {
                // -t: after a crash in a large import the replay may be long, and there is nothing better than to wait
                tools.run(
                        "pg_ctl",
                        "start",
                        "-w",
                        "-t",
                        "3600",
                        "-s",
                        "-D",
                        cluster.folder().toString());
                return;
            } catch (DatabaseException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
                pause(attempt * 300L);
            }
        }
    }

    /** Ends sessions and waits for the checkpoint; when that takes too long, leaves the rest to the next start's replay. */
    private void stop(int seconds) {
        try {
            tools.run("pg_ctl", "stop", "-m", "fast", "-t", Integer.toString(seconds), "-D", folder());
        } catch (DatabaseException e) {
            LOG.warn("PostgreSQL did not stop within {} s and is stopped without a checkpoint", seconds);
            tools.run("pg_ctl", "stop", "-m", "immediate", "-D", folder());
        }
    }

    private String folder() {
        return cluster.folder().toString();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        try (lock) {
            if (isRunning()) {
                stop(60);
            }
        }
    }

    private boolean isRunning() {
        try {
            Optional<Postmaster> running = Postmaster.of(cluster.folder());
            return running.isPresent();
        } catch (IOException e) {
            return true;
        }
    }
}
