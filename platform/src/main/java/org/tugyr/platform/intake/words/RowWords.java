package org.tugyr.platform.intake.words;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.words.Words;

/** Rows in plain words, before they are recorded: what will stand there, and what a correction changes. */
public final class RowWords {

    private final Kinds kinds;
    private final Words words;
    private final ColumnWords columns;

    public RowWords(Kinds kinds, Words words) {
        this.kinds = kinds;
        this.words = words;
        this.columns = new ColumnWords(words);
    }

    /**
     * One thing that stands in a column.
     *
     * @param lang tag of the language it is in; empty for what has none, such as a key
     * @param mark who translated it; null where it is no translation
     * @param kind one of the kind it refers to; empty where it refers to nothing
     */
    public record Value(String text, String lang, Text.@Nullable Mark mark, String kind) {}

    /**
     * A column that is not empty.
     *
     * @param sealed that its value is kept apart from the log's entry; empty where it is not
     */
    public record Pair(String label, List<Value> values, String sealed) {}

    /**
     * A column that a correction changes.
     *
     * @param sealed as in {@link Pair}
     */
    public record Difference(String label, List<Value> before, List<Value> after, String sealed) {}

    /** The subjects that rows refer to, whose titles {@link #pairs} and {@link #differences} ask for. */
    public Set<String> references(Collection<? extends Row> rows) {
        Set<String> subjects = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Kind.Field field : kinds.of(row).fields()) {
                if (!field.refs().isEmpty()) {
                    items(field.read(row)).forEach(item -> subjects.add(field.subject(item.toString())));
                }
            }
        }
        return subjects;
    }

    /** What will be recorded, column by column; empty ones are left out, and keys that stay with who imports. */
    public List<Pair> pairs(Row row, Map<String, Text> titles) {
        Kind<?> kind = kinds.of(row);
        List<Pair> pairs = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            Object value = field.read(row);
            boolean own = field.column().opaque() && field.refs().isEmpty();
            if (value != null && !own) {
                pairs.add(new Pair(columns.label(kind, field), values(field, value, titles), sealed(field)));
            }
        }
        return pairs;
    }

    /** What differs between a row and its correction. */
    public List<Difference> differences(Row before, Row after, Map<String, Text> titles) {
        Kind<?> kind = kinds.of(after);
        List<Difference> differences = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            Object was = field.read(before);
            Object is = field.read(after);
            if (!Objects.equals(was, is)) {
                differences.add(new Difference(
                        columns.label(kind, field),
                        side(field, was, is, titles),
                        side(field, is, was, titles),
                        sealed(field)));
            }
        }
        return differences;
    }

    /** One side of a difference: of a text the wordings that are not the same on the other. */
    private List<Value> side(
            Kind.Field field, @Nullable Object value, @Nullable Object other, Map<String, Text> titles) {
        if (value == null) {
            return List.of(ofReader(words.get(field.sealed() ? "intake.row.gone" : "intake.row.nothing")));
        } else if (value instanceof Text text && other instanceof Text beside) {
            return wordings(text, beside);
        }
        return value instanceof Text text ? wordings(text, null) : values(field, value, titles);
    }

    private List<Value> wordings(Text text, @Nullable Text other) {
        Set<String> languages = new TreeSet<>(text.values().keySet());
        if (other != null && other.lang().equals(text.lang())) {
            languages.removeIf(lang -> Objects.equals(wording(text, lang), wording(other, lang)));
        }
        List<Value> wordings = new ArrayList<>();
        for (String lang : languages) {
            wordings.add(Objects.requireNonNull(wording(text, lang)));
        }
        return wordings.isEmpty() ? List.of(ofReader(words.get("intake.row.nothing"))) : wordings;
    }

    private static @Nullable Value wording(Text text, String lang) {
        String wording = text.values().get(lang);
        return wording == null ? null : new Value(wording, lang, text.mark(lang), "");
    }

    private List<Value> values(Kind.Field field, Object value, Map<String, Text> titles) {
        return items(value).stream()
                .map(item -> field.refs().isEmpty()
                        ? plain(item)
                        : reference(field.subject(item.toString()), item.toString(), titles))
                .toList();
    }

    private static List<?> items(@Nullable Object value) {
        return switch (value) {
            case null -> List.of();
            case List<?> list -> list;
            default -> List.of(value);
        };
    }

    private Value plain(Object value) {
        return switch (value) {
            case Text text -> ofText(text, "");
            case Boolean yes -> ofReader(columns.answer(yes));
            case Enum<?> choice -> ofReader(columns.choice(choice));
            case LocalDate day -> ofReader(words.day(day));
            case When when -> ofReader(words.when(when));
            case Period period -> ofReader(words.period(period));
            case BigDecimal number -> ofReader(words.number(number));
            case Number number -> ofReader(words.number(number.longValue()));
            default -> new Value(value.toString(), "", null, "");
        };
    }

    /** What is referred to by its title, or by its key where it has none that is public. */
    private Value reference(String subject, String key, Map<String, Text> titles) {
        String kind = kinds.bySubject(subject.substring(0, subject.indexOf(':')))
                .map(columns::one)
                .orElse("");
        Text title = titles.get(subject);
        return title == null ? new Value(key, "", null, kind) : ofText(title, kind);
    }

    private Value ofText(Text text, String kind) {
        String reader = words.language().tag();
        return new Value(text.in(reader), text.shown(reader), text.mark(reader), kind);
    }

    private Value ofReader(String text) {
        return new Value(text, words.language().tag(), null, "");
    }

    private String sealed(Kind.Field field) {
        return field.sealed() ? words.get("intake.row.sealed") : "";
    }
}
