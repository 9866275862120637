package org.tugyr.platform.lists;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.lists.ListRows.ListRow;
import org.tugyr.platform.lists.ListRows.ListRuleRow;
import org.tugyr.platform.lists.ListRows.QuotaRow;
import org.tugyr.platform.lists.RankingRows.AspirantRow;
import org.tugyr.platform.lists.RankingRows.BureauChoiceRow;
import org.tugyr.platform.lists.RankingRows.ListFigureRow;
import org.tugyr.platform.lists.RankingRows.SlotRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Reads lists with what they are compared with: a fixed number of queries, however many lists. */
public final class Lists {

    static final List<Class<? extends Row>> OF_LISTS = List.of(
            ListRow.class,
            ListRuleRow.class,
            QuotaRow.class,
            AspirantRow.class,
            BureauChoiceRow.class,
            SlotRow.class,
            ListFigureRow.class);

    /** An earlier list or faction, and who stood in a primary. */
    private static final List<Class<? extends Row>> COMPARED = Stream.concat(
                    OF_LISTS.stream(), Stream.of(MembershipRow.class, ContestRow.class, CandidacyRow.class))
            .toList();

    private static final String OF_RECORD = "root in (select root from lists.lists where list = any(?)) order by idx";

    private final FactLog log;
    private final Tables tables;
    private final Contests contests;

    /** Lists as a log and its tables have them. */
    public Lists(FactLog log, Tables tables, Contests contests) {
        this.log = log;
        this.tables = tables;
        this.contests = contests;
    }

    /**
     * Lists as they were read.
     *
     * @param rows all that is said of them
     * @param primaries the contests that their rankings come of
     */
    record Reading(History rows, ListBasis basis, ContestBasis primaries) {

        /** The entry of a row. */
        <R extends Row> long entry(Class<R> type, String key) {
            return rows.row(type, key).map(Recorded::index).orElse(0L);
        }
    }

    /** The lists of a record. */
    List<String> of(String root, long size) {
        return tables.rows(ListRow.class, size, "root = ? order by idx desc", root).stream()
                .map(placed -> placed.row().list())
                .toList();
    }

    /** The lists that stand in some contests, with all that it follows from who is on them. */
    public ListBasis inContests(Collection<String> contests, long size) {
        List<String> keys = tables
                .rows(ListRow.class, size, "contest = any(?) order by list", (Object) contests.toArray(String[]::new))
                .stream()
                .map(placed -> placed.row().list())
                .toList();
        return keys.isEmpty() ? new ListBasis() : read(keys, size).basis();
    }

    /** The contest that a list stands in. */
    public Optional<String> contest(String list, long size) {
        return tables.rows(ListRow.class, size, "list = ?", list).stream()
                .findFirst()
                .map(placed -> placed.row().contest());
    }

    /** The lists of a party, in an election or of a primary, for an area, or that a person has to do with. */
    List<String> about(String subject, long size) {
        Set<String> keys = new LinkedHashSet<>();
        log.history(
                        List.of(subject),
                        size,
                        List.of(ListRow.class, AspirantRow.class, BureauChoiceRow.class, SlotRow.class))
                .all()
                .forEach(recorded -> {
                    if (recorded.row() instanceof OfList row) {
                        keys.add(row.list());
                    }
                });
        return List.copyOf(keys);
    }

    /** Everything about some lists of one record. */
    Reading read(Collection<String> keys, long size) {
        History rows = log.history(subjects(keys), size, OF_LISTS);
        ListBasis basis = new ListBasis();
        rows.all().forEach(recorded -> basis.put(recorded.row()));
        ContestBasis primaries = new ContestBasis();
        Set<String> contested = new LinkedHashSet<>();
        Set<String> compared = new LinkedHashSet<>();
        for (RecordedList list : basis.lists()) {
            list.ranking().stream()
                    .filter(row -> row.candidacy() != null)
                    .map(row -> list.primary(row))
                    .filter(Objects::nonNull)
                    .forEach(contested::add);
            if (list.row().earlier() != null) {
                compared.add(list.row().earlier());
            }
        }
        List<String> subjects = new ArrayList<>(compared);
        contested.forEach(contest -> subjects.add("contest:" + contest));
        if (!subjects.isEmpty()) {
            log.history(subjects, size, COMPARED).all().forEach(recorded -> {
                Row row = recorded.row();
                if (!(row instanceof OfList of) || compared.contains("list:" + of.list())) {
                    basis.put(row);
                }
                primaries.put(row);
            });
        }
        contests.votes(contested, size, primaries);
        if (!keys.isEmpty()) {
            String[] lists = keys.toArray(String[]::new);
            tables.rows(PersonMergeRow.class, size, OF_RECORD, (Object) lists)
                    .forEach(placed -> basis.put(placed.row()));
            tables.rows(PersonSplitRow.class, size, OF_RECORD, (Object) lists)
                    .forEach(placed -> basis.put(placed.row()));
        }
        return new Reading(rows, basis, primaries);
    }

    private static List<String> subjects(Collection<String> keys) {
        return keys.stream().map(key -> "list:" + key).toList();
    }

    /** What organisations, people, areas, contests and documents that lists name are themselves. */
    History named(Reading reading, long size) {
        Set<String> subjects = new LinkedHashSet<>();
        reading.rows().all().forEach(recorded -> {
            switch (recorded.row()) {
                case ListRow row -> {
                    add(subjects, "organisation", row.organisation());
                    add(subjects, "area", row.area());
                    add(subjects, "contest", row.contest());
                    add(subjects, "contest", row.primary());
                    add(subjects, "evidence", row.evidence());
                    if (row.earlier() != null) {
                        subjects.add(row.earlier());
                    }
                }
                case ListRuleRow row -> add(subjects, "evidence", row.evidence());
                case QuotaRow row -> add(subjects, "evidence", row.evidence());
                case AspirantRow row -> add(subjects, "evidence", row.evidence());
                case BureauChoiceRow row -> add(subjects, "evidence", row.evidence());
                case SlotRow row -> add(subjects, "evidence", row.evidence());
                case ListFigureRow row -> add(subjects, "evidence", row.evidence());
                default -> {}
            }
        });
        people(reading).forEach(person -> add(subjects, "person", person));
        return log.own(List.copyOf(subjects), size);
    }

    private static Set<String> people(Reading reading) {
        ListBasis basis = reading.basis();
        Set<String> people = new LinkedHashSet<>();
        for (RecordedList list : basis.lists()) {
            list.ranking().forEach(row -> people.add(basis.same().one(row.person())));
            list.choices().forEach(row -> people.add(basis.same().one(row.person())));
            list.slots().forEach(row -> people.add(basis.same().one(row.person())));
            basis.renewal(list).ifPresent(renewal -> people.addAll(renewal.gone()));
        }
        return people;
    }

    private static void add(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }
}
