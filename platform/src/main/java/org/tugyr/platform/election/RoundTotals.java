package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Action.WhyElected;
import org.tugyr.count.Action.WhyExcluded;
import org.tugyr.count.Action.WhyTransferred;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ResultRows.Became;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.facts.RowJson;

/**
 * The rounds of a count whose ballots are withheld, as their totals tell them (docs/rules/contest.md §4). Pure.
 *
 * @param rounds by number
 */
record RoundTotals(SortedMap<Integer, Of> rounds) {

    /**
     * One round.
     *
     * @param votes of those who are in it
     * @param became what each is at its end
     * @param nobody votes that count for nobody
     */
    record Of(Map<String, Fraction> votes, Map<String, Became> became, Fraction nobody) {

        /** The votes that count for somebody. */
        Fraction counting() {
            return votes.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        }

        /** All votes. */
        Fraction sum() {
            return counting().plus(nobody);
        }

        /** Those who are such at its end. */
        List<String> that(Became what) {
            return became.entrySet().stream()
                    .filter(each -> each.getValue() == what)
                    .map(Map.Entry::getKey)
                    .toList();
        }
    }

    static RoundTotals of(Contest contest) {
        SortedMap<Integer, Of> rounds = new TreeMap<>();
        for (RoundTotalRow row : contest.rounds()) {
            Of round = rounds.computeIfAbsent(
                    row.round(), _ -> new Of(new LinkedHashMap<>(), new LinkedHashMap<>(), Fraction.ZERO));
            if (row.candidacy() == null) {
                rounds.put(row.round(), new Of(round.votes(), round.became(), Fraction.of(row.votes())));
            } else {
                round.votes().put(row.candidacy(), Fraction.of(row.votes()));
                round.became().put(row.candidacy(), Objects.requireNonNullElse(row.became(), Became.CONTINUING));
            }
        }
        return new RoundTotals(rounds);
    }

    /** What is enough to be elected in a round; null where the rules leave that to more than totals tell. */
    @Nullable
    Fraction quota(ContestRuleRow rules, Of round) {
        Fraction first = rounds.firstEntry().getValue().counting();
        if (rules.settings() != null && !rules.settings().isEmpty()) {
            return null;
        }
        return switch (rules.method()) {
            case IRV -> quota(round.counting(), rules.places(), 0);
            case SCOTTISH_STV -> quota(first, rules.places(), 0);
            case WIGM_PRF -> quota(first, rules.places(), 4);
            case MEEK_PRF -> quota(round.counting(), rules.places(), 9);
            case HARE,
                    DROOP,
                    HAGENBACH_BISCHOFF,
                    IMPERIALI,
                    DHONDT,
                    SAINTE_LAGUE,
                    SAINTE_LAGUE_MODIFIED,
                    MOST_VOTES,
                    TWO_ROUNDS,
                    BLOCK,
                    APPROVAL -> null;
        };
    }

    /** The least number to so many decimals that no more than the seats can have. */
    private static Fraction quota(Fraction votes, int seats, int decimals) {
        Fraction unit = Fraction.of(BigDecimal.ONE.movePointLeft(decimals));
        return Fraction.of(votes.over(seats + 1L).decimal(decimals, RoundingMode.FLOOR))
                .plus(unit);
    }

    /** The count that they tell, with what went over where one alone gave votes away. */
    Result result(Contest contest, ContestRuleRow rules) {
        Candidates candidates = Candidates.of(
                contest.standing().stream().map(CandidacyRow::candidacy).toList());
        List<Round> told = new ArrayList<>();
        List<Result.Elected> elected = new ArrayList<>();
        Fraction quota = null;
        for (Map.Entry<Integer, Of> entry : rounds.entrySet()) {
            Of round = entry.getValue();
            quota = quota(rules, round);
            List<Action> actions = new ArrayList<>();
            for (int each : indexes(round.that(Became.ELECTED), candidates)) {
                if (elected.stream().noneMatch(one -> one.candidate() == each)) {
                    elected.add(new Result.Elected(each, entry.getKey()));
                    Fraction votes = Objects.requireNonNull(round.votes().get(candidates.name(each)));
                    actions.add(new Action.Elected(
                            each,
                            quota != null && votes.compareTo(quota) < 0 ? WhyElected.SEATS_LEFT : WhyElected.QUOTA));
                }
            }
            for (int each : indexes(round.that(Became.EXCLUDED), candidates)) {
                actions.add(new Action.Excluded(each, WhyExcluded.FEWEST_VOTES));
            }
            Of next = rounds.get(entry.getKey() + 1);
            if (next != null) {
                went(round, next, candidates).ifPresent(actions::add);
            }
            told.add(new Round(
                    entry.getKey(),
                    quota,
                    indexes(round.votes().keySet(), candidates).stream()
                            .map(each -> new Tally(
                                    each, Objects.requireNonNull(round.votes().get(candidates.name(each)))))
                            .toList(),
                    round.nobody().signum() == 0 ? Map.of() : Map.of(Inactive.EXHAUSTED, round.nobody()),
                    actions));
        }
        return new Result(RowJson.word(rules.method()), candidates, rules.places(), quota, elected, told, List.of());
    }

    private static List<Integer> indexes(Iterable<String> names, Candidates candidates) {
        List<Integer> indexes = new ArrayList<>();
        names.forEach(name -> candidates.index(name).ifPresent(indexes::add));
        return indexes.stream().sorted().toList();
    }

    /** What went over into the next round: only where one alone has fewer votes there can totals tell. */
    private static Optional<Action> went(Of round, Of next, Candidates candidates) {
        List<String> gave = round.votes().keySet().stream()
                .filter(name -> gain(name, round, next).signum() < 0)
                .toList();
        if (gave.size() != 1) {
            return Optional.empty();
        }
        String from = gave.getFirst();
        List<Tally> to = indexes(next.votes().keySet(), candidates).stream()
                .map(each -> new Tally(each, gain(candidates.name(each), round, next)))
                .filter(tally -> tally.votes().signum() > 0)
                .toList();
        Fraction lost = next.nobody().minus(round.nobody());
        boolean out = round.became().get(from) == Became.EXCLUDED;
        Fraction held = Objects.requireNonNull(round.votes().get(from));
        return Optional.of(new Action.Transferred(
                candidates.index(from).orElseThrow(),
                out ? WhyTransferred.EXCLUSION : WhyTransferred.SURPLUS,
                out
                        ? Fraction.ONE
                        : Fraction.ZERO.minus(gain(from, round, next)).over(held),
                to,
                lost.signum() > 0 ? Map.of(Inactive.EXHAUSTED, lost) : Map.of()));
    }

    private static Fraction gain(String name, Of round, Of next) {
        return next.votes()
                .getOrDefault(name, Fraction.ZERO)
                .minus(round.votes().getOrDefault(name, Fraction.ZERO));
    }
}
