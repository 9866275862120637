package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standing;

/** Makes sure that what rows refer to is in the folder or in the record, and under the same root. */
final class References {

    private final Kinds kinds;
    private final Standing standing;
    private final String root;
    private final BinaryOperator<String> shown;
    private final Problems problems;

    /** References of a record; {@code shown} gives what whoever wrote them calls a subject, from its kind and its key. */
    References(Kinds kinds, Standing standing, String root, BinaryOperator<String> shown, Problems problems) {
        this.kinds = kinds;
        this.standing = standing;
        this.root = root;
        this.shown = shown;
        this.problems = problems;
    }

    /** A reference to what is not in the folder; the first of its kind stands for all. */
    private record Away(Line line, String column, String key, boolean own) {}

    void check(Rows rows) {
        Map<String, List<Away>> away = new LinkedHashMap<>();
        for (Line line : rows.all()) {
            Kind<?> kind = line.kind();
            for (Kind.Field field : kind.fields()) {
                if (!field.refs().isEmpty()) {
                    switch (field.read(line.row())) {
                        case null -> {}
                        case List<?> items -> items.forEach(item -> look(rows, line, field, item.toString(), away));
                        case Object value -> look(rows, line, field, value.toString(), away);
                    }
                }
            }
            if (holdsOverTime(kind)) {
                Kind.Field first = kind.fields().getFirst();
                String key = String.valueOf(first.read(line.row()));
                away.computeIfAbsent(kind.subjectKind(), _ -> new ArrayList<>())
                        .add(new Away(line, first.name(), key, true));
            }
        }
        away.forEach(this::ask);
    }

    /** Whether several rows, each with a key of its own, make one subject. */
    private static boolean holdsOverTime(Kind<?> kind) {
        return !kind.subjectKind().isEmpty()
                && kind.fields().stream().filter(Kind.Field::key).count() > 1;
    }

    private static void look(Rows rows, Line line, Kind.Field field, String value, Map<String, List<Away>> away) {
        boolean one = field.refs().size() == 1;
        int colon = one ? -1 : value.indexOf(':');
        String kind = one ? field.refs().getFirst() : value.substring(0, colon);
        String key = value.substring(colon + 1);
        if (!rows.holds(kind, key)) {
            away.computeIfAbsent(kind, _ -> new ArrayList<>()).add(new Away(line, field.name(), key, false));
        }
    }

    private void ask(String subject, List<Away> away) {
        Kind<?> kind = kinds.bySubject(subject).orElseThrow();
        Set<String> keys = new LinkedHashSet<>();
        away.forEach(one -> keys.add(one.key()));
        Map<String, String> roots = standing.roots(kind, keys);
        for (Away one : away) {
            String other = roots.get(one.key());
            String key = shown.apply(subject, one.key());
            if (other == null && !one.own()) {
                String expected = "a" + ("aeio".indexOf(subject.charAt(0)) < 0 ? " " : "n ") + subject + " of "
                        + kind.file() + ".csv or of this record";
                problems.add(one.line(), one.column(), expected, key);
            } else if (other != null && !other.equals(root)) {
                problems.add(
                        one.line(),
                        one.column(),
                        "a key of this record (nothing crosses from one record to another)",
                        key + ", which belongs to the record " + other);
            }
        }
    }
}
