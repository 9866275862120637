package org.tugyr.platform.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.SealedNames;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.words.Words;

/** What a column that refers to something can be filled with. */
final class Choices {

    /** Up to so many are shown to choose from; of more, some of their words are typed. */
    static final int SHOWN = 60;

    private static final int LONGEST = 90;

    private final Kinds kinds;
    private final Titles titles;
    private final List<SealedNames> sealed;

    Choices(Kinds kinds, Titles titles, List<SealedNames> sealed) {
        this.kinds = kinds;
        this.titles = titles;
        this.sealed = List.copyOf(sealed);
    }

    /**
     * Values for a column with their names, of the rows beside it and of the record; empty where they are too many to be shown.
     *
     * @param words that the key or the name must hold; empty for all
     */
    Map<String, String> of(Kind.Field field, String root, String words, List<Row> beside, Words reader) {
        Map<String, String> all = new LinkedHashMap<>();
        for (String ref : field.refs()) {
            String prefix = field.refs().size() == 1 ? "" : ref + ":";
            for (Row row : beside) {
                Kind<?> kind = kinds.of(row);
                if (kind.subjectKind().equals(ref)) {
                    String key = String.valueOf(kind.fields().getFirst().read(row));
                    all.put(prefix + key, label(key, title(kind, row), reader));
                }
            }
            recorded(ref, root, words)
                    .forEach((key, title) -> all.putIfAbsent(prefix + key, label(key, title, reader)));
        }
        return all.size() > SHOWN ? Map.of() : all;
    }

    private Map<String, Optional<Text>> recorded(String ref, String root, String words) {
        for (SealedNames one : sealed) {
            if (one.kind().equals(ref)) {
                Map<String, Optional<Text>> found = new LinkedHashMap<>();
                one.choices(root, words, SHOWN + 1).forEach((key, name) -> found.put(key, Optional.of(name)));
                return found;
            }
        }
        return titles.choices(kinds.bySubject(ref).orElseThrow(), root, words, SHOWN + 1);
    }

    private static Optional<Text> title(Kind<?> kind, Row row) {
        return kind.fields().stream()
                .filter(field -> field.type() == Text.class)
                .map(field -> (Text) field.read(row))
                .findFirst();
    }

    private static String label(String key, Optional<Text> title, Words reader) {
        String name = title.map(text -> text.in(reader.language().tag())).orElse(key);
        return name.length() > LONGEST ? name.substring(0, LONGEST) + "…" : name;
    }

    /** The subjects that a row refers to. */
    static List<String> referred(Kind<?> kind, Row row) {
        List<String> subjects = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            Object value = field.refs().isEmpty() ? null : field.read(row);
            switch (value) {
                case null -> {}
                case List<?> several -> several.forEach(one -> subjects.add(field.subject(one.toString())));
                default -> subjects.add(field.subject(value.toString()));
            }
        }
        return subjects;
    }
}
