package org.tugyr.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Counts a million ballots through the command, the start of Java among it, beside a bare parse of the same file. */
final class CountBench {

    private static final int BALLOTS = 1_000_000;
    private static final int CANDIDATES = 10;

    private CountBench() {}

    /** Arguments: a folder to write into, and the options of the JVM that counts. */
    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]));
        Path ballots = folder.resolve("ballots.csv");
        write(ballots);
        double parse = Commands.median(() -> parse(ballots));
        for (var measure : Map.of("irv", "≤ 1.0 s", "scottish-stv", "≤ 2.5 s").entrySet()) {
            Path rules = rules(folder, measure.getKey());
            Line.print(
                    "count 1,000,000 ballots by " + measure.getKey() + ", whole process, " + args[1],
                    Line.text("%.2f s", Commands.median(() -> Commands.count(rules, args[1]))),
                    measure.getValue(),
                    Line.text("a bare parse: %.2f s", parse));
        }
        Path rules = rules(folder, "irv");
        Path audit = folder.resolve("audit");
        Line.print(
                "the same by irv with the trail of every ballot",
                Line.text("%.2f s", Commands.median(() -> Commands.count(rules, args[1], "--audit", audit.toString()))),
                "",
                Line.text("%,d MB of trail", size(audit) >> 20));
    }

    private static long size(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.mapToLong(file -> file.toFile().length()).sum();
        }
    }

    private static void write(Path file) throws IOException {
        Random random = new Random(20260);
        List<Integer> order =
                new ArrayList<>(IntStream.range(0, CANDIDATES).boxed().toList());
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("ballot,precinct");
            for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                out.write(",C" + candidate);
            }
            for (int ballot = 0; ballot < BALLOTS; ballot++) {
                double[] keys = random.doubles(CANDIDATES).toArray();
                order.sort(Comparator.comparingDouble(candidate -> Math.log(keys[candidate]) * -(candidate + 1.5)));
                int marked = random.nextInt(CANDIDATES + 4);
                out.write("\nb%07d,p%03d".formatted(ballot, ballot % 500));
                for (int candidate = 0; candidate < CANDIDATES; candidate++) {
                    int rank = order.indexOf(candidate) + 1;
                    out.write(rank <= marked ? "," + rank : ",");
                }
            }
            out.write("\n");
        }
    }

    private static Path rules(Path folder, String method) throws IOException {
        String names = String.join(
                ", ", IntStream.range(0, CANDIDATES).mapToObj(i -> "C" + i).toList());
        return Files.writeString(
                folder.resolve(method + ".yaml"), """
                contest: a million ballots
                method: %s
                seats: %d
                candidates: [%s]
                lots: {seed: bench}
                ballots: [{file: ballots.csv, id: 1, firstVote: 3}]
                """.formatted(method, method.equals("irv") ? 1 : 3, names));
    }

    private static long parse(Path file) throws IOException {
        long cells = 0;
        byte[] buffer = new byte[1 << 16];
        try (var in = Files.newInputStream(file)) {
            for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                for (int i = 0; i < read; i++) {
                    if (buffer[i] == ',' || buffer[i] == '\n') {
                        cells++;
                    }
                }
            }
        }
        return cells;
    }
}
