package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.Kind;

/** What an import did, or would do, file by file. */
public final class Summary {

    private static final int NAMED = 200;

    private final Map<String, Counts> files = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<String> erased = new ArrayList<>();
    private final List<String> corrections = new ArrayList<>();

    /** What became of the rows of one file. */
    public static final class Counts {
        long fresh;
        long corrected;
        long same;
        long behind;
        long conflicts;
        long erased;
        long gone;

        /** Rows that were not in the record. */
        public long fresh() {
            return fresh;
        }

        /** Rows whose content in the record is corrected. */
        public long corrected() {
            return corrected;
        }

        /** Rows that say what the record says. */
        public long same() {
            return same;
        }

        /** Rows that are as they were last imported, while the record has gone on. */
        public long behind() {
            return behind;
        }

        /** Rows that differ both from their last import and from the record. */
        public long conflicts() {
            return conflicts;
        }

        /** Rows of people who were erased. */
        public long erased() {
            return erased;
        }

        /** Rows of earlier imports that are no longer in the folder, and stay in the record. */
        public long gone() {
            return gone;
        }

        long seen() {
            return corrected + same + behind + conflicts + erased;
        }
    }

    Counts of(Kind<?> kind) {
        return files.computeIfAbsent(kind.file(), _ -> new Counts());
    }

    void conflict(Line line) {
        name(conflicts, line.file() + ":" + line.number() + ": " + line.key());
    }

    void erased(Line line) {
        of(line.kind()).erased++;
        name(erased, line.file() + ":" + line.number());
    }

    void correction(String words) {
        name(corrections, words);
    }

    /** Works out what is no longer in the folder, from how many rows of each kind the record has of earlier imports. */
    void gone(Map<String, Long> recorded) {
        recorded.forEach((file, count) -> {
            Counts counts = files.computeIfAbsent(file, _ -> new Counts());
            counts.gone = Math.max(0, count - counts.seen());
        });
    }

    private static void name(List<String> names, String name) {
        if (names.size() < NAMED) {
            names.add(name);
        }
    }

    /** The files by name without ending, in order. */
    public Map<String, Counts> files() {
        return java.util.Collections.unmodifiableMap(files);
    }

    /** Where the first conflicts are: {@code file:line: key}. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    /** Where the first rows of erased people are: {@code file:line}. */
    public List<String> erased() {
        return List.copyOf(erased);
    }

    /** The first corrections: {@code file:line:column: before → after}. */
    public List<String> corrections() {
        return List.copyOf(corrections);
    }

    /** How many rows are or would be written. */
    public long changes() {
        return files.values().stream()
                .mapToLong(counts -> counts.fresh + counts.corrected)
                .sum();
    }

    /** How many rows are in conflict. */
    public long conflicted() {
        return files.values().stream().mapToLong(counts -> counts.conflicts).sum();
    }
}
