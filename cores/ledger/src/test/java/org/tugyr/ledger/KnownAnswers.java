package org.tugyr.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.opentest4j.TestAbortedException;

/** Finds and reads the shared known-answer data, or skips the test. */
final class KnownAnswers {
    private KnownAnswers() {}

    /** The tests that {@code made} makes; one that says it is skipped, where the data for them is absent. */
    static Stream<DynamicTest> tests(Supplier<Stream<DynamicTest>> made) {
        try {
            return made.get();
        } catch (TestAbortedException absent) {
            return Stream.of(DynamicTest.dynamicTest("skipped", () -> {
                throw absent;
            }));
        }
    }

    static Path path(String name) {
        var path = root().resolve("ledger").resolve(name);
        return Files.exists(path) ? path : abort("gate:data shared/data/ledger/" + name + " not found");
    }

    static Json json(String name) {
        return Json.parse(bytes(path(name)));
    }

    static List<Json.Obj> cases(String name) {
        return objects(((Json.Arr) json(name)).items());
    }

    static List<Json.Obj> objects(List<Json> values) {
        return values.stream().map(Json.Obj.class::cast).toList();
    }

    static byte[] bytes(Path path) {
        try {
            return Files.readAllBytes(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String text(Path path) {
        return new String(bytes(path), StandardCharsets.UTF_8);
    }

    static List<Path> files(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.filter(Files::isRegularFile).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return abort("gate:data shared/data/ledger not found");
    }
}
