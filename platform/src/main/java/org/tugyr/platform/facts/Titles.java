package org.tugyr.platform.facts;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What subjects of any kind are called: the first text that their row has in clear. One query for all. */
public final class Titles {

    private final Map<String, Select> selects = new HashMap<>();
    private final JdbcClient jdbc;

    /** The titles in a database. */
    public Titles(Kinds kinds, DataSource source) {
        this.jdbc = JdbcClient.create(source);
        for (Kind<? extends Row> kind : kinds.all()) {
            title(kind).ifPresent(title -> selects.put(kind.subjectKind(), select(kind, title)));
        }
    }

    private static Optional<String> title(Kind<?> kind) {
        return kind.subjectKind().isEmpty()
                ? Optional.empty()
                : kind.fields().stream()
                        .filter(field -> field.type() == Text.class && !field.sealed())
                        .map(Kind.Field::name)
                        .findFirst();
    }

    /** Where rows hold from a day on, the one that holds, or else the first. */
    private static Select select(Kind<?> kind, String title) {
        String key = kind.fields().getFirst().name();
        String columns = "'%s:' || %s, %s::text from %s where %s = any(?) and %s is not null"
                .formatted(kind.subjectKind(), key, title, new RowTable(kind).name(), key, title);
        boolean dated = kind.fields().get(1).key();
        String begins = kind.fields().get(1).name() + "::text";
        return dated
                ? new Select(
                        "(select distinct on (%s) %s order by %s, %s > ?, case when %s > ? then %s end, %s desc)"
                                .formatted(key, columns, key, begins, begins, begins, begins),
                        2)
                : new Select("select " + columns, 0);
    }

    /** A query for the titles of one kind, and how often it asks for the day after the keys. */
    private record Select(String sql, int days) {}

    /**
     * Subjects of a kind in a record, by their keys, with their titles where they have any; in the order of their keys.
     *
     * @param kind kind of subject, such as {@code pledge}
     * @param words that the key or the title must hold; empty for all
     * @param most how many at most
     */
    public Map<String, Optional<Text>> choices(Kind<?> kind, String root, String words, int most) {
        String key = kind.fields().getFirst().name();
        String title = title(kind).map(name -> "\"" + name + "\"::text").orElse("null");
        Map<String, Optional<Text>> choices = new LinkedHashMap<>();
        jdbc.sql(
                        "select key, title from (select distinct on (\"%s\") \"%s\" as key, %s as title from %s where root = :root"
                                        .formatted(key, key, title, new RowTable(kind).name())
                                + " order by 1, idx desc) as latest where :words = '' or key ilike :like or title ilike :like"
                                + " order by key limit :most")
                .param("root", root)
                .param("words", words)
                .param("like", "%" + words.replaceAll("[\\\\%_]", "\\\\$0") + "%")
                .param("most", most)
                .query(row -> {
                    String text = row.getString(2);
                    choices.put(row.getString(1), Optional.ofNullable(text).map(RowJson::text));
                });
        return choices;
    }

    /**
     * The titles of subjects, by their ids; those without one are left out.
     *
     * @param day on which names are to be valid
     */
    public Map<String, Text> of(Collection<String> subjects, LocalDate day) {
        Map<String, List<String>> keys = new HashMap<>();
        for (String subject : subjects) {
            int colon = subject.indexOf(':');
            if (colon > 0 && selects.containsKey(subject.substring(0, colon))) {
                keys.computeIfAbsent(subject.substring(0, colon), _ -> new ArrayList<>())
                        .add(subject.substring(colon + 1));
            }
        }
        Map<String, Text> titles = new HashMap<>();
        if (!keys.isEmpty()) {
            List<String> parts = new ArrayList<>();
            List<Object> params = new ArrayList<>();
            keys.forEach((kind, of) -> {
                Select select = Objects.requireNonNull(selects.get(kind));
                parts.add(select.sql());
                params.add(of.toArray(String[]::new));
                params.addAll(Collections.nCopies(select.days(), day.toString()));
            });
            jdbc.sql(String.join(" union all ", parts)).params(params).query(row -> {
                titles.put(row.getString(1), RowJson.text(row.getString(2)));
            });
        }
        return titles;
    }
}
