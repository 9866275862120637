package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.Finding.Sort;
import org.tugyr.platform.mandates.MandateRows.How;
import org.tugyr.platform.mandates.Seating.Due;
import org.tugyr.platform.mandates.Seating.Line;

/** Who holds the seats of a contest on a day: rule {@value #RULE}, told in docs/rules/mandate.md. Pure. */
public final class MandateRule {

    /** The rule and its version. */
    public static final String RULE = "mandate/1";

    private final List<Held> mandates;
    private final Map<String, CandidacyRow> candidacies;
    private final Map<String, Due> due;
    private final Map<String, List<String>> orders;
    private final Persons persons;
    private final LocalDate day;
    private final boolean over;
    private final Map<String, Held> byMembership = new HashMap<>();
    private final Set<String> takenOver = new HashSet<>();
    private final List<Finding> found = new ArrayList<>();

    private MandateRule(
            String contest,
            Collection<Held> all,
            Map<String, CandidacyRow> candidacies,
            Map<String, Due> due,
            Map<String, List<String>> orders,
            Persons persons,
            LocalDate day,
            boolean over) {
        this.mandates = all.stream()
                .filter(held -> held.row().contest().equals(contest))
                .sorted(Comparator.comparing(held -> held.row().membership()))
                .toList();
        this.candidacies = candidacies;
        this.due = due;
        this.orders = orders;
        this.persons = persons;
        this.day = day;
        this.over = over;
        all.forEach(held -> {
            byMembership.put(held.row().membership(), held);
            if (held.row().replaces() != null) {
                takenOver.add(held.row().replaces());
            }
        });
    }

    /**
     * The seats of a contest.
     *
     * @param all mandates that have begun, those of other contests too: in a by-election somebody takes over a seat of another
     * @param candidacies who stood, by key
     * @param due the seats that candidacies were given, where that is known
     * @param orders who stands on the list of a candidacy, in order, where that is known
     * @param over another term of the assembly has begun
     */
    static Seating seating(
            String contest,
            Collection<Held> all,
            Map<String, CandidacyRow> candidacies,
            Map<String, Due> due,
            Map<String, List<String>> orders,
            Persons persons,
            LocalDate day,
            boolean over) {
        return new MandateRule(contest, all, candidacies, due, orders, persons, day, over).seating();
    }

    private Seating seating() {
        Set<String> keys = new HashSet<>(due.keySet());
        mandates.forEach(held -> keys.add(candidacy(held)));
        SequencedMap<String, Line> lines = new TreeMap<>();
        for (String key : keys) {
            List<Held> own = mandates.stream()
                    .filter(held -> candidacy(held).equals(key))
                    .toList();
            Line line = new Line(
                    due.get(key),
                    (int) own.stream()
                            .filter(held -> held.row().replaces() == null)
                            .count(),
                    (int) own.stream().filter(held -> held.on(day)).count(),
                    (int) own.stream().filter(this::vacant).count());
            lines.put(key, line);
            if (line.due() != null
                    && Math.max(line.filled(), line.held()) > line.due().seats()) {
                add(Sort.MORE_THAN_SEATS, key, null);
            }
        }
        twice();
        mandates.forEach(this::holder);
        return new Seating(mandates, lines, next(), found);
    }

    /** Who stands on a list and never had a seat by it, in order; by candidacy. */
    private SequencedMap<String, List<String>> next() {
        SequencedMap<String, List<String>> next = new TreeMap<>();
        orders.forEach((candidacy, people) -> {
            Set<String> had = new HashSet<>();
            mandates.stream().filter(held -> candidacy(held).equals(candidacy)).forEach(held -> had.add(held.person()));
            next.put(
                    candidacy,
                    people.stream().filter(person -> !had.contains(person)).toList());
        });
        return next;
    }

    /** Whose turn it was when somebody followed: the first on the list who had no seat by it then. */
    private Optional<String> turn(Held held) {
        When taken = held.taken();
        Set<String> had = new HashSet<>();
        for (Held other : mandates) {
            When before = other.taken();
            if (!other.equals(held)
                    && candidacy(other).equals(candidacy(held))
                    && (before == null || taken == null || !before.earliest().isAfter(taken.latest()))) {
                had.add(other.person());
            }
        }
        return orders.getOrDefault(candidacy(held), List.of()).stream()
                .filter(person -> !had.contains(person))
                .findFirst();
    }

    private static String candidacy(Held held) {
        return Objects.requireNonNullElse(held.row().candidacy(), Seating.NONE);
    }

    private void add(Sort sort, String about, @Nullable String other) {
        found.add(new Finding(sort, about, other));
    }

    /** Nobody is missing any more where the whole assembly was elected anew. */
    private boolean vacant(Held held) {
        return !over
                && held.vacancy() != null
                && !held.vacancy().since().earliest().isAfter(day)
                && !takenOver.contains(held.row().membership());
    }

    /** One took over what the other holds still, or both hold the seat of one name. */
    private void twice() {
        Map<String, Held> bySeat = new HashMap<>();
        for (Held held : mandates) {
            if (!held.on(day)) {
                continue;
            }
            Held before = held.row().replaces() == null
                    ? null
                    : byMembership.get(held.row().replaces());
            Held beside =
                    held.row().seat() == null ? null : bySeat.put(held.row().seat(), held);
            if (before != null && before.on(day)) {
                add(Sort.TWICE, held.row().membership(), before.row().membership());
            } else if (beside != null) {
                add(Sort.TWICE, held.row().membership(), beside.row().membership());
            }
        }
    }

    private void holder(Held held) {
        String membership = held.row().membership();
        if (vacant(held)) {
            add(Sort.VACANT, membership, null);
        }
        if (held.row().how() != How.APPOINTED && !stood(held)) {
            add(Sort.DID_NOT_STAND, membership, null);
        }
        if (held.row().how() == How.NEXT_ON_LIST) {
            turn(held)
                    .filter(person -> !person.equals(held.person()))
                    .ifPresent(person -> add(Sort.NOT_NEXT, membership, person));
            mandates.stream()
                    .filter(_ -> !orders.containsKey(candidacy(held)))
                    .filter(other -> passedOver(other, held))
                    .findFirst()
                    .ifPresent(other ->
                            add(Sort.OUT_OF_ORDER, membership, other.row().membership()));
            mandates.stream()
                    .filter(other -> other.row().membership().equals(held.row().replaces()))
                    .filter(other -> !candidacy(other).equals(candidacy(held)))
                    .findFirst()
                    .ifPresent(other ->
                            add(Sort.OTHER_LIST, membership, other.row().membership()));
        }
    }

    /** A list stands for everybody on it, where that is known, and else for everybody; a candidacy of one person for that person only. */
    private boolean stood(Held held) {
        CandidacyRow candidacy = candidacies.get(candidacy(held));
        return candidacy != null
                && candidacy.state() == CandidacyState.REGISTERED
                && (candidacy.person() == null
                        ? orders.getOrDefault(candidacy(held), List.of(held.person()))
                                .contains(held.person())
                        : persons.of(candidacy.person()).equals(held.person()));
    }

    /** Whether somebody stood before another on the list, and came from it later. */
    private static boolean passedOver(Held other, Held held) {
        Integer before = other.row().slot();
        Integer slot = held.row().slot();
        When first = held.taken();
        When later = other.taken();
        return other.row().how() == How.NEXT_ON_LIST
                && candidacy(other).equals(candidacy(held))
                && before != null
                && slot != null
                && before < slot
                && first != null
                && later != null
                && first.latest().isBefore(later.earliest());
    }
}
