package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** Writes entries and what follows from them into the tables, within the caller's transaction. */
final class FactWriter {

    /** From so many entries on, COPY is faster than statements. */
    private static final int BULK = 32;

    private final String about;
    private final String row;
    private final Map<Kind<?>, RowTable> tables = new LinkedHashMap<>();

    /** Writes into the tables that are read. */
    FactWriter(Kinds kinds) {
        this(kinds, "");
    }

    /** @param prefix before the schema of all that follows from entries */
    FactWriter(Kinds kinds, String prefix) {
        this.about = prefix + "facts.about";
        this.row = prefix + "facts.row";
        for (Kind<? extends Row> kind : kinds.all()) {
            tables.put(kind, new RowTable(kind, prefix));
        }
    }

    /** All tables that follow from entries and nothing else. */
    List<String> tables() {
        return Stream.concat(Stream.of(about, row), tables.values().stream().map(RowTable::name))
                .toList();
    }

    /** Writes entries whose indices follow the log's head, and moves the head. */
    void write(Connection connection, List<Entry> entries) throws SQLException {
        if (entries.size() < BULK) {
            for (Entry entry : entries) {
                LiveWriter.write(connection, entry, table(entry.kind()));
            }
            erase(connection, entries);
        } else {
            Divergence.note(connection, entries);
            copy(connection, entries);
        }
    }

    private void copy(Connection connection, List<Entry> entries) throws SQLException {
        Copy facts = new Copy("facts.fact (idx, id, type, at, bytes)");
        Copy openings = new Copy("facts.opening (idx, path, salt, value, public)");
        for (Entry entry : entries) {
            Fact fact = entry.fact();
            facts.add(entry.index())
                    .add(fact.id())
                    .add(fact.type())
                    .add(Fact.INSTANT.format(fact.at()))
                    .add(entry.bytes());
            facts.end();
            entry.openings()
                    .forEach((path, opening) -> openings.add(entry.index())
                            .add(path)
                            .add(opening.salt())
                            .add(opening.value().canonicalText())
                            .add(entry.draft().row().opensSealed())
                            .end());
        }
        facts.send(connection);
        openings.send(connection);
        project(connection, entries);
        Entry last = entries.getLast();
        try (PreparedStatement head = connection.prepareStatement("update facts.head set size = ?, at = ?")) {
            head.setLong(1, last.index() + 1);
            head.setTimestamp(2, Timestamp.from(last.fact().at()));
            head.executeUpdate();
        }
    }

    /** Writes only what follows from entries: the same for new ones and for a rebuild. */
    void project(Connection connection, List<Entry> entries) throws SQLException {
        Copy subjects = new Copy(about + " (subject, idx)");
        for (Entry entry : entries) {
            for (String subject : new LinkedHashSet<>(entry.fact().about())) {
                subjects.add(subject).add(entry.index()).end();
            }
        }
        subjects.send(connection);
        Map<String, Long> corrected = new HashMap<>();
        List<Entry> latest = latest(entries, corrected);
        Set<String> present = present(connection, latest);
        state(connection, latest, present, corrected);
        Map<Kind<?>, List<Entry>> byKind = new LinkedHashMap<>();
        latest.forEach(entry ->
                byKind.computeIfAbsent(entry.kind(), _ -> new ArrayList<>()).add(entry));
        for (Map.Entry<Kind<?>, List<Entry>> some : byKind.entrySet()) {
            rows(connection, table(some.getKey()), some.getValue(), present);
        }
        erase(connection, entries);
    }

    private RowTable table(Kind<?> kind) {
        return Objects.requireNonNull(tables.get(kind));
    }

