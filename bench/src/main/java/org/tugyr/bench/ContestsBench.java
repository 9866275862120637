package org.tugyr.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;

/** Counts many contests in one process, the start of Java among it, beside the bare reading of the same files. */
final class ContestsBench {

    private static final int CONTESTS = 5_000;
    private static final int CANDIDATES = 11_000;
    private static final int BALLOTS = 660_000;

    private ContestsBench() {}

    /** Arguments: a folder to write into, the options of the JVM that counts, and the Scottish elections if they are at hand. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        measure(
                "a primary: 5,000 contests, 11,000 candidates, 660,000 ballots, one process",
                "≤ 5 s",
                primary(Files.createDirectories(folder.resolve("primary"))),
                args[1]);
        if (args.length > 2 && Files.exists(Path.of(args[2]))) {
            measure(
                    "all 758 Scottish elections, 3,917,556 ballots, one process",
                    "≤ 20 s",
                    scotland(Files.createDirectories(folder.resolve("scotland")), Path.of(args[2])),
                    args[1]);
        }
    }

    private static void measure(String what, String target, Path folder, String options) throws IOException {
        Line.print(
                what,
                Line.text("%.2f s", Commands.median(() -> Commands.count(folder, options))),
                target,
                Line.text("only reading the files: %.2f s", Commands.median(() -> read(folder))));
    }

    private static Path primary(Path folder) throws IOException {
        Random random = new Random(660_000);
        for (int contest = 0; contest < CONTESTS; contest++) {
            int candidates = share(CANDIDATES, contest);
            List<Integer> order =
                    new ArrayList<>(IntStream.rangeClosed(1, candidates).boxed().toList());
            StringBuilder blt = new StringBuilder(candidates + " 1\n");
            for (int ballot = share(BALLOTS, contest); ballot > 0; ballot--) {
                Collections.shuffle(order, random);
                blt.append("1 ");
                order.subList(0, random.nextInt(candidates) + 1)
                        .forEach(each -> blt.append(each).append(' '));
                blt.append("0\n");
            }
            write(folder, "c%04d".formatted(contest), "irv", 1, candidates, blt.append("0\n"));
        }
        return folder;
    }

    /** So many, parted evenly among the contests. */
    private static int share(int all, int contest) {
        return (int) ((contest + 1L) * all / CONTESTS - (long) contest * all / CONTESTS);
    }

    /** The elections of a zip of BLT files, in which candidates are named anew by their numbers. */
    private static Path scotland(Path folder, Path elections) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(Files.newInputStream(elections))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                List<String> lines = new String(zip.readAllBytes(), StandardCharsets.UTF_8)
                        .lines()
                        .toList();
                String[] sizes = lines.getFirst().split(" ", -1);
                StringBuilder blt = new StringBuilder();
                lines.subList(0, lines.indexOf("0") + 1)
                        .forEach(line -> blt.append(line).append('\n'));
                write(
                        folder,
                        entry.getName().replace(".blt", ""),
                        "scottish-stv",
                        Integer.parseInt(sizes[1].strip()),
                        Integer.parseInt(sizes[0]),
                        blt);
            }
        }
        return folder;
    }

    private static void write(Path folder, String name, String method, int seats, int candidates, StringBuilder blt)
            throws IOException {
        List<String> names = IntStream.rangeClosed(1, candidates)
                .mapToObj(each -> "Candidate " + each)
                .toList();
        names.forEach(each -> blt.append('"').append(each).append("\"\n"));
        Files.writeString(folder.resolve(name + ".blt"), blt);
        Files.writeString(
                folder.resolve(name + ".yaml"), """
                contest: %s
                method: %s
                seats: %d
                candidates: [%s]
                lots: {seed: bench}
                ballots: [{file: %s.blt, format: blt}]
                """.formatted(name, method, seats, String.join(", ", names), name));
    }

    private static long read(Path folder) throws IOException {
        long size = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                size += Files.readAllBytes(file).length;
            }
        }
        return size;
    }
}
