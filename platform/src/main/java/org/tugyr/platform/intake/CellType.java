package org.tugyr.platform.intake;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;

/**
 * What the cells of a column hold.
 *
 * @param expected in words
 * @param parser the value of a cell that is not empty, or null where it is none
 */
record CellType(String expected, Function<String, @Nullable Object> parser) {

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,79}");
    private static final Pattern DECIMAL = Pattern.compile("-?\\d{1,18}(\\.\\d{1,12})?");
    private static final Pattern WHOLE = Pattern.compile("-?\\d{1,9}");
    private static final Pattern INDEX = Pattern.compile("\\d{1,15}");
    private static final String KEY_WORDS = "a key of Latin letters, digits, '.', '_' and '-', at most 80 long";
    private static final int FIRST_YEAR = 1000;

    private static final CellType LINE = new CellType("text on one line", text -> text.indexOf('\n') < 0 ? text : null);

    /** The type of a column that holds no {@link org.tugyr.platform.facts.Text}. */
    static CellType of(Kind.Field field) {
        Class<?> type = field.type();
        if (type == String.class) {
            return string(field.column());
        } else if (type == boolean.class) {
            return words(Map.of("yes", true, "no", false), "yes or no");
        } else if (type == int.class || type == Integer.class) {
            return new CellType("a whole number", text -> matches(WHOLE, text) ? Integer.valueOf(text) : null);
        } else if (type == long.class || type == Long.class) {
            return new CellType("a whole number", text -> matches(INDEX, text) ? Long.valueOf(text) : null);
        } else if (type == BigDecimal.class) {
            return new CellType(
                    "a decimal with a point, such as 2.5",
                    text -> matches(DECIMAL, text) ? new BigDecimal(text) : null);
        } else if (type == LocalDate.class) {
            return new CellType(
                    "a day such as 2021-12-16", date(text -> text.length() == 10 ? LocalDate.parse(text) : null));
        } else if (type == When.class) {
            return new CellType("a day 2021-12-16, a month 2021-12 or a year 2021", date(When::new));
        } else if (type == Period.class) {
            return new CellType("2021, 2021-H1, 2021-Q3, 2021-09 or 2021-09-30", date(Period::new));
        } else if (type == List.class) {
            return list(string(field.column()));
        } else if (type.isEnum()) {
            return choice(type.getEnumConstants());
        }
        throw new IllegalStateException("no cell holds a " + type);
    }

    private static CellType string(Column column) {
        if (column.ref().length > 1) {
            List<String> kinds = List.of(column.ref());
            return new CellType(
                    "a kind and a key such as " + kinds.getFirst() + ":KEY, the kind one of "
                            + String.join(", ", kinds),
                    text -> {
                        int colon = text.indexOf(':');
                        boolean known = colon > 0 && kinds.contains(text.substring(0, colon));
                        return known && matches(KEY, text.substring(colon + 1)) ? text : null;
                    });
        }
        return column.key() || column.ref().length == 1
                ? new CellType(KEY_WORDS, text -> matches(KEY, text) ? text : null)
                : LINE;
    }

    private static CellType list(CellType item) {
        return new CellType("a list separated by ; of " + item.expected(), text -> {
            List<String> items = new ArrayList<>();
            for (String part : text.split(";", -1)) {
                String stripped = part.strip();
                if (stripped.isEmpty() || item.parser().apply(stripped) == null) {
                    return null;
                }
                items.add(stripped);
            }
            return List.copyOf(items);
        });
    }

    private static CellType choice(Object[] choices) {
        Map<String, Object> words = new LinkedHashMap<>();
        Arrays.stream(choices).forEach(choice -> words.put(RowJson.word((Enum<?>) choice), choice));
        return words(words, "one of " + String.join(", ", words.keySet()));
    }

    private static CellType words(Map<String, Object> words, String expected) {
        return new CellType(expected, words::get);
    }

    /** Dates that there are, and whose year every database and reader can hold. */
    private static Function<String, @Nullable Object> date(Function<String, @Nullable Object> parser) {
        return text -> {
            try {
                return text.length() >= 4 && Integer.parseInt(text, 0, 4, 10) >= FIRST_YEAR ? parser.apply(text) : null;
            } catch (DateTimeException | NumberFormatException _) {
                return null;
            }
        };
    }

    private static boolean matches(Pattern pattern, String text) {
        return pattern.matcher(text).matches();
    }
}
