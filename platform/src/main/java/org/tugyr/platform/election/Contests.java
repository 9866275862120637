package org.tugyr.platform.election;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Tables;

/** Reads contests: one query for the keys, one for all that is said of them, one for the names in it. */
public final class Contests {

    private final FactLog log;
    private final Tables tables;

    /** Contests as a log and its tables have them. */
    public Contests(FactLog log, Tables tables) {
        this.log = log;
        this.tables = tables;
    }

    /** The contests of a record. */
    List<String> of(String root, long size) {
        return keys(tables.rows(ContestRow.class, size, "root = ? order by idx", root));
    }

    /** The contests of a record, those of one sort if it is given, the latest first. One query. */
    List<String> latest(String root, @Nullable Sort sort, long size) {
        return keys(
                tables.rows(ContestRow.class, size, "root = ? order by held desc nulls last, contest", root).stream()
                        .filter(placed -> sort == null || placed.row().sort() == sort)
                        .toList());
    }

    private static List<String> keys(List<Tables.Placed<ContestRow>> rows) {
        return rows.stream().map(placed -> placed.row().contest()).toList();
    }

    /** The contests that fill an organisation, that an area votes in, or that an organisation or a person stands in; the latest first. */
    List<String> about(String subject, long size) {
        History history =
                log.history(List.of(subject), size, List.of(ContestRow.class, CandidacyRow.class, ProtocolRow.class));
        Set<String> keys = new LinkedHashSet<>();
        history.rows(ContestRow.class).forEach(row -> keys.add(row.row().contest()));
        history.rows(CandidacyRow.class).forEach(row -> keys.add(row.row().contest()));
        history.rows(ProtocolRow.class).forEach(row -> keys.add(row.row().contest()));
        return keys.isEmpty()
                ? List.of()
                : keys(tables.rows(
                        ContestRow.class, size, "contest = any(?) order by held desc nulls last, contest", (Object)
                                keys.toArray(String[]::new)));
    }

    /** Everything about some contests. */
    public History read(Collection<String> keys, long size) {
        return log.history(keys.stream().map(key -> "contest:" + key).toList(), size);
    }

    /** Those who stood in an earlier contest, too, with what a contest names. */
    History named(History contests, @Nullable History earlier, long size) {
        Set<String> subjects = subjects(contests);
        if (earlier != null) {
            earlier.rows(CandidacyRow.class).forEach(row -> {
                add(subjects, "organisation", row.row().organisation());
                add(subjects, "person", row.row().person());
            });
        }
        return log.own(List.copyOf(subjects), size);
    }

    /** What organisations, persons, areas and documents that contests name are themselves. */
    History named(History contests, long size) {
        return log.own(List.copyOf(subjects(contests)), size);
    }

    private static Set<String> subjects(History contests) {
        Set<String> subjects = new LinkedHashSet<>();
        contests.all().forEach(recorded -> {
            switch (recorded.row()) {
                case ContestRow row -> {
                    add(subjects, "organisation", row.organisation());
                    add(subjects, "area", row.area());
                    add(subjects, "evidence", row.evidence());
                }
                case ContestRows.ContestRuleRow row -> add(subjects, "evidence", row.evidence());
                case CandidacyRow row -> {
                    add(subjects, "organisation", row.organisation());
                    add(subjects, "person", row.person());
                    add(subjects, "evidence", row.evidence());
                }
                case ContestRows.RollRow row -> {
                    add(subjects, "area", row.area());
                    add(subjects, "evidence", row.evidence());
                }
                case ProtocolRow row -> {
                    add(subjects, "area", row.area());
                    add(subjects, "evidence", row.evidence());
                }
                case ResultRows.VoteRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.RankingRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.RoundTotalRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.DeclaredRow row -> add(subjects, "evidence", row.evidence());
                case ResultRows.LotRow row -> add(subjects, "evidence", row.evidence());
                default -> {}
            }
        });
        return subjects;
    }

    private static void add(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }
}
