package org.tugyr.platform.database;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A process for the restart tests to kill: it opens a data folder and prints each number once it is committed. */
final class Writer implements AutoCloseable {

    private static final String COMMITTED = "committed ";

    private final Process process;
    private final BufferedReader output;

    private Writer(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts a writer in a session, and so a process group, of its own. */
    static Writer start(Path data) throws IOException {
        var command = new ProcessBuilder(
                "setsid",
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                Writer.class.getName(),
                data.toString());
        return new Writer(command.redirectError(ProcessBuilder.Redirect.INHERIT).start());
    }

    /** Waits for so many commits and returns the last number. */
    long awaitCommits(int commits) throws IOException {
        for (int seen = 0; ; ) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the writer ended early");
            }
            if (line.startsWith(COMMITTED) && ++seen == commits) {
                return Long.parseLong(line.substring(COMMITTED.length()));
            }
        }
    }

    long pid() {
        return process.pid();
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks the process to end, and waits for that. */
    void stop() throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    /** Kills the process alone. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Kills the process and all in its group. */
    void killGroup() throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-KILL", "--", "-" + pid()).start().waitFor();
        process.waitFor();
    }

    void awaitEnd() throws InterruptedException {
        process.waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }

    public static void main(String[] args) {
        try (var database = Database.embedded(Path.of(args[0])).closedAtExit()) {
            JdbcClient.create(database.owner())
                    .sql("CREATE TABLE IF NOT EXISTS number (value bigint PRIMARY KEY)")
                    .update();
            var app = JdbcClient.create(database.app(1));
            for (long value = 1; ; value++) {
                app.sql("INSERT INTO number VALUES (?)").param(value).update();
                System.out.println(COMMITTED + value);
            }
        }
    }
}
