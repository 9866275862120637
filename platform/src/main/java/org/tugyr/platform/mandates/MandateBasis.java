package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tugyr.platform.election.ContestBasis;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.CountedSeats;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.lists.ListBasis;
import org.tugyr.platform.lists.ListOrder;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.mandates.Seating.Due;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** The rows that who holds which seat follows from, put in one by one in the order of the log, and what they come to. Pure. */
public final class MandateBasis {

    private final ContestBasis counted;
    private final ListBasis lists;
    private final SortedMap<String, MandateRow> mandates = new TreeMap<>();
    private final Map<String, VacancyRow> vacancies = new HashMap<>();
    private final Map<String, MembershipRow> memberships = new HashMap<>();
    private final SortedMap<String, ContestRow> contests = new TreeMap<>();
    private final Map<String, Map<String, CandidacyRow>> candidacies = new HashMap<>();
    private final Map<String, Map<String, Map<String, DeclaredRow>>> declared = new HashMap<>();
    private final Map<String, Map<When, OrganisationRow>> organisations = new HashMap<>();
    private final Map<String, PersonMergeRow> merges = new HashMap<>();
    private final Map<String, PersonSplitRow> splits = new HashMap<>();

    /**
     * Of contests and lists whose rows are to be put there, too.
     *
     * @param counted holds the same record's contests
     * @param lists holds its party lists
     */
    public MandateBasis(ContestBasis counted, ListBasis lists) {
        this.counted = counted;
        this.lists = lists;
    }

    /** Takes a row; a later version takes the place of an earlier one, and rows of other kinds are passed over. */
    public void put(Row row) {
        switch (row) {
            case MandateRow mandate -> mandates.put(mandate.membership(), mandate);
            case VacancyRow vacancy -> vacancies.put(vacancy.membership(), vacancy);
            case MembershipRow membership -> memberships.put(membership.membership(), membership);
            case ContestRow contest -> contests.put(contest.contest(), contest);
            case CandidacyRow candidacy ->
                candidacies
                        .computeIfAbsent(candidacy.contest(), _ -> new TreeMap<>())
                        .put(candidacy.candidacy(), candidacy);
            case DeclaredRow said ->
                declared.computeIfAbsent(said.contest(), _ -> new TreeMap<>())
                        .computeIfAbsent(said.candidacy(), _ -> new TreeMap<>())
                        .put(said.evidence(), said);
            case OrganisationRow organisation ->
                organisations
                        .computeIfAbsent(organisation.organisation(), _ -> new HashMap<>())
                        .put(organisation.validFrom(), organisation);
            case PersonMergeRow merge -> merges.put(merge.person(), merge);
            case PersonSplitRow split -> splits.put(split.person() + "|" + split.other(), split);
            default -> {}
        }
    }

    /** The contests of which any seat is on record, in the order of their keys. */
    Collection<ContestRow> contests() {
        return contests.values().stream()
                .filter(contest ->
                        mandates.values().stream().anyMatch(row -> row.contest().equals(contest.contest())))
                .toList();
    }

    /** Who holds the seats of a contest on a day. */
    Seating seating(String contest, LocalDate day) {
        Map<String, CandidacyRow> stood = candidacies.getOrDefault(contest, Map.of());
        Map<String, Due> due = new HashMap<>();
        stood.keySet().forEach(key -> due(contest, key).ifPresent(seats -> due.put(key, seats)));
        Persons persons = persons(day);
        List<Held> begun = begun(persons, day);
        return MandateRule.seating(
                contest,
                begun,
                stood,
                due,
                orders(contest, persons),
                persons,
                day,
                new Terms(contests, begun).isOver(contest));
    }

    /** Who stands on the list of each candidacy, in order; without those of which that is not known. */
    private Map<String, List<String>> orders(String contest, Persons persons) {
        Map<String, List<String>> orders = new HashMap<>();
        lists.orders(contest)
                .forEach(order -> orders.putIfAbsent(
                        order.candidacy(),
                        order.people().stream().map(persons::of).distinct().toList()));
        return orders;
    }

    /** The lists that stand in a contest. */
    List<ListOrder> lists(String contest) {
        return lists.orders(contest);
    }