    private static void rows(Connection connection, RowTable table, List<Entry> entries, Set<String> present)
            throws SQLException {
        List<Entry> fresh = new ArrayList<>();
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : entries) {
            (present.contains(id(entry)) || entries.size() < BULK ? changed : fresh).add(entry);
        }
        table.copy(connection, fresh);
        if (!changed.isEmpty()) {
            table.upsert(connection, changed);
        }
    }

    /** Of several versions of a row in one batch, only the last one stands; which one it corrects is put beside. */
    private static List<Entry> latest(List<Entry> entries, Map<String, Long> corrected) {
        Map<String, Entry> latest = new LinkedHashMap<>();
        for (Entry entry : entries) {
            Entry before = latest.remove(id(entry));
            if (before != null) {
                corrected.put(id(entry), before.index());
            }
            latest.put(id(entry), entry);
        }
        return List.copyOf(latest.values());
    }

    private static String id(Entry entry) {
        return entry.kind().file() + "/" + entry.key();
    }

    private Set<String> present(Connection connection, List<Entry> entries) throws SQLException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        entries.forEach(entry -> keys.computeIfAbsent(entry.kind().file(), _ -> new ArrayList<>())
                .add(entry.key()));
        Set<String> present = new HashSet<>();
        for (Map.Entry<String, List<String>> some : keys.entrySet()) {
            try (PreparedStatement query =
                    connection.prepareStatement("select key from " + row + " where kind = ? and key = any(?)")) {
                query.setString(1, some.getKey());
                query.setArray(
                        2, connection.createArrayOf("text", some.getValue().toArray()));
                try (var found = query.executeQuery()) {
                    while (found.next()) {
                        present.add(some.getKey() + "/" + found.getString(1));
                    }
                }
            }
        }
        return present;
    }

    private void state(Connection connection, List<Entry> entries, Set<String> present, Map<String, Long> corrected)
            throws SQLException {
        Copy fresh = new Copy(row + " (kind, key, root, idx, digest, corrects)");
        try (PreparedStatement change = connection.prepareStatement(
                "update " + row + " set corrects = coalesce(?, idx), idx = ?, digest = ? where kind = ? and key = ?")) {
            for (Entry entry : entries) {
                Long before = corrected.get(id(entry));
                if (present.contains(id(entry))) {
                    change.setObject(1, before, Types.BIGINT);
                    change.setLong(2, entry.index());
                    change.setBytes(3, entry.digest());
                    change.setString(4, entry.kind().file());
                    change.setString(5, entry.key());
                    change.addBatch();
                } else {
                    fresh.add(entry.kind().file())
                            .add(entry.key())
                            .add(entry.draft().root())
                            .add(entry.index())
                            .add(entry.digest())
                            .add(before)
                            .end();
                }
            }
            change.executeBatch();
        }
        fresh.send(connection);
    }

    private void erase(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement("delete from facts.opening where idx = ? and path = ?");
                PreparedStatement bar = connection.prepareStatement(bar())) {
            boolean any = false;
            for (Entry entry : entries) {
                if (entry.draft().row() instanceof ErasureRow erasure) {
                    delete.setLong(1, erasure.entry());
                    delete.setString(2, erasure.sealed());
                    delete.addBatch();
                    bar.setArray(1, connection.createArrayOf("text", whole(erasure.sealed())));
                    bar.setLong(2, erasure.entry());
                    bar.addBatch();
                    any = true;
                }
            }
            if (any) {
                delete.executeBatch();
                bar.executeBatch();
            }
        }
    }

    /** Keeps whoever an erased value made known from coming back. */
    private String bar() {
        return """
                update facts.alias a set erased = true
                from facts.fact f join %s s on s.idx = f.idx
                where f.type = any(?) and f.idx = ? and s.subject = a.kind || ':' || a.id""".formatted(about);
    }

    /** The types of fact whose subject is gone when this value is. */
    private String[] whole(String sealed) {
        return tables.keySet().stream()
                .filter(kind -> kind.fields().getFirst().column().opaque()
                        && !kind.subjectKind().isEmpty()
                        && kind.fields().stream()
                                .anyMatch(field -> field.column().required()
                                        && field.name().equals(sealed)))
                .map(Kind::fact)
                .toArray(String[]::new);
    }
}
