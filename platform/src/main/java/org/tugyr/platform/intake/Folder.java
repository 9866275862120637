package org.tugyr.platform.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;

/**
 * The folder that is imported: a file for each kind, and for large records {@code parts/NAME/} with more of them.
 *
 * @param common the folder itself
 * @param parts its parts, by name
 */
record Folder(Part common, List<Part> parts) {

    private static final String ENDING = ".csv";

    /**
     * A folder of CSV files.
     *
     * @param prefix path within the folder, empty or ending with a slash
     * @param path where it is
     */
    record Part(String prefix, Path path) {}

    /** Looks what is there; files with the ending of a table but no kind's name are problems. */
    static Folder open(Path path, Kinds kinds, Problems problems) throws IOException {
        Part common = new Part("", path);
        if (!Files.isRegularFile(path.resolve("record.csv"))) {
            problems.add(new Problem("record.csv", 0, "", "the file that names the record", "no such file in " + path));
        }
        List<Part> parts = new ArrayList<>();
        Path below = path.resolve("parts");
        if (Files.isDirectory(below)) {
            for (Path part : list(below)) {
                if (Files.isDirectory(part)) {
                    parts.add(new Part("parts/" + part.getFileName() + "/", part));
                }
            }
        }
        checkNames(common, kinds, problems);
        for (Part part : parts) {
            checkNames(part, kinds, problems);
            if (Files.exists(part.path().resolve("record.csv"))) {
                problems.add(new Problem(
                        part.prefix() + "record.csv", 0, "", "no record.csv in a part", "one beside the parts' own"));
            }
        }
        return new Folder(common, List.copyOf(parts));
    }

    private static void checkNames(Part part, Kinds kinds, Problems problems) throws IOException {
        if (!Files.isDirectory(part.path())) {
            return;
        }
        for (Path file : list(part.path())) {
            String name = file.getFileName().toString();
            if (name.endsWith(ENDING)
                    && kinds.byFile(name.substring(0, name.length() - ENDING.length()))
                            .filter(Kind::imported)
                            .isEmpty()) {
                String known = String.join(
                        ", ",
                        kinds.imported().stream()
                                .map(kind -> kind.file() + ENDING)
                                .toList());
                problems.add(new Problem(part.prefix() + name, 0, "", "one of " + known, "a file of this name"));
            }
        }
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.sorted().toList();
        }
    }
}
