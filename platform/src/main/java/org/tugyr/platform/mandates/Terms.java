package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.mandates.MandateRows.How;

/**
 * The terms of assemblies, as the mandates tell them (docs/rules/mandate.md §1): a general contest begins one, a by-election fills
 * seats of the one that lasts. Pure.
 */
final class Terms {

    private final Map<String, ContestRow> contests;
    private final Set<String> general = new HashSet<>();
    private final Map<String, Long> filled = new HashMap<>();

    /** @param mandates those that have begun */
    Terms(Map<String, ContestRow> contests, Collection<Held> mandates) {
        this.contests = contests;
        for (Held held : mandates) {
            if (held.row().how() != How.BY_ELECTION) {
                general.add(held.row().contest());
                if (held.row().replaces() == null) {
                    filled.merge(held.row().contest(), 1L, Long::sum);
                }
            }
        }
    }

    /**
     * A term: all contests for an assembly that were voted on one day.
     *
     * @param assembly the organisation; the contest itself where it names none, or no day
     */
    record Term(String assembly, LocalDate voted) {

        static final Comparator<Term> EARLIEST =
                Comparator.comparing(Term::voted).thenComparing(Term::assembly);

        boolean isBefore(Term other) {
            return assembly.equals(other.assembly) && voted.isBefore(other.voted);
        }
    }

    /** The day of the vote, as far as it is known. */
    static @Nullable LocalDate voted(ContestRow row) {
        return row.held() == null ? null : row.held().latest();
    }

    private static Term own(ContestRow row) {
        LocalDate voted = voted(row);
        return row.organisation() == null || voted == null
                ? new Term("contest:" + row.contest(), LocalDate.MIN)
                : new Term(row.organisation(), voted);
    }

    /** The term of a contest's seats; empty where nothing is known of the contest. */
    Optional<Term> of(String contest) {
        ContestRow row = contests.get(contest);
        if (row == null) {
            return Optional.empty();
        }
        Term own = own(row);
        return Optional.of(general.contains(contest) ? own : before(own).orElse(own));
    }

    /** The term that another follows. */
    Optional<Term> before(Term term) {
        return contests.values().stream()
                .filter(row -> general.contains(row.contest()))
                .map(Terms::own)
                .filter(other -> other.isBefore(term))
                .max(Term.EARLIEST);
    }

    /** Whether another term of the assembly has begun since a contest. */
    boolean isOver(String contest) {
        Optional<Term> of = of(contest);
        return contests.values().stream()
                .filter(row -> general.contains(row.contest()))
                .map(Terms::own)
                .anyMatch(other -> of.isPresent() && of.get().isBefore(other));
    }

    /** Whether as many seats of a term were filled first as there are. */
    boolean isWhole(Term term) {
        return contests.values().stream()
                .filter(row -> general.contains(row.contest()) && own(row).equals(term))
                .allMatch(row -> row.seats() != null && filled.getOrDefault(row.contest(), 0L) >= row.seats());
    }
}
