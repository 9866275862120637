package org.tugyr.count;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The tables of worked examples in docs/rules. */
public final class RuleTables {
    private RuleTables() {}

    /** The rows of the table with this header in a rule, cell by cell; there has to be one. */
    public static List<List<String>> rows(String rule, String header) {
        var rows = new ArrayList<List<String>>();
        var within = false;
        for (var line : lines(rule)) {
            within = line.equals(header) || (within && line.startsWith("|"));
            if (within && !line.equals(header) && !line.startsWith("|---")) {
                rows.add(Arrays.stream(line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList());
            }
        }
        if (rows.isEmpty()) {
            throw new IllegalArgumentException("no table with the header " + header + " in " + rule);
        }
        return rows;
    }

    private static List<String> lines(String rule) {
        try {
            return Files.readAllLines(Path.of("../../docs/rules").resolve(rule + ".md"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
