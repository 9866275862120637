package org.tugyr.platform.intake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standing;

/** Shows guards the record as it would be: the folder's rows over those that stand in the record. */
final class Stage implements Guard.Scene {

    private final Kinds kinds;
    private final LocalDate today;
    private final Rows rows;
    private final FactLog log;
    private final Standing standing;
    private final long size;
    private final Problems problems;
    private final Map<String, Long> replaced = new HashMap<>();
    private final Map<String, List<Row>> recorded = new HashMap<>();
    private final Map<String, Optional<Row>> single = new HashMap<>();
    private final Map<Long, Row> entries = new HashMap<>();

    /** A stage over a log of a size; 0 where nothing stands under the root yet. */
    Stage(Kinds kinds, LocalDate today, Rows rows, FactLog log, Standing standing, long size, Problems problems) {
        this.kinds = kinds;
        this.today = today;
        this.rows = rows;
        this.log = log;
        this.standing = standing;
        this.size = size;
        this.problems = problems;
    }

    /** Has guards look at every subject that the changes are about. */
    void play(List<Guard> guards, List<Change> changes) {
        for (Change change : changes) {
            if (change.before() != null) {
                replaced.put(
                        id(change.line().kind(), change.line().key()),
                        change.before().index());
            }
        }
        log.entries(replaced.values()).forEach(entry -> entries.put(entry.index(), entry.row()));
        for (Guard guard : guards) {
            Set<String> subjects = subjects(guard, changes);
            fetch(subjects);
            for (String subject : subjects) {
                guard.check(subject, this);
            }
        }
    }

    private static Set<String> subjects(Guard guard, List<Change> changes) {
        Set<String> subjects = new LinkedHashSet<>();
        String kind = guard.subjectKind() + ":";
        Set<Class<? extends Row>> watched = guard.watches();
        for (Change change : changes) {
            Row row = change.line().row();
            if (watched.contains(row.getClass())) {
                change.line().kind().about(row).stream()
                        .filter(subject -> subject.startsWith(kind))
                        .forEach(subjects::add);
            }
        }
        return subjects;
    }

    private static String id(Kind<?> kind, String key) {
        return kind.file() + "/" + key;
    }

    /** Reads what the record holds about subjects, in one go. */
    private void fetch(Collection<String> subjects) {
        Set<String> missing = new LinkedHashSet<>(subjects);
        missing.removeAll(recorded.keySet());
        if (size == 0 || missing.isEmpty()) {
            return;
        }
        missing.forEach(subject -> recorded.put(subject, new ArrayList<>()));
        Map<String, Row> latest = new LinkedHashMap<>();
        for (Recorded<?> entry : log.history(List.copyOf(missing), size).all()) {
            Kind<?> kind = kinds.of(entry.row());
            latest.put(id(kind, kind.key(entry.row())), entry.row());
        }
        for (Row row : latest.values()) {
            for (String subject : new LinkedHashSet<>(kinds.of(row).about(row))) {
                if (missing.contains(subject)) {
                    recorded.getOrDefault(subject, new ArrayList<>()).add(row);
                }
            }
        }
    }

    @Override
    public LocalDate today() {
        return today;
    }

    @Override
    public boolean complete(String subject) {
        return !rows.isHurt(subject);
    }

    @Override
    public <R extends Row> List<R> rows(Class<R> type, String subject) {
        fetch(List.of(subject));
        List<R> found = new ArrayList<>();
        for (Row row : recorded.getOrDefault(subject, List.of())) {
            Kind<?> kind = kinds.of(row);
            if (type.isInstance(row) && rows.find(kind, kind.key(row)) == null) {
                found.add(type.cast(row));
            }
        }
        for (Line line : rows.about(subject)) {
            if (type.isInstance(line.row())) {
                found.add(type.cast(line.row()));
            }
        }
        return found;
    }

    @Override
    public <R extends Row> Optional<R> row(Class<R> type, String key) {
        Kind<? extends Row> kind = kinds.of(type);
        Line line = rows.find(kind, key);
        if (line != null) {
            return Optional.of(type.cast(line.row()));
        }
        return size == 0
                ? Optional.empty()
                : single.computeIfAbsent(id(kind, key), _ -> recorded(kind, key))
                        .map(type::cast);
    }

    private Optional<Row> recorded(Kind<?> kind, String key) {
        Standing.Version version = standing.versions(kind, List.of(key)).get(key);
        return version == null
                ? Optional.empty()
                : log.entries(List.of(version.index())).stream()
                        .<Row>map(Recorded::row)
                        .findFirst();
    }

    @Override
    public <R extends Row> Optional<R> before(R row) {
        Kind<?> kind = kinds.of(row);
        Long index = replaced.get(id(kind, kind.key(row)));
        Row before = index == null ? null : entries.get(index);
        @SuppressWarnings("unchecked") // rows under one key of one kind are of one class
        R same = (R) before;
        return Optional.ofNullable(same);
    }

    @Override
    public void refuse(Row row, String column, String expected, String found) {
        Kind<?> kind = kinds.of(row);
        Line line = rows.find(kind, kind.key(row));
        if (line == null) {
            problems.add(new Problem(
                    kind.file() + ".csv", 0, column, expected, found + " in the record, under " + kind.key(row)));
        } else {
            problems.add(line, column, expected, found);
        }
    }
}
