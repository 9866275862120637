package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.RollRow;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.election.ResultRows.VoteRow;

/**
 * A contest as its rows tell of it.
 *
 * @param rules null where none are fixed
 * @param candidacies in the order of the ballot, those without a number last
 * @param votes added up by area
 * @param rankings the ballots that are published
 * @param rounds the votes by round, where ballots are withheld
 * @param rulesLate whether the rules came on record after votes did
 */
record Contest(
        ContestRow row,
        @Nullable ContestRuleRow rules,
        List<CandidacyRow> candidacies,
        List<VoteSum> votes,
        List<RankingRow> rankings,
        List<RoundTotalRow> rounds,
        List<ProtocolRow> protocols,
        List<DeclaredRow> declared,
        List<LotRow> lots,
        List<RollRow> rolls,
        boolean rulesLate) {

    private static final Comparator<CandidacyRow> BALLOT = Comparator.comparing(
                    (CandidacyRow row) -> Objects.requireNonNullElse(row.number(), Integer.MAX_VALUE))
            .thenComparing(CandidacyRow::candidacy);

    /** The contest that these rows make, each in its latest version, in the order in which they first came. */
    static Contest of(ContestRow row, Collection<? extends OfContest> rows) {
        return of(row, rows, List.of(), false);
    }

    /**
     * As {@link #of(ContestRow, Collection)}, of votes that were added up before.
     *
     * @param sums of votes that are not among the rows
     * @param late whether such votes came on record before the rules did
     */
    static Contest of(ContestRow row, Collection<? extends OfContest> rows, List<VoteSum> sums, boolean late) {
        return new Contest(
                row,
                some(ContestRuleRow.class, rows).stream().findFirst().orElse(null),
                some(CandidacyRow.class, rows).stream().sorted(BALLOT).toList(),
                sums.isEmpty() ? VoteSum.of(some(VoteRow.class, rows)) : sums,
                some(RankingRow.class, rows).stream()
                        .filter(ranking -> ranking.ballots() > 0)
                        .toList(),
                some(RoundTotalRow.class, rows),
                some(ProtocolRow.class, rows),
                some(DeclaredRow.class, rows).stream()
                        .sorted(Comparator.comparing(DeclaredRow::evidence))
                        .toList(),
                some(LotRow.class, rows).stream()
                        .sorted(Comparator.comparing(LotRow::drawnOn))
                        .toList(),
                some(RollRow.class, rows),
                late || rulesLate(rows));
    }

    private static boolean rulesLate(Collection<? extends OfContest> rows) {
        for (OfContest row : rows) {
            switch (row) {
                case ContestRuleRow _ -> {
                    return false;
                }
                case VoteRow _, RankingRow _, RoundTotalRow _ -> {
                    return rows.stream().anyMatch(ContestRuleRow.class::isInstance);
                }
                default -> {} // says nothing of how anybody voted
            }
        }
        return false;
    }

    private static <R extends OfContest> List<R> some(Class<R> type, Collection<? extends OfContest> rows) {
        return rows.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The candidacies that stand. */
    List<CandidacyRow> standing() {
        return candidacies.stream()
                .filter(candidacy -> candidacy.state() == CandidacyState.REGISTERED)
                .toList();
    }

    /** The votes that count: those of the whole, else of precincts, else of areas. */
    List<VoteSum> counting() {
        List<VoteSum> whole = votes.stream().filter(this::isWhole).toList();
        return whole.isEmpty() ? parts() : whole;
    }

    /** The votes that count, added up by candidacy, in the order of the ballot. */
    SequencedMap<String, Long> counted() {
        Map<String, Long> sums =
                counting().stream().collect(Collectors.toMap(VoteSum::candidacy, VoteSum::votes, Math::addExact));
        SequencedMap<String, Long> counted = new LinkedHashMap<>();
        for (CandidacyRow candidacy : standing()) {
            Long sum = sums.get(candidacy.candidacy());
            if (sum != null) {
                counted.put(candidacy.candidacy(), sum);
            }
        }
        return counted;
    }

    /** Votes of precincts, or where there are none, of areas. */
    List<VoteSum> parts() {
        List<VoteSum> precincts = votes.stream().filter(VoteSum::precincts).toList();
        return !precincts.isEmpty()
                ? precincts
                : votes.stream().filter(vote -> !isWhole(vote)).toList();
    }

    /** The protocol of the whole. */
    @Nullable
    ProtocolRow whole() {
        return protocols.stream()
                .filter(protocol ->
                        protocol.precinct() == null && protocol.area().equals(row.area()))
                .findFirst()
                .orElse(null);
    }

    private boolean isWhole(VoteSum votes) {
        return !votes.precincts() && votes.area().equals(row.area());
    }

    /** What sources publish of a candidacy. */
    Map<String, List<DeclaredRow>> declaredByCandidacy() {
        Map<String, List<DeclaredRow>> by = new LinkedHashMap<>();
        declared.forEach(row ->
                by.computeIfAbsent(row.candidacy(), _ -> new ArrayList<>()).add(row));
        return by;
    }
}
