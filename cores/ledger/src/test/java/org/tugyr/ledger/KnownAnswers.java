package org.tugyr.ledger;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Finds and reads the shared known-answer data, or skips the test. */
final class KnownAnswers {
    private KnownAnswers() {}

    static Path folder(String name) {
        var ledger = root().resolve("ledger").resolve(name);
        return Files.isDirectory(ledger) ? ledger : abort("gate:data shared/data/ledger/" + name + " not found");
    }

    static Json json(String name) {
        var path = root().resolve("ledger").resolve(name);
        return Files.exists(path)
                ? Json.parse(bytes(path))
                : abort("gate:data shared/data/ledger/" + name + " not found");
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
        return new String(bytes(path), java.nio.charset.StandardCharsets.UTF_8);
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
