package org.tugyr.count.stv;

import java.math.BigInteger;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Action.WhyElected;
import org.tugyr.count.Action.WhyExcluded;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Minutes;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** One count by Meek's method; the letters and numbers of the reference rule stand beside each step. */
final class MeekCount<N extends Comparable<N>> {
    private final Minutes minutes;
    private final MeekRules rules;
    private final Arithmetic<N> numbers;
    private final N zero;
    private final N omega;
    private final long total;
    private final long blank;
    private final KeepFactors<N> keepFactors;
    private final BitSet hopeful = new BitSet();
    private final BitSet elected = new BitSet();
    private List<N> votes;
    private N quota;
    private N surplus;

    /** A. */
    MeekCount(Minutes minutes, RankedBallots ballots, MeekRules rules, Arithmetic<N> numbers) {
        this.minutes = minutes;
        this.rules = rules;
        this.numbers = numbers;
        this.zero = numbers.of(0);
        this.omega = numbers.of(rules.omega());
        this.total = ballots.total();
        this.blank = IntStream.range(0, ballots.size())
                .filter(each -> ballots.start(each) == ballots.end(each))
                .mapToLong(ballots::votes)
                .sum();
        this.keepFactors = new KeepFactors<>(ballots, numbers, rules);
        hopeful.set(0, ballots.candidates());
        for (var withdrawn : rules.withdrawn()) {
            hopeful.clear(withdrawn);
            keepFactors.set(withdrawn, zero);
        }
        this.votes = keepFactors.distribute();
        this.quota = newQuota();
        this.surplus = zero;
    }

    void count() {
        while (!complete()) { // B.1
            if (!iterate()) { // B.2
                defeat(); // B.3
            }
        }
        finish(); // C
    }

    /** B.1. */
    private boolean complete() {
        return elected.cardinality() == rules.seats() || elected.cardinality() + hopeful.cardinality() <= rules.seats();
    }

    /** B.2. Says whether somebody was elected. */
    private boolean iterate() {
        for (N before = null; ; before = surplus, updateKeepFactors()) {
            votes = keepFactors.distribute(); // a
            quota = newQuota(); // b
            var winners = hopeful.stream().boxed().filter(this::hasQuota).toList(); // c
            winners.forEach(this::move);
            surplus = totalSurplus(); // d
            if (!winners.isEmpty() || iterationFinished(before)) { // e
                round();
                winners.forEach(each -> minutes.note(new Action.Elected(each, WhyElected.QUOTA)));
                return !winners.isEmpty();
            }
        }
    }

    private void move(int winner) {
        hopeful.clear(winner);
        elected.set(winner);
    }

    /** B.2.b. */
    private N newQuota() {
        var sum = votes.stream().reduce(zero, numbers::plus);
        return numbers.plus(numbers.over(sum, BigInteger.valueOf(rules.seats() + 1L)), numbers.unit());
    }

    /** B.2.c. */
    private boolean hasQuota(int candidate) {
        return numbers.compare(votes.get(candidate), quota) >= (numbers.exact() ? 1 : 0);
    }

    /** B.2.d. */
    private N totalSurplus() {
        var each = elected.stream().mapToObj(one -> numbers.minus(votes.get(one), quota));
        return rules.text() == MeekRules.Text.PRF
                ? positive(each.reduce(zero, numbers::plus))
                : each.map(this::positive).reduce(zero, numbers::plus);
    }

    private N positive(N number) {
        return number.compareTo(zero) > 0 ? number : zero;
    }

    /** B.2.e. */
    private boolean iterationFinished(@Nullable N before) {
        var asGoodAsNone = rules.text() == MeekRules.Text.PRF ? -1 : 0;
        return numbers.compare(surplus, omega) <= asGoodAsNone
                || !certainLosers().isEmpty()
                || (before != null && numbers.compare(surplus, before) >= 0);
    }

    /** B.2.f. */
    private void updateKeepFactors() {
        elected.stream()
                .forEach(each -> keepFactors.set(
                        each, numbers.overUp(numbers.timesUp(keepFactors.get(each), quota), votes.get(each))));
    }

    /** B.3, or all certain losers where the rules say so. */
    private void defeat() {
        var losers = certainLosers();
        if (losers.isEmpty()) {
            losers = List.of(minutes.draw(Tie.Purpose.EXCLUSION, lowest()));
            minutes.note(new Action.Excluded(losers.getFirst(), WhyExcluded.FEWEST_VOTES));
        } else {
            losers.forEach(each -> minutes.note(new Action.Excluded(each, WhyExcluded.CANNOT_CATCH_UP)));
        }
        for (var loser : losers) {
            hopeful.clear(loser);
            keepFactors.set(loser, zero);
        }
    }

    private List<Integer> certainLosers() {
        return rules.certainLosers()
                ? SureLosers.among(
                        numbers,
                        hopeful.stream().boxed().toList(),
                        votes::get,
                        surplus,
                        rules.seats() - elected.cardinality())
                : List.of();
    }

    /** B.3: tied is whoever the whole surplus could lift the lowest to. */
    private List<Integer> lowest() {
        var low = hopeful.stream()
                .mapToObj(votes::get)
                .min(Comparator.naturalOrder())
                .orElseThrow();
        var reach = numbers.plus(low, surplus);
        return hopeful.stream()
                .boxed()
                .filter(each -> numbers.compare(votes.get(each), reach) <= 0)
                .toList();
    }

    /** C. */
    private void finish() {
        if (minutes.round() == 0) {
            round();
        }
        if (elected.cardinality() < rules.seats()) {
            hopeful.stream()
                    .boxed()
                    .sorted(Comparator.comparing((Integer each) -> votes.get(each))
                            .reversed())
                    .forEach(each -> minutes.note(new Action.Elected(each, WhyElected.SEATS_LEFT)));
        }
    }

    private void round() {
        var tallies = Stream.concat(hopeful.stream().boxed(), elected.stream().boxed())
                .sorted()
                .map(each -> new Tally(each, numbers.fraction(votes.get(each))))
                .toList();
        minutes.round(numbers.fraction(quota), tallies, inactive(tallies));
        elected.stream()
                .filter(each -> keepFactors.get(each).compareTo(numbers.of(1)) != 0)
                .forEach(each -> minutes.note(new Action.Keeps(each, numbers.fraction(keepFactors.get(each)))));
    }

    private Map<Inactive, Fraction> inactive(List<Tally> tallies) {
        var inactive = new EnumMap<Inactive, Fraction>(Inactive.class);
        inactive.put(Inactive.BLANK, Fraction.of(blank));
        inactive.put(
                Inactive.EXHAUSTED,
                tallies.stream().map(Tally::votes).reduce(Fraction.of(total - blank), Fraction::minus));
        inactive.values().removeIf(each -> each.signum() == 0);
        return inactive;
    }
}
