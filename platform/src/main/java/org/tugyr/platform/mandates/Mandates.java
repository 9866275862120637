package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestReading;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.Contests;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.lists.ListBasis;
import org.tugyr.platform.lists.Lists;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Reads who holds which seat: a fixed number of queries, and one where no seat is on record. */
final class Mandates {

    private static final Set<OrganisationKind> HAVE_MEMBERS_IN_ASSEMBLIES =
            Set.of(OrganisationKind.FACTION, OrganisationKind.PARTY, OrganisationKind.BRANCH);

    private static final String SAME_ASSEMBLY =
            "organisation in (select organisation from election.contests where contest = any(?))";

    private static final String ROOT_OF =
            "root = (select root from people.organisations where organisation = ? limit 1)";

    private final FactLog log;
    private final Tables tables;
    private final Contests contests;
    private final Lists lists;

    Mandates(FactLog log, Tables tables, Contests contests, Lists lists) {
        this.log = log;
        this.tables = tables;
        this.contests = contests;
        this.lists = lists;
    }

    /**
     * The seats of some contests with all that they follow from.
     *
     * @param told what is said of the memberships, with the reasons that are open
     * @param of the contests and all about them
     * @param named what persons, organisations and memberships are themselves
     */
    record Roll(MandateBasis basis, History told, History of, History named) {}

    /** The seats of some contests; empty where none is on record. */
    Optional<Roll> of(Collection<String> keys, long size) {
        String[] wanted = keys.toArray(String[]::new);
        Set<String> memberships = new LinkedHashSet<>();
        tables.rows(MandateRow.class, size, "contest = any(?)", (Object) wanted)
                .forEach(placed -> memberships.add("membership:" + placed.row().membership()));
        if (memberships.isEmpty()) {
            return Optional.empty();
        }
        History told = log.history(List.copyOf(memberships), size, List.of(MandateRow.class, VacancyRow.class));
        told.rows(MandateRow.class)
                .forEach(row -> memberships.add("membership:" + row.row().membership()));
        History held = log.own(List.copyOf(memberships), size);
        ContestReading read = contests.brief(keys, size);
        History of = read.rows();
        ContestBasis counted = new ContestBasis();
        ListBasis standing = lists.inContests(keys, size);
        MandateBasis basis = new MandateBasis(counted, standing);
        read.into(counted);
        for (History history : List.of(told, held, of)) {
            history.all().forEach(recorded -> basis.put(recorded.row()));
        }
        String root = "root = (select root from election.contests where contest = any(?) limit 1)";
        put(basis, tables.rows(PersonMergeRow.class, size, root, (Object) wanted));
        put(basis, tables.rows(PersonSplitRow.class, size, root, (Object) wanted));
        put(basis, tables.rows(ContestRow.class, size, SAME_ASSEMBLY, (Object) wanted));
        put(
                basis,
                tables.rows(
                        MandateRow.class,
                        size,
                        "contest in (select contest from election.contests where " + SAME_ASSEMBLY + ")",
                        (Object) wanted));
        put(
                basis,
                tables.rows(
                        MembershipRow.class,
                        size,
                        "membership in (select membership from mandates.mandates where contest in"
                                + " (select contest from election.contests where " + SAME_ASSEMBLY + "))",
                        (Object) wanted));
        return Optional.of(new Roll(basis, told, of, log.own(mentioned(held, of, keys, standing), size)));
    }

    private static void put(MandateBasis basis, List<? extends Placed<? extends Row>> rows) {
        rows.forEach(placed -> basis.put(placed.row()));
    }

    private static List<String> mentioned(History held, History of, Collection<String> keys, ListBasis standing) {
        Set<String> subjects = new LinkedHashSet<>();
        keys.forEach(contest -> standing.orders(contest).forEach(order -> {
            subjects.add("list:" + order.list());
            order.people().forEach(person -> subjects.add("person:" + person));
        }));
        held.rows(MembershipRow.class).forEach(row -> {
            subjects.add("membership:" + row.row().membership());
            subjects.add("person:" + row.row().person());
        });
        of.rows(CandidacyRow.class).forEach(row -> {
            add(subjects, "organisation:", row.row().organisation());
            add(subjects, "person:", row.row().person());
        });
        return List.copyOf(subjects);
    }

    private static void add(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + key);
        }
    }

    /** The contest that a list stands in. */
    Optional<String> ofList(String list, long size) {
        return lists.contest(list, size);
    }

    /** The contests for an assembly, the latest first. */
    List<ContestRow> forAssembly(String organisation, long size) {
        return tables.rows(ContestRow.class, size, "organisation = ?", organisation).stream()
                .map(Placed::row)
                .sorted(Comparator.comparing(
                                (ContestRow row) -> Objects.requireNonNullElse(Terms.voted(row), LocalDate.MIN))
                        .reversed()
                        .thenComparing(ContestRow::contest))
                .toList();
    }

    /** What the renewal of a party or faction follows from; empty for other organisations, and where no seat is on record. */
    Optional<MandateBasis> ofMembers(String organisation, long size) {
        boolean hasMembers = log.own(List.of("organisation:" + organisation), size).rows(OrganisationRow.class).stream()
                .anyMatch(row -> HAVE_MEMBERS_IN_ASSEMBLIES.contains(row.row().kind()));
        if (!hasMembers) {
            return Optional.empty();
        }
        MandateBasis basis = new MandateBasis(new ContestBasis(), new ListBasis());
        List<Placed<MandateRow>> mandates = tables.rows(MandateRow.class, size, ROOT_OF, organisation);
        if (mandates.isEmpty()) {
            return Optional.empty();
        }
        put(basis, mandates);
        for (Class<? extends Row> type : List.of(
                VacancyRow.class,
                MembershipRow.class,
                ContestRow.class,
                OrganisationRow.class,
                PersonMergeRow.class,
                PersonSplitRow.class)) {
            put(basis, tables.rows(type, size, ROOT_OF, organisation));
        }
        return Optional.of(basis);
    }

    /** All of a record. */
    MandateBasis all(String root, long size) {
        ContestBasis counted = new ContestBasis();
        List<Placed<MandateRow>> mandates = tables.rows(MandateRow.class, size, "root = ?", root);
        if (mandates.isEmpty()) {
            return new MandateBasis(counted, new ListBasis());
        }
        List<String> keys = mandates.stream()
                .map(placed -> placed.row().contest())
                .distinct()
                .toList();
        MandateBasis basis = new MandateBasis(counted, lists.inContests(keys, size));
        put(basis, mandates);
        for (Class<? extends Row> type : List.of(
                VacancyRow.class,
                MembershipRow.class,
                ContestRow.class,
                OrganisationRow.class,
                PersonMergeRow.class,
                PersonSplitRow.class)) {
            put(basis, tables.rows(type, size, "root = ?", root));
        }
        ContestReading read = contests.brief(keys, size);
        read.into(counted);
        read.rows().all().forEach(recorded -> basis.put(recorded.row()));
        return basis;
    }
}
