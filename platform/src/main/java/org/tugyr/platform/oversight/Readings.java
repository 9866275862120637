package org.tugyr.platform.oversight;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Reads what headquarters and councils recorded, for the pages. */
final class Readings {

    /** Whom and what the rows of this module name, by the kinds of subjects. */
    private static final Set<String> NAMED = Set.of(
            "area",
            "organisation",
            "person",
            "post",
            "pledge",
            "measure",
            "evidence",
            "criterion",
            "council",
            "stocktake",
            "review");

    /** Subjects of which more is said than by what names them. */
    private static final Set<String> LEADS =
            Set.of("verdict", "review", "evidence-request", "recommendation", "decision");

    private static final int DEPTH = 3;

    private final Kinds kinds;
    private final FactLog log;
    private final Tables tables;

    Readings(Kinds kinds, FactLog log, Tables tables) {
        this.kinds = kinds;
        this.log = log;
        this.tables = tables;
    }

    /** All that is about some subjects. */
    History about(Collection<String> subjects, long size) {
        return log.history(List.copyOf(subjects), size);
    }

    /**
     * All that is about some subjects, and about the verdicts, reviews, requests and recommendations among that: three queries,
     * whatever their number.
     */
    History deep(Collection<String> subjects, long size) {
        SortedMap<Long, Recorded<?>> all = new TreeMap<>();
        Set<String> known = new LinkedHashSet<>(subjects);
        List<String> next = List.copyOf(known);
        for (int depth = 0; depth < DEPTH && !next.isEmpty(); depth++) {
            List<String> found = new ArrayList<>();
            for (Recorded<?> recorded : about(next, size).all()) {
                all.put(recorded.index(), recorded);
                kinds.of(recorded.row()).about(recorded.row()).stream()
                        .filter(subject -> LEADS.contains(subject.substring(0, subject.indexOf(':'))))
                        .filter(known::add)
                        .forEach(found::add);
            }
            next = found;
        }
        return new History(kinds, List.copyOf(all.values()));
    }

    /** The decisions of a record: three queries. */
    List<Decision> decisions(String root, long size) {
        OversightBasis basis = new OversightBasis();
        List.<Class<? extends Row>>of(StocktakeRow.class, DecisionRow.class, DecisionStateRow.class)
                .forEach(type -> rows(type, root, size).forEach(basis::put));
        return basis.decisions();
    }

    /** The rows of areas that name another as theirs. */
    List<AreaRow> areasBelow(String area, long size) {
        return tables.rows(AreaRow.class, size, "parent = ? order by area", area).stream()
                .map(Tables.Placed::row)
                .toList();
    }

    /** The stocktakes of some headquarters, their decisions and what became of them: two queries. */
    History ofHeadquarters(Collection<String> organisations, long size) {
        History stocktakes = log.history(
                organisations.stream().map(key -> "organisation:" + key).toList(), size, List.of(StocktakeRow.class));
        History taken = log.history(
                stocktakes.rows(StocktakeRow.class).stream()
                        .map(row -> "stocktake:" + row.row().stocktake())
                        .toList(),
                size,
                List.of(DecisionRow.class, DecisionStateRow.class));
        return together(List.of(stocktakes, taken));
    }

    /** Several histories as one. */
    History together(List<History> histories) {
        SortedMap<Long, Recorded<?>> all = new TreeMap<>();
        histories.forEach(history -> history.all().forEach(recorded -> all.put(recorded.index(), recorded)));
        return new History(kinds, List.copyOf(all.values()));
    }

    /** Rows of some kinds about some subjects. */
    History about(Collection<String> subjects, long size, List<Class<? extends Row>> types) {
        return log.history(List.copyOf(subjects), size, types);
    }

    /** The rows that make some subjects themselves. */
    History own(Collection<String> subjects, long size) {
        return log.own(List.copyOf(subjects), size);
    }

    /** The rows of a kind in a record, without what is sealed. */
    <R extends Row> List<R> rows(Class<R> type, String root, long size) {
        return tables.rows(type, size, "root = ? order by idx", root).stream()
                .map(Tables.Placed::row)
                .toList();
    }

    /** What the subjects that rows name are themselves. */
    History named(Collection<? extends Row> rows, long size) {
        Set<String> subjects = new LinkedHashSet<>();
        for (Row row : rows) {
            for (Kind.Field field : kinds.of(row).fields()) {
                if (!field.refs().isEmpty() && NAMED.containsAll(field.refs())) {
                    switch (field.read(row)) {
                        case null -> {}
                        case List<?> many -> many.forEach(one -> subjects.add(field.subject(one.toString())));
                        case Object one -> subjects.add(field.subject(one.toString()));
                    }
                }
            }
        }
        return log.own(List.copyOf(subjects), size);
    }

    /** The same, with the areas right above those that are named. */
    History namedWithAbove(Collection<? extends Row> rows, long size) {
        History named = named(rows, size);
        List<String> above = named.rows(AreaRow.class).stream()
                .flatMap(row -> java.util.stream.Stream.ofNullable(row.row().parent()))
                .map(parent -> "area:" + parent)
                .distinct()
                .toList();
        return above.isEmpty() ? named : together(List.of(named, log.own(above, size)));
    }

    /** The rows of a history as they stand. */
    static List<Row> rows(History history) {
        List<Row> rows = new ArrayList<>();
        history.all().stream().map(Recorded::row).forEach(rows::add);
        return rows;
    }
}