    /** The seats as they are counted, and else as all who declare any do. */
    private Optional<Due> due(String contest, String candidacy) {
        Optional<CountedSeats> seats = counted.seats(contest, candidacy);
        if (seats.isPresent()) {
            return seats.map(some -> new Due(some.seats(), true));
        }
        List<Integer> said =
                declared.getOrDefault(contest, Map.of()).getOrDefault(candidacy, Map.of()).values().stream()
                        .flatMap(row -> Stream.ofNullable(row.seats()))
                        .distinct()
                        .toList();
        return said.size() == 1 ? Optional.of(new Due(said.getFirst(), false)) : Optional.empty();
    }

    /** The renewal and the youth of all factions that have members on a day, and of what stands above them. */
    SortedMap<String, Renewal> renewals(LocalDate day) {
        Persons persons = persons(day);
        Map<String, List<MembershipRow>> members = new HashMap<>();
        memberships
                .values()
                .forEach(row -> members.computeIfAbsent(persons.of(row), _ -> new ArrayList<>())
                        .add(row));
        Map<String, OrganisationRow> valid = new HashMap<>();
        organisations.forEach((key, rows) -> valid.put(
                key, rows.values().stream().reduce((a, b) -> asOf(a, b, day)).orElseThrow()));
        List<Held> begun = begun(persons, day);
        return new Factions(begun, new Terms(contests, begun), valid, members, day).all();
    }

    /** The row that holds on the day: the last one to have begun, and else the first. */
    private static OrganisationRow asOf(OrganisationRow one, OrganisationRow other, LocalDate day) {
        LocalDate first = one.validFrom().earliest();
        LocalDate second = other.validFrom().earliest();
        boolean begun = !first.isAfter(day);
        if (begun == second.isAfter(day)) {
            return begun ? one : other;
        }
        return begun == first.isAfter(second) ? one : other;
    }

    private Persons persons(LocalDate day) {
        return new Persons(merges.values(), splits.values(), day);
    }

    /** The mandates that have begun by a day. */
    private List<Held> begun(Persons persons, LocalDate day) {
        List<Held> held = new ArrayList<>();
        mandates.forEach((key, row) -> {
            MembershipRow membership = memberships.get(key);
            if (membership != null) {
                Held one = new Held(row, membership, persons.of(membership), vacancies.get(key));
                if (one.begun(day)) {
                    held.add(one);
                }
            }
        });
        return held;
    }

    /**
     * What is published as of a day, by its id: {@code contest:KEY/mandates/held}, {@code …/vacant} and {@code …/findings} of every
     * contest of which any seat is on record, {@code …/held/CANDIDACY} of its candidacies, and of factions and what stands above
     * them {@code organisation:KEY/mandates/members}, {@code …/stayed}, {@code …/new}, {@code …/unknown}, {@code …/young},
     * {@code …/older} and {@code …/age-unknown}.
     */
    public SortedMap<String, String> numbers(LocalDate day) {
        SortedMap<String, String> numbers = new TreeMap<>();
        if (mandates.isEmpty()) {
            return numbers;
        }
        for (ContestRow contest : contests()) {
            Seating seating = seating(contest.contest(), day);
            String id = "contest:" + contest.contest() + "/mandates/";
            put(numbers, id + "held", seating.held());
            put(numbers, id + "vacant", seating.vacant());
            put(numbers, id + "findings", seating.findings().size());
            seating.lines().forEach((candidacy, line) -> {
                if (!candidacy.equals(Seating.NONE)) {
                    put(numbers, id + "held/" + candidacy, line.held());
                }
            });
        }
        renewals(day).forEach((organisation, renewal) -> {
            String id = "organisation:" + organisation + "/mandates/";
            put(numbers, id + "members", renewal.members());
            put(numbers, id + "stayed", renewal.stayed());
            put(numbers, id + "new", renewal.fresh());
            put(numbers, id + "unknown", renewal.unknown());
            put(numbers, id + "young", renewal.young());
            put(numbers, id + "older", renewal.older());
            put(numbers, id + "age-unknown", renewal.ageUnknown());
        });
        return numbers;
    }

    private static void put(SortedMap<String, String> numbers, String id, int value) {
        numbers.put(id, String.valueOf(value));
    }
}
