package org.tugyr.platform.facts;

import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A text of the record in its original language with marked translations.
 *
 * @param lang the original language: {@code kk}, {@code ru} or {@code en}
 * @param values language to wording; holds at least the original
 * @param marks language to the mark of its translation; a translation without a mark is {@link Mark#OURS}
 */
public record Text(String lang, SortedMap<String, String> values, SortedMap<String, Mark> marks) {

    /** Who made a translation. */
    public enum Mark {
        OFFICIAL,
        OURS,
        MACHINE
    }

    public Text {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
        marks = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(marks));
        if (!values.containsKey(lang)) {
            throw new IllegalArgumentException("text has no wording in its original language " + lang);
        }
    }

    /** A text in one language. */
    public static Text of(String lang, String value) {
        return new Text(lang, new TreeMap<>(Map.of(lang, value)), new TreeMap<>());
    }

    /** The wording in the reader's language, or the original where none is there. */
    public String in(String reader) {
        return Objects.requireNonNull(values.get(shown(reader)));
    }

    /** The language {@link #in} answers with. */
    public String shown(String reader) {
        return values.containsKey(reader) ? reader : lang;
    }

    /** The mark of the wording that {@link #in} answers with, or null where it is the original. */
    public @Nullable Mark mark(String reader) {
        String shown = shown(reader);
        return shown.equals(lang) ? null : marks.getOrDefault(shown, Mark.OURS);
    }
}
