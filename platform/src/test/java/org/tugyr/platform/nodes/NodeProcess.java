package org.tugyr.platform.nodes;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A {@link Node} in a process, and process group, of its own, with all that it acknowledged. */
final class NodeProcess implements AutoCloseable {

    private final Process process;
    private final Map<Long, String> acknowledged = new ConcurrentHashMap<>();
    private volatile boolean signs;
    private final Thread reader;

    private NodeProcess(Process process) {
        this.process = process;
        this.reader = Thread.ofPlatform().daemon().start(() -> read(process.inputReader()));
    }

    static NodeProcess start(Path data, String... database) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                "setsid",
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xmx256m",
                "-cp",
                System.getProperty("java.class.path"),
                Node.class.getName(),
                data.toString()));
        command.addAll(List.of(database));
        return new NodeProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    private void read(BufferedReader output) {
        try (output) {
            for (String line = output.readLine(); line != null; line = output.readLine()) {
                String[] words = line.split(" ", 3);
                switch (words[0]) {
                    case "ack" -> acknowledged.put(Long.valueOf(words[1]), words[2]);
                    case "signs" -> signs = Boolean.parseBoolean(words[1]);
                    default -> {} // a refusal, or a line of a library
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries acknowledged so far: index to key. */
    Map<Long, String> acknowledged() {
        return acknowledged;
    }

    /** Whether it says that it signs. */
    boolean signs() {
        return signs;
    }

    void signal(String signal) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + signal, "--", "-" + process.pid())
                .start()
                .waitFor();
    }

    @Override
    public void close() {
        kill();
    }

    /** Kills the process and all in its group, and takes note of the last it said. */
    void kill() {
        try {
            signal("KILL");
            process.waitFor();
            reader.join();
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isAlive() {
        return process.isAlive();
    }
}
