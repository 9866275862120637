package org.tugyr.platform.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row in plain words, line by line. */
public record RowLines(List<Line> lines) {

    public RowLines {
        lines = List.copyOf(lines);
    }

    /**
     * A column in words.
     *
     * @param lang language of the value where it is not the reader's; null where it is
     * @param before what stands instead; null where nothing does
     * @param beforeLang as {@code lang}
     */
    public record Line(
            String label,
            String value,
            @Nullable String lang,
            @Nullable String before,
            @Nullable String beforeLang) {}
}
