package org.tugyr.count;

import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The shared counting cases; tests over them are skipped where they are absent. */
public final class SharedCases {
    private SharedCases() {}

    /** A file of the shared counting cases. */
    public static Path path(String name) {
        var file = root().resolve("count").resolve(name);
        return Files.exists(file) ? file : abort("gate:data shared/data/count/" + name + " not found");
    }

    /** The elements of a JSON array. */
    public static List<JsonNode> array(String name) {
        return StreamSupport.stream(new ObjectMapper().readTree(path(name)).spliterator(), false)
                .toList();
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

    private static Path root() {
        var named = System.getProperty("TUGYR_DATA", System.getenv("TUGYR_DATA"));
        if (named != null) {
            return Path.of(named);
        }
        for (var at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            var data = at.resolve("shared/data");
            if (Files.isDirectory(data)) {
                return data;
            }
        }
        return abort("gate:data shared/data/count not found");
    }
}
