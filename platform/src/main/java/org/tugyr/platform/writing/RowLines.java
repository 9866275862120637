package org.tugyr.platform.writing;

import java.util.List;
import org.tugyr.platform.intake.words.RowWords.Value;

/** A row in plain words, line by line. */
public record RowLines(List<Line> lines) {

    public RowLines {
        lines = List.copyOf(lines);
    }

    /**
     * A column in words.
     *
     * @param before what stands instead; empty where that is not to be compared
     * @param sealed that it is kept apart from the log's entry; empty where it is not
     */
    public record Line(String label, List<Value> values, List<Value> before, String sealed) {

        public Line {
            values = List.copyOf(values);
            before = List.copyOf(before);
        }
    }
}
