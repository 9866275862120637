package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.intake.Typed;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.writing.RowLines.Line;

/** Tells rows in plain words, and what changes in them. */
final class RowTelling {

    /** A row, beside what stands where that is another. */
    RowLines row(Kind<? extends Row> kind, Row row, @Nullable Row before, LocalDate day, Reader reader) {
        FormWords words = new FormWords(reader.words());
        Map<String, String> now = Typed.of(kind, row).cells();
        Map<String, String> then =
                before == null ? Map.of() : Typed.of(kind, before).cells();
        List<Line> lines = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            String is = now.getOrDefault(field.name(), "");
            String was = then.getOrDefault(field.name(), "");
            if (before == null ? !is.isEmpty() : !Objects.equals(is, was)) {
                lines.add(new Line(words.label(kind, field), is, null, before == null ? null : was, null));
            }
        }
        return new RowLines(lines);
    }

    /** What was typed, beside what is kept in another place. */
    RowLines typed(Kind<? extends Row> kind, Entered kept, Entered typed, Submission draft, Reader reader) {
        FormWords words = new FormWords(reader.words());
        List<Line> lines = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            typed.cells().keySet().stream()
                    .filter(column -> column.equals(field.name()) || column.startsWith(field.name() + "_"))
                    .filter(column ->
                            !typed.typed().cell(column).equals(kept.typed().cell(column)))
                    .forEach(column -> lines.add(new Line(
                            words.label(kind, field),
                            typed.typed().cell(column),
                            null,
                            kept.typed().cell(column),
                            null)));
        }
        return new RowLines(lines);
    }
}
