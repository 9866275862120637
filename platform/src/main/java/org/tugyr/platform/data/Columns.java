package org.tugyr.platform.data;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Sheet;

/** The columns of a kind's table in open data: those that an import reads, and five that say of what state of which record a row is. */
final class Columns {

    static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    private final Kind<? extends Row> kind;
    private final List<Head> all;

    private Columns(Kind<? extends Row> kind, List<Head> all) {
        this.kind = kind;
        this.all = List.copyOf(all);
    }

    /**
     * One column.
     *
     * @param type of the values as the code has them; {@link Text} where it holds one language of one
     * @param field the component it tells of; null where it tells of the whole row
     * @param cell its value of a row
     */
    record Head(
            String name, Class<?> type, String description, boolean required, Kind.@Nullable Field field, Cell cell) {}

    /** The value of a row in a column; empty where it has none. */
    interface Cell {
        String of(long index, Row row, Standpoint state);
    }

    static Columns of(Kind<? extends Row> kind) {
        List<Head> all = new ArrayList<>();
        List<Kind.Field> texts = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            if (field.type() == Text.class) {
                texts.add(field);
                LANGUAGES.forEach(lang -> all.add(wording(field, lang)));
            } else {
                boolean required = !field.optional() && !field.sealed();
                all.add(new Head(
                        field.name(),
                        field.type(),
                        field.column().value(),
                        required,
                        field,
                        (_, row, _) -> cell(field.read(row))));
            }
        }
        if (!texts.isEmpty()) {
            add(
                    all,
                    "lang",
                    String.class,
                    "language in which the row's texts are originally: kk, ru or en",
                    (_, row, _) -> texts(texts, row).stream()
                            .map(Text::lang)
                            .findFirst()
                            .orElse(""));
            add(
                    all,
                    "translations",
                    String.class,
                    "who made the others, such as ru=official;en=machine; ours where nothing is said",
                    (_, row, _) -> marks(texts(texts, row)));
        }
        add(all, "record", String.class, "key of the record", (_, _, state) -> state.root());
        add(
                all,
                "synthetic",
                boolean.class,
                "yes where everything in the record is invented",
                (_, _, state) -> cell(state.synthetic()));
        add(all, "as_of", LocalDate.class, "day on which the record was read", (_, _, state) -> cell(state.day()));
        add(all, "log_size", long.class, "entries that the log had then", (_, _, state) -> cell(state.size()));
        add(
                all,
                "log_entry",
                long.class,
                "entry of the log that says so: /log/entries/N",
                (index, _, _) -> cell(index));
        return new Columns(kind, all);
    }

    /** Adds a column, where the kind has none of that name that says the same. */
    private static void add(List<Head> all, String name, Class<?> type, String description, Cell cell) {
        if (all.stream().noneMatch(head -> head.name().equals(name))) {
            all.add(new Head(
                    name, type, description, !name.equals("translations") && !name.equals("lang"), null, cell));
        }
    }

    private static Head wording(Kind.Field field, String lang) {
        return new Head(
                field.name() + "_" + lang,
                Text.class,
                field.column().value() + " (" + lang + ")",
                false,
                field,
                (_, row, _) -> field.read(row) instanceof Text text
                        ? Sheet.harmless(text.values().getOrDefault(lang, ""))
                        : "");
    }

    Kind<? extends Row> kind() {
        return kind;
    }

    List<Head> all() {
        return all;
    }

    /** The cells of a row. */
    List<String> cells(long index, Row row, Standpoint state) {
        return all.stream().map(head -> head.cell().of(index, row, state)).toList();
    }

    private static List<Text> texts(List<Kind.Field> fields, Row row) {
        return fields.stream()
                .map(field -> (Text) field.read(row))
                .filter(Objects::nonNull)
                .toList();
    }

    private static String marks(List<Text> texts) {
        SortedMap<String, Text.Mark> marks = new TreeMap<>();
        texts.forEach(text -> marks.putAll(text.marks()));
        return marks.entrySet().stream()
                .map(mark -> mark.getKey() + "=" + RowJson.word(mark.getValue()))
                .collect(Collectors.joining(";"));
    }

    private static String cell(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case Boolean flag -> flag ? "yes" : "no";
            case BigDecimal decimal -> decimal.toPlainString();
            case Enum<?> choice -> RowJson.word(choice);
            case List<?> list -> list.stream().map(String::valueOf).collect(Collectors.joining(";"));
            case String text -> Sheet.harmless(text);
            default -> value.toString();
        };
    }

    /** What a value of a column is called in a table schema (specs.frictionlessdata.io). */
    static final Map<Class<?>, String> TYPES = Map.of(
            boolean.class, "boolean",
            int.class, "integer",
            Integer.class, "integer",
            long.class, "integer",
            BigDecimal.class, "number",
            LocalDate.class, "date");
}
