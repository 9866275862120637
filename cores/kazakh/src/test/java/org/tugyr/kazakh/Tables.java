package org.tugyr.kazakh;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables that tests are read from: the shared data, and the examples in the rules. */
final class Tables {

    private static final Path RULES = Path.of("../../docs/rules/kazakh.md");

    private Tables() {}

    /** The rows of a CSV file of the shared data by column; skips the test where it is absent. */
    static List<Map<String, String>> shared(String name) {
        List<List<String>> lines = csv(read(sharedFile(name)));
        List<Map<String, String>> rows = new ArrayList<>();
        for (List<String> line : lines.subList(1, lines.size())) {
            Map<String, String> row = new LinkedHashMap<>();
            for (int i = 0; i < line.size(); i++) {
                row.put(lines.getFirst().get(i), line.get(i));
            }
            rows.add(row);
        }
        return rows;
    }

    static Path sharedFile(String name) {
        String named = System.getenv("TUGYR_DATA");
        Path data = named == null ? null : Path.of(named);
        for (Path at = Path.of("").toAbsolutePath(); data == null && at != null; at = at.getParent()) {
            data = Files.isDirectory(at.resolve("shared/data")) ? at.resolve("shared/data") : null;
        }
        Path file = data == null ? null : data.resolve("kazakhstan").resolve(name);
        return file != null && Files.exists(file)
                ? file
                : abort("gate:data shared/data/kazakhstan/" + name + " not found");
    }

    /** The rows of every table in the rules whose header is this one. */
    static List<List<String>> rules(String header) {
        List<List<String>> rows = new ArrayList<>();
        boolean within = false;
        for (String line : read(RULES).lines().toList()) {
            within = line.startsWith("|") && (within || line.equals(header));
            if (within && !line.equals(header) && !line.startsWith("|-")) {
                rows.add(List.of(line.substring(2, line.length() - 2).split(" \\| ", -1)));
            }
        }
        return rows;
    }

    static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<List<String>> csv(String text) {
        List<List<String>> lines = new ArrayList<>();
        List<String> line = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(text.charAt(++i));
            } else if (c == '"') {
                quoted = !quoted;
            } else if (!quoted && (c == ',' || c == '\n')) {
                line.add(cell.toString());
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else if (quoted || c != '\r') {
                cell.append(c);
            }
        }
        return lines;
    }
}
