package org.tugyr.bench;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs the command that counts, and times whole processes. */
final class Commands {

    private static final int ROUNDS = 5;

    private Commands() {}

    /** Runs {@code tugyr count} with options of the JVM and more arguments; how many bytes of JSON it printed. */
    static long count(Path rules, String options, String... more) throws IOException {
        List<String> command = new ArrayList<>(List.of("./tugyr", "count", rules.toString(), "--json"));
        command.addAll(List.of(more));
        ProcessBuilder count = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        count.environment().put("TUGYR_JAVA_OPTS", options);
        Process process = count.start();
        long printed = process.getInputStream().transferTo(OutputStream.nullOutputStream());
        if (printed == 0) {
            throw new IllegalStateException("nothing was counted");
        }
        return printed;
    }

    /** What is timed. */
    interface Work {
        long run() throws IOException;
    }

    /** The median time of a few runs, in seconds. */
    static double median(Work work) throws IOException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < ROUNDS; i++) {
            long start = System.nanoTime();
            work.run();
            seconds.add(Line.seconds(start));
        }
        return seconds.stream().sorted().toList().get(ROUNDS / 2);
    }
}
