package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Reads contests: one query for the keys, some for all that is said of them, however many, one for the names in it. */
public final class Contests {

    /** All that is said of a contest, but for votes and protocols, of which there may be very many. */
    private static final List<Class<? extends Row>> TOLD = ContestBasis.kinds().stream()
            .filter(kind -> kind != VoteRow.class && kind != ProtocolRow.class)
            .toList();

    private final FactLog log;
    private final Tables tables;
    private final JdbcClient jdbc;
    private final VoteSums votes;

    /** Contests as a log and its tables have them. */
    public Contests(FactLog log, Tables tables, JdbcClient jdbc) {
        this.log = log;
        this.tables = tables;
        this.jdbc = jdbc;
        this.votes = new VoteSums(log, jdbc);
    }

    /** The contests of a record. */
    List<String> of(String root, long size) {
        return keys(tables.rows(ContestRow.class, size, "root = ? order by idx", root));
    }

    /** The contests of a record, the latest first. One query. */
    List<ContestRow> all(String root, long size) {
        return tables.rows(ContestRow.class, size, "root = ? order by held desc nulls last, contest", root).stream()
                .map(Placed::row)
                .toList();
    }

    /** Some contests, and those that they follow. One query. */
    Set<String> withEarlier(Collection<String> keys, long size) {
        Set<String> all = new LinkedHashSet<>(keys);
        tables.rows(ContestRow.class, size, "contest = any(?)", array(keys)).forEach(placed -> {
            if (placed.row().follows() != null) {
                all.add(placed.row().follows());
            }
        });
        return all;
    }

    /** By which method the contests of a record are counted, of those that have rules. One query. */
    Map<String, Method> methods(String root, long size) {
        Map<String, Method> methods = new HashMap<>();
        tables.rows(ContestRuleRow.class, size, "root = ?", root)
                .forEach(placed ->
                        methods.put(placed.row().contest(), placed.row().method()));
        return methods;
    }

    /** What many contests come to, without the texts and entries that a page of one needs: from the tables alone. */
    ContestBasis counted(Collection<String> keys, long size) {
        ContestBasis basis = new ContestBasis();
        for (Class<? extends Row> kind : TOLD) {
            tables.rows(kind, size, "contest = any(?) order by idx", array(keys))
                    .forEach(placed -> basis.put(placed.row()));
        }
        whole(keys, size).forEach(placed -> basis.put(placed.row()));
        votes.of(keys, size).forEach(basis::put);
        return basis;
    }

    private static List<String> keys(List<Placed<ContestRow>> rows) {
        return rows.stream().map(placed -> placed.row().contest()).toList();
    }

    /** The contests that fill an organisation, that an area votes in, or that an organisation or a person stands in; the latest first. */
    List<String> about(String subject, long size) {
        History history = log.history(List.of(subject), size, List.of(ContestRow.class, CandidacyRow.class));
        Set<String> keys = new LinkedHashSet<>();
        history.rows(ContestRow.class).forEach(row -> keys.add(row.row().contest()));
        history.rows(CandidacyRow.class).forEach(row -> keys.add(row.row().contest()));
        if (subject.startsWith("area:")) {
            keys.addAll(votedIn(subject.substring(subject.indexOf(':') + 1), size));
        }
        return keys.isEmpty()
                ? List.of()
                : keys(tables.rows(
                        ContestRow.class, size, "contest = any(?) order by held desc nulls last, contest", (Object)
                                keys.toArray(String[]::new)));
    }

    /** The contests of which an area has protocols; of those that changed since, the log tells. */
    private List<String> votedIn(String area, long size) {
        List<String> keys = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        jdbc.sql(
                        "select contest, min(idx) < ? from election.protocols where area = ? group by contest order by contest")
                .params(size, area)
                .query(row -> {
                    (row.getBoolean(2) ? keys : changed).add(row.getString(1));
                });
        if (!changed.isEmpty()) {
            log.history(List.of("area:" + area), size, List.of(ProtocolRow.class)).rows(ProtocolRow.class).stream()
                    .map(row -> row.row().contest())
                    .filter(changed::contains)
                    .distinct()
                    .forEach(keys::add);
        }
        return keys;
    }

