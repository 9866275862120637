package org.tugyr.platform.writing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.intake.words.RowWords;
import org.tugyr.platform.intake.words.RowWords.Value;
import org.tugyr.platform.web.words.Words;
import org.tugyr.platform.writing.RowLines.Line;

/** Tells rows in plain words, and what changes in them. */
final class RowTelling {

    private final Kinds kinds;
    private final Titles titles;
    private final List<SealedNames> sealed;

    RowTelling(Kinds kinds, Titles titles, List<SealedNames> sealed) {
        this.kinds = kinds;
        this.titles = titles;
        this.sealed = List.copyOf(sealed);
    }

    /**
     * What the subjects are called that rows refer to: of those beside them, of the record, of people.
     *
     * @param others what rows that cannot be read refer to
     * @param day on which names are to be valid
     */
    Map<String, Text> titles(String root, List<Row> rows, Set<String> others, LocalDate day, Words words) {
        Set<String> subjects = new LinkedHashSet<>(new RowWords(kinds, words).references(rows));
        subjects.addAll(others);
        Map<String, Text> all = new HashMap<>(titles.of(subjects, day));
        for (SealedNames names : sealed) {
            Set<String> keys = subjects.stream()
                    .filter(subject -> subject.startsWith(names.kind() + ":"))
                    .map(subject -> subject.substring(names.kind().length() + 1))
                    .collect(Collectors.toSet());
            if (!keys.isEmpty()) {
                names.of(root, keys).forEach((key, name) -> all.put(names.kind() + ":" + key, name));
            }
        }
        for (Row row : rows) {
            Kind<?> kind = kinds.of(row);
            if (!kind.subjectKind().isEmpty()) {
                kind.fields().stream()
                        .filter(field -> field.type() == Text.class)
                        .map(field -> (Text) field.read(row))
                        .filter(text -> text != null)
                        .findFirst()
                        .ifPresent(text -> all.putIfAbsent(kind.about(row).getFirst(), text));
            }
        }
        return all;
    }

    /** A row, beside what stands where that is another. */
    RowLines row(Row row, @Nullable Row before, Map<String, Text> names, Words words) {
        RowWords telling = new RowWords(kinds, words);
        List<Line> lines = new ArrayList<>();
        if (before == null) {
            telling.pairs(row, names)
                    .forEach(pair -> lines.add(new Line(pair.label(), pair.values(), List.of(), pair.sealed())));
        } else {
            telling.differences(before, row, names)
                    .forEach(one -> lines.add(new Line(one.label(), one.after(), one.before(), one.sealed())));
        }
        return new RowLines(lines);
    }

    /** What the cells of a row that cannot be read refer to. */
    static Set<String> references(Kind<? extends Row> kind, Map<String, String> cells) {
        Set<String> references = new LinkedHashSet<>();
        for (Kind.Field field : kind.fields()) {
            String cell = cells.getOrDefault(field.name(), "");
            if (!field.refs().isEmpty() && !cell.isEmpty()) {
                for (String key : cell.split(";", -1)) {
                    references.add(field.refs().size() == 1 ? field.refs().getFirst() + ":" + key : key);
                }
            }
        }
        return references;
    }

    /** What was typed of a row that cannot be read, in the order of its columns, with the names of what it refers to. */
    RowLines unread(Kind<? extends Row> kind, Map<String, String> cells, Map<String, Text> names, FormWords words) {
        List<Line> lines = new ArrayList<>();
        String reader = words.words().language().tag();
        for (Kind.Field field : kind.fields()) {
            cells.keySet().stream()
                    .filter(column -> column.equals(field.name()) || column.startsWith(field.name() + "_"))
                    .sorted()
                    .forEach(column -> {
                        String cell = cells.getOrDefault(column, "");
                        List<Value> values = references(kind, Map.of(column, cell)).stream()
                                .flatMap(subject -> Stream.ofNullable(names.get(subject)))
                                .map(name -> new Value(name.in(reader), name.shown(reader), name.mark(reader), ""))
                                .toList();
                        lines.add(new Line(
                                words.label(kind, column),
                                values.isEmpty() ? List.of(as(cell)) : values,
                                List.of(),
                                ""));
                    });
        }
        return new RowLines(lines);
    }

    /** What was typed, beside what is kept in another place. */
    RowLines typed(Kind<? extends Row> kind, Map<String, String> kept, Map<String, String> typed, FormWords words) {
        List<Line> lines = new ArrayList<>();
        typed.forEach((column, cell) -> {
            String other = kept.getOrDefault(column, "");
            if (!cell.equals(other)) {
                lines.add(new Line(
                        words.label(kind, column),
                        List.of(as(cell)),
                        kept.isEmpty() ? List.of() : List.of(as(other)),
                        ""));
            }
        });
        return new RowLines(lines);
    }

    private static Value as(String cell) {
        return new Value(cell, "", null, "");
    }
}
