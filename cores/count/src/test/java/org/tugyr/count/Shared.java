package org.tugyr.count;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import org.tugyr.ledger.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The shared counting cases; a test over them is skipped where they are absent. */
public final class Shared {
    private Shared() {}

    public static Path path(String name) {
        var path = root().resolve("count").resolve(name);
        return Files.exists(path) ? path : abort("gate:data shared/data/count/" + name + " not found");
    }

    /** One test for each of these folders or files, or a skipped one where there are none. */
    public static Stream<DynamicTest> tests(String folder, Predicate<Path> which, Case test) {
        return tests(() -> {
            try (var files = Files.list(path(folder))) {
                return files
                        .filter(which)
                        .sorted()
                        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> test.check(file)))
                        .toList()
                        .stream();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** The tests that {@code made} makes; one that says it is skipped, where the data for them is absent. */
    public static Stream<DynamicTest> tests(Supplier<Stream<DynamicTest>> made) {
        try {
            return made.get();
        } catch (TestAbortedException absent) {
            return Stream.of(DynamicTest.dynamicTest("skipped", () -> {
                throw absent;
            }));
        }
    }

    /** What is tested of one file or folder. */
    public interface Case {
        void check(Path path) throws IOException;
    }

    public static Json.Obj json(Path path) throws IOException {
        return (Json.Obj) Json.parse(Files.readAllBytes(path));
    }

    /** The elements of a JSON array, which may hold numbers with a point. */
    public static List<JsonNode> array(String name) {
        return StreamSupport.stream(new ObjectMapper().readTree(path(name)).spliterator(), false)
                .toList();
    }

    public static String gunzip(Path path) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(path))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    /** The rows of a CSV text whose cells may be quoted and hold line breaks. */
    public static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.length(); i++) {
            var c = text.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                row.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    rows.add(List.copyOf(row));
                    row.clear();
                }
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        return rows;
    }

    private static Path root() {
        var named = System.getProperty("TUGYR_DATA", System.getenv("TUGYR_DATA"));
        if (named != null) {
            return Path.of(named);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            if (Files.isDirectory(at.resolve("shared/data"))) {
                return at.resolve("shared/data");
            }
        }
        return abort("gate:data shared/data/count not found");
    }
}
