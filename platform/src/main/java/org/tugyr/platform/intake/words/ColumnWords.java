package org.tugyr.platform.intake.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Words;

/**
 * What readers of one language call a kind, its columns and its choices.
 *
 * <p>A kind's module says it in {@code MODULE.column.FILE.COLUMN}, {@code MODULE.choice.ENUM.word} and
 * {@code MODULE.kind.FILE.one}. What columns of many kinds are called alike stands once, in {@code intake.column.COLUMN}.
 */
public record ColumnWords(Words words) {

    private static final String SHARED = "intake.column.";
    private static final Map<Class<?>, String> SHAPES = Map.of(
            When.class, "intake.hint.when",
            Period.class, "intake.hint.period",
            BigDecimal.class, "intake.hint.decimal");

    /** A short noun phrase; the column's own name where the kind has no words. */
    public String label(Kind<?> kind, Kind.Field field) {
        return labelKey(kind, field).map(words::get).orElse(field.name());
    }

    /** As {@link #label(Kind, Kind.Field)}, by a column of the CSV, where a text has one for each language. */
    public String label(Kind<?> kind, String column) {
        if (words.has(SHARED + column) && (column.equals("lang") || column.equals("translations"))) {
            return words.get(SHARED + column);
        }
        for (Kind.Field field : kind.fields()) {
            if (field.name().equals(column)) {
                return label(kind, field);
            } else if (field.type() == Text.class && column.startsWith(field.name() + "_")) {
                Optional<Language> language =
                        Language.of(column.substring(field.name().length() + 1));
                if (language.isPresent()) {
                    return words.get(
                            SHARED + "in", label(kind, field), language.get().ownName());
                }
            }
        }
        return column;
    }

    /** A short sentence that helps who has never seen the column: its format, unit, or an example. */
    public Optional<String> hint(Kind<?> kind, Kind.Field field) {
        return hintKey(kind, field).map(words::get);
    }

    /** A choice in words; as it stands in a CSV file where its module has none. */
    public String choice(Enum<?> choice) {
        String key = choiceKey(choice);
        return words.has(key) ? words.get(key) : RowJson.word(choice);
    }

    /** Yes or no. */
    public String answer(boolean yes) {
        return words.get(yes ? "intake.answer.yes" : "intake.answer.no");
    }

    /** One of a kind, such as “a pledge”; empty where its module has no words. */
    public String one(Kind<?> kind) {
        String key = oneKey(kind);
        return words.has(key) ? words.get(key) : "";
    }

    Optional<String> labelKey(Kind<?> kind, Kind.Field field) {
        return first(kind, field, "");
    }

    Optional<String> hintKey(Kind<?> kind, Kind.Field field) {
        return first(kind, field, ".hint").or(() -> Optional.ofNullable(SHAPES.get(field.type())));
    }

    static String choiceKey(Enum<?> choice) {
        Class<?> type = choice.getDeclaringClass();
        String name = type.getSimpleName().replaceAll("(?<=.)([A-Z])", "-$1").toLowerCase(Locale.ROOT);
        return room(type) + ".choice." + name + "." + RowJson.word(choice);
    }

    static String oneKey(Kind<?> kind) {
        return room(kind.type()) + ".kind." + kind.file() + ".one";
    }

    /** The kind's own words first, then those that columns of many kinds share. */
    private Optional<String> first(Kind<?> kind, Kind.Field field, String part) {
        String own = room(kind.type()) + ".column." + kind.file() + "." + field.name();
        return Stream.of(own, SHARED + (names(kind, field) ? "key" : field.name()))
                .map(key -> key + part)
                .filter(words::has)
                .findFirst();
    }

    /** Whether a column holds the key by which everything else refers to the row. */
    private static boolean names(Kind<?> kind, Kind.Field field) {
        return !kind.subjectKind().isEmpty()
                && field.equals(kind.fields().getFirst())
                && field.refs().isEmpty();
    }

    /** The module a class is in. */
    private static String room(Class<?> type) {
        String name = type.getPackageName();
        return name.substring(name.lastIndexOf('.') + 1);
    }
}
