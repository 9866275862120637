package org.tugyr.platform.intake;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Aliases;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Row;

/** Gives those whose keys must not reach the record the random keys that it knows them by. */
final class People {

    private static final int ID_BITS = 100;
    private static final int BASE = 32;

    private final Aliases aliases;
    private final String root;
    private final Random random;
    private final Map<String, Aliases.Id> known = new HashMap<>();
    private final Map<String, String> keys = new HashMap<>();

    People(Aliases aliases, String root, Random random) {
        this.aliases = aliases;
        this.root = root;
        this.random = random;
    }

    /** Puts ids in the place of the importer's keys; takes out lines of the erased, and gives them back. */
    List<Line> resolve(List<Kind<? extends Row>> kinds, Rows rows, Problems problems) {
        Map<String, Set<String>> wanted = new HashMap<>();
        Set<String> founded = new LinkedHashSet<>();
        for (Kind<? extends Row> kind : kinds) {
            for (Kind.Field field : opaque(kind)) {
                for (Line line : rows.of(kind)) {
                    Object key = field.read(line.row());
                    if (key != null && !known.containsKey(subject(kind, field) + ":" + key)) {
                        wanted.computeIfAbsent(subject(kind, field), _ -> new LinkedHashSet<>())
                                .add(key.toString());
                    }
                    if (key != null && founds(kind, field)) {
                        founded.add(subject(kind, field) + ":" + key);
                    }
                }
            }
        }
        wanted.forEach((subject, names) -> learn(subject, names, founded));
        List<Line> erased = new ArrayList<>();
        for (Kind<? extends Row> kind : kinds) {
            List<Kind.Field> opaque = opaque(kind);
            if (!opaque.isEmpty() && !rows.of(kind).isEmpty()) {
                rows.replace(kind, line -> line == null ? null : resolved(line, opaque, rows, problems, erased));
            }
        }
        return erased;
    }

    private void learn(String subject, Set<String> names, Set<String> founded) {
        Map<String, Aliases.Id> found = aliases.find(root, subject, names);
        for (String name : names) {
            Aliases.Id id = found.get(name);
            if (id == null && founded.contains(subject + ":" + name)) {
                id = new Aliases.Id(new BigInteger(ID_BITS, random).toString(BASE), false);
            }
            if (id != null) {
                known.put(subject + ":" + name, id);
                keys.put(subject + ":" + id.id(), name);
            }
        }
    }

    private @Nullable Line resolved(
            Line line, List<Kind.Field> opaque, Rows rows, Problems problems, List<Line> erased) {
        Kind<? extends Row> kind = line.kind();
        @Nullable
        Object[] values =
                kind.fields().stream().map(field -> field.read(line.row())).toArray();
        for (Kind.Field field : opaque) {
            int place = kind.fields().indexOf(field);
            Object key = values[place];
            String subject = subject(kind, field);
            Aliases.Id id = key == null ? null : known.get(subject + ":" + key);
            if (id != null && id.erased()) {
                erased.add(line);
                return null;
            } else if (id != null) {
                values[place] = id.id();
            } else if (key != null && !rows.holds(subject, key.toString())) {
                problems.add(line, field.name(), "a " + subject + " of this record", key.toString());
                return null;
            }
        }
        return new Line(kind, kind.create(values), line.file(), line.number());
    }

    /** What the importer calls a subject, where it must be told of it. */
    String shown(String subject, String key) {
        return keys.getOrDefault(subject + ":" + key, key);
    }

    /** Remembers the ids of lines that are about to be recorded. */
    void remember(List<Line> lines) {
        Map<String, Map<String, String>> ids = new HashMap<>();
        for (Line line : lines) {
            Kind.Field first = line.kind().fields().getFirst();
            if (first.column().opaque() && founds(line.kind(), first)) {
                String subject = line.kind().subjectKind();
                ids.computeIfAbsent(subject, _ -> new HashMap<>()).put(shown(subject, line.key()), line.key());
            }
        }
        ids.forEach((subject, some) -> aliases.remember(root, subject, some));
    }

    private static boolean founds(Kind<?> kind, Kind.Field field) {
        return !kind.subjectKind().isEmpty() && field.equals(kind.fields().getFirst());
    }

    private static String subject(Kind<?> kind, Kind.Field field) {
        return founds(kind, field) ? kind.subjectKind() : field.refs().getFirst();
    }

    private static List<Kind.Field> opaque(Kind<?> kind) {
        return kind.fields().stream().filter(field -> field.column().opaque()).toList();
    }
}
