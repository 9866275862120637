package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;

/** Reads entries back as rows, with what is open of their sealed values. */
final class FactReader {

    /** The offset of nothing and the array keep PostgreSQL from reading whole tables where it guesses that much is found. */
    private static final String OWN = """
            select f.idx, f.bytes from facts.fact f where f.idx = any(array(
                select v.idx
                from unnest(?::text[], ?::text[], ?::text[], ?::text[]) s (subject, kind, key, type)
                cross join lateral (
                    select idx from facts.row where kind = s.kind and key = s.key
                    union all
                    (select idx from facts.row where kind = s.kind and key > s.key || '|' and key < s.key || '}' offset 0)) r
                cross join lateral (
                    select r.idx where r.idx < ?
                    union all
                    select a.idx from facts.about a join facts.fact e on e.idx = a.idx
                    where r.idx >= ? and a.subject = s.subject and a.idx < ? and e.type = s.type) v))
            order by f.idx""";

    private final Kinds kinds;
    private final JdbcClient jdbc;

    FactReader(Kinds kinds, JdbcClient jdbc) {
        this.kinds = kinds;
        this.jdbc = jdbc;
    }

    /** The history of subjects up to a size: two queries, whatever their number. */
    History history(List<String> subjects, long size) {
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        jdbc.sql("""
                select f.idx, f.bytes from facts.fact f
                where f.idx in (select idx from facts.about where subject = any(?) and idx < ?) order by f.idx""").params(array(subjects), size).query(row -> {
            entries.put(row.getLong(1), row.getBytes(2));
        });
        return history(entries);
    }

    /** As {@link #history(List, long)}, of rows of some kinds only. */
    History history(List<String> subjects, long size, List<Class<? extends Row>> types) {
        String[] facts = types.stream().map(type -> kinds.of(type).fact()).toArray(String[]::new);
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        jdbc.sql("""
                select f.idx, f.bytes from facts.fact f
                where f.type = any(?) and f.idx in (select idx from facts.about where subject = any(?) and idx < ?)
                order by f.idx""").params(facts, array(subjects), size).query(row -> {
            entries.put(row.getLong(1), row.getBytes(2));
        });
        return history(entries);
    }

    /** The history that these entries make. */
    History entries(Collection<Long> indices) {
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        jdbc.sql("select idx, bytes from facts.fact where idx = any(?) order by idx")
                .param(indices.toArray(Long[]::new))
                .query(row -> {
                    entries.put(row.getLong(1), row.getBytes(2));
                });
        return history(entries);
    }

    /** The last entries about a subject between two places of the log, in order. */
    History about(String subject, long from, long to, int most) {
        return entries(jdbc.sql(
                        "select idx from facts.about where subject = ? and idx >= ? and idx < ? order by idx desc limit ?")
                .params(subject, from, to, most)
                .query((row, _) -> row.getLong(1))
                .list());
    }

    /** The subjects that some entries are about. */
    Set<String> subjects(long from, long to) {
        Set<String> subjects = new HashSet<>();
        jdbc.sql("select bytes from facts.fact where idx >= ? and idx < ?")
                .params(from, to)
                .query(row -> {
                    subjects.addAll(Fact.read(row.getBytes(1)).about());
                });
        return subjects;
    }

    /**
     * The rows that make the subjects themselves, such as an organisation's names, but not what others say of them: two
     * queries. Where a row has changed since, its earlier versions are found among all that is about its subject.
     */
    History own(List<String> subjects, long size) {
        List<String> known = subjects.stream()
                .filter(subject -> kinds.bySubject(kind(subject)).isPresent())
                .distinct()
                .toList();
        String[] files = known.stream().map(subject -> own(subject).file()).toArray(String[]::new);
        String[] types = known.stream().map(subject -> own(subject).fact()).toArray(String[]::new);
        String[] keys = known.stream()
                .map(subject -> subject.substring(subject.indexOf(':') + 1))
                .toArray(String[]::new);
        Map<Long, byte[]> entries = new LinkedHashMap<>();
        jdbc.sql(OWN).params(array(known), files, keys, types, size, size, size).query(row -> {
            entries.put(row.getLong(1), row.getBytes(2));
        });
        return history(entries);
    }

    private static String kind(String subject) {
        return subject.substring(0, subject.indexOf(':'));
    }

    private Kind<? extends Row> own(String subject) {
        return kinds.bySubject(kind(subject)).orElseThrow();
    }

    History history(Map<Long, byte[]> entries) {
        List<Fact> facts = new ArrayList<>(entries.size());
        entries.values().forEach(bytes -> facts.add(Fact.read(bytes)));
        Map<Long, Map<String, Json>> opened = openings(entries, facts);
        List<Recorded<?>> rows = new ArrayList<>(entries.size());
        int place = 0;
        for (long index : entries.keySet()) {
            rows.add(recorded(index, facts.get(place++), opened.getOrDefault(index, Map.of())));
        }
        return new History(kinds, rows);
    }

    private Recorded<?> recorded(long index, Fact fact, Map<String, Json> opened) {
        Kind<? extends Row> kind = kinds.byFact(fact.type())
                .orElseThrow(() -> new IllegalStateException("entry " + index + " is of unknown type " + fact.type()));
        return new Recorded<>(index, fact, fact.row(kind, opened));
    }

    private Map<Long, Map<String, Json>> openings(Map<Long, byte[]> entries, List<Fact> facts) {
        List<Long> sealed = new ArrayList<>();
        int place = 0;
        for (long index : entries.keySet()) {
            if (!facts.get(place++).sealed().isEmpty()) {
                sealed.add(index);
            }
        }
        Map<Long, Map<String, Json>> opened = new HashMap<>();
        if (!sealed.isEmpty()) {
            jdbc.sql("select idx, path, value from facts.opening where public and idx = any(?)")
                    .param(sealed.toArray(Long[]::new))
                    .query(row -> {
                        opened.computeIfAbsent(row.getLong(1), _ -> new HashMap<>())
                                .put(row.getString(2), Intake.parse(row.getString(3)));
                    });
        }
        return opened;
    }

    private static String[] array(List<String> subjects) {
        return subjects.toArray(String[]::new);
    }
}
