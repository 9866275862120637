package org.tugyr.platform.intake;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;

/**
 * A row as somebody typed it on a page.
 *
 * @param file its kind, as {@code Kind.file}
 * @param cells by the columns that its CSV file would have; absent ones are empty
 */
public record Typed(String file, Map<String, String> cells) {

    public Typed {
        cells = Map.copyOf(cells);
    }

    /** A row that stands in the record, as it would have been typed. */
    public static Typed of(Kind<?> kind, Row row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (Kind.Field field : kind.fields()) {
            switch (field.read(row)) {
                case null -> {}
                case Text text -> {
                    text.values().forEach((lang, value) -> cells.put(field.name() + "_" + lang, value));
                    cells.put(Columns.LANG, text.lang());
                    if (!text.marks().isEmpty()) {
                        cells.put(Columns.TRANSLATIONS, marks(text));
                    }
                }
                case Object value -> cells.put(field.name(), cell(value));
            }
        }
        return new Typed(kind.file(), cells);
    }

    private static String marks(Text text) {
        return text.marks().entrySet().stream()
                .map(mark -> mark.getKey() + "=" + mark.getValue().name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(";"));
    }

    private static String cell(Object value) {
        return switch (value) {
            case Boolean yes -> yes ? "yes" : "no";
            case Enum<?> choice -> RowJson.word(choice);
            case BigDecimal decimal -> decimal.toPlainString();
            case List<?> several -> several.stream().map(String::valueOf).collect(Collectors.joining(";"));
            default -> value.toString();
        };
    }

    /** The cell of a column; empty where it is absent. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