    /** Everything about some contests; votes are added up by the database. */
    public ContestReading read(Collection<String> keys, long size) {
        History rows = told(keys, size);
        List<VoteSum> sums = votes.of(keys, size);
        List<Placed<ProtocolRow>> protocols =
                tables.rows(ProtocolRow.class, size, "contest = any(?) order by contest, idx", array(keys));
        return new ContestReading(rows, sums, protocols, votes.late(rows, sums), areas(rows, sums, size));
    }

    /** What some contests come to: as {@link #read}, but for what precincts and areas below tell of those who took part. */
    public ContestReading brief(Collection<String> keys, long size) {
        return new ContestReading(told(keys, size), votes.of(keys, size), whole(keys, size), Set.of(), List.of());
    }

    /** Puts the votes of some contests into a basis, added up. One query, and one more where votes have changed since. */
    public void votes(Collection<String> keys, long size, ContestBasis basis) {
        if (!keys.isEmpty()) {
            votes.of(keys, size).forEach(basis::put);
        }
    }

    private List<Placed<ProtocolRow>> whole(Collection<String> keys, long size) {
        return tables.rows(
                ProtocolRow.class,
                size,
                "contest = any(?) and precinct = '' and area = (select c.area from election.contests c where c.contest ="
                        + " protocols.contest) order by contest, idx",
                array(keys));
    }

    private History told(Collection<String> keys, long size) {
        return log.history(subjects(keys), size, TOLD);
    }

    static List<String> subjects(Collection<String> keys) {
        return keys.stream().map(key -> "contest:" + key).toList();
    }

    private static Object array(Collection<String> keys) {
        return keys.toArray(String[]::new);
    }

    /** The votes in the precincts that lie in an area itself. */
    List<VoteRow> precincts(String contest, String area, long size) {
        return tables.rows(VoteRow.class, size, "contest = ? and area = ? and precinct <> ''", contest, area).stream()
                .map(Placed::row)
                .toList();
    }

    /** The areas of the record, where votes of precincts and of areas are both on record. One query, and only then. */
    private List<AreaRow> areas(History rows, List<VoteSum> sums, long size) {
        Map<String, List<VoteSum>> byContest = sums.stream().collect(Collectors.groupingBy(VoteSum::contest));
        List<String> mixed = rows.rows(ContestRow.class).stream()
                .map(Recorded::row)
                .filter(row -> LeftOut.isMixed(row.area(), byContest.getOrDefault(row.contest(), List.of())))
                .map(ContestRow::contest)
                .toList();
        return mixed.isEmpty()
                ? List.of()
                : tables
                        .rows(
                                AreaRow.class,
                                size,
                                "root in (select root from election.contests where contest = any(?))",
                                array(mixed))
                        .stream()
                        .map(Placed::row)
                        .toList();
    }

    /** What organisations are themselves. */
    History organisations(Collection<String> keys, long size) {
        return log.own(keys.stream().map(key -> "organisation:" + key).toList(), size);
    }

    /** Those who stood in an earlier contest, too, with what a contest names. */
    History named(ContestReading contests, @Nullable ContestReading earlier, long size) {
        Set<String> subjects = ContestSubjects.of(contests);
        if (earlier != null) {
            earlier.rows().rows(CandidacyRow.class).forEach(row -> {
                ContestSubjects.add(subjects, "organisation", row.row().organisation());
                ContestSubjects.add(subjects, "person", row.row().person());
            });
        }
        return log.own(List.copyOf(subjects), size);
    }

    /** What organisations, persons, areas and documents that contests name are themselves. */
    History named(ContestReading contests, long size) {
        return log.own(List.copyOf(ContestSubjects.of(contests)), size);
    }
}
