package org.tugyr.count.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tugyr.count.RankedBallots;

/** Gives every ballot's vote to its candidates by their keep factors (reference rule of Meek, step B.2.a). */
final class KeepFactors<N extends Comparable<N>> {
    private static final int NOBODY = -1;

    private final RankedBallots ballots;
    private final Arithmetic<N> numbers;
    private final MeekRules rules;
    private final N zero;
    private final N one;
    private final List<N> factors;
    private final List<N> rests;
    private List<Arithmetic.Sum<N>> votes = List.of();

    KeepFactors(RankedBallots ballots, Arithmetic<N> numbers, MeekRules rules) {
        this.ballots = ballots;
        this.numbers = numbers;
        this.rules = rules;
        this.zero = numbers.of(0);
        this.one = numbers.of(1);
        this.factors = new ArrayList<>(Collections.nCopies(ballots.candidates(), one));
        this.rests = new ArrayList<>(Collections.nCopies(ballots.candidates(), zero));
    }

    N get(int candidate) {
        return factors.get(candidate);
    }

    void set(int candidate, N factor) {
        factors.set(candidate, factor);
        rests.set(candidate, numbers.minus(one, factor));
    }

    /** The votes of each candidate. */
    List<N> distribute() {
        votes = Stream.generate(numbers::sum).limit(ballots.candidates()).toList();
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            if (rules.equalRanks() == MeekRules.EqualRanks.SPLIT && hasEqualRanks(ranking)) {
                split(ranking);
            } else {
                down(ranking);
            }
        }
        return votes.stream().map(Arithmetic.Sum::total).toList();
    }

    private void down(int ranking) {
        var weight = one;
        var end = ballots.end(ranking);
        for (var cell = ballots.start(ranking); cell < end && weight.compareTo(zero) > 0; ) {
            var next = rankEnd(cell, end);
            var candidate = ballots.candidate(cell);
            if (candidate == RankedBallots.OVERVOTE) {
                return;
            }
            if (next - cell > 1) {
                weight = allOrders(ranking, cell, next, weight);
            } else if (candidate >= 0) {
                weight = keep(ranking, candidate, weight, 1);
            }
            cell = next;
        }
    }

    /** Says what goes on of a weight that comes so many times on each ballot. */
    private N keep(int ranking, int candidate, N weight, long times) {
        var factor = factors.get(candidate);
        if (rules.text() == MeekRules.Text.PRF) {
            var kept = numbers.timesUp(weight, factor);
            add(ranking, candidate, kept, times);
            return numbers.minus(weight, kept);
        }
        add(ranking, candidate, numbers.times(weight, factor), times);
        return numbers.times(weight, rests.get(candidate));
    }

    private void add(int ranking, int candidate, N kept, long times) {
        votes.get(candidate).add(numbers.times(kept, Math.multiplyExact(ballots.votes(ranking), times)));
    }

    /** {@link MeekRules.EqualRanks#SPLIT}, rank by rank: which weights come, and how often. */
    private void split(int ranking) {
        var end = ballots.end(ranking);
        Map<N, Long> weights = Map.of(one, 1L);
        for (var cell = ballots.start(ranking); cell < end && !weights.isEmpty(); ) {
            var next = rankEnd(cell, end);
            var among = IntStream.range(cell, next)
                    .map(ballots::candidate)
                    .filter(candidate ->
                            candidate >= 0 && factors.get(candidate).compareTo(zero) > 0)
                    .toArray();
            var on = new LinkedHashMap<N, Long>();
            weights.forEach((weight, times) -> {
                for (var candidate : among) {
                    var part = numbers.over(weight, BigInteger.valueOf(among.length));
                    var rest = keep(ranking, candidate, part, times);
                    if (rest.compareTo(zero) > 0) {
                        on.merge(rest, times, Math::addExact);
                    }
                }
            });
            weights = numbers.rounds() || on.size() < 2 ? on : Map.of(together(on), 1L);
            cell = next;
        }
    }

    /** The sum of weights, which goes on as they would one by one where nothing is rounded. */
    private N together(Map<N, Long> weights) {
        var sum = numbers.sum();
        weights.forEach((weight, times) -> sum.add(numbers.times(weight, times)));
        return sum.total();
    }

    /**
     * {@link MeekRules.EqualRanks#ALL_ORDERS}: over all orders of n, each subset of k others stands before a candidate
     * in 1 of n × (n-1 over k) cases, and lets through the product of what its members do not keep.
     */
    private N allOrders(int ranking, int cell, int next, N weight) {
        var through = one;
        var whole = share(cell, next, NOBODY);
        for (var at = cell; at < next; at++) {
            var candidate = ballots.candidate(at);
            if (factors.get(candidate).compareTo(zero) > 0) {
                var share = rests.get(candidate).compareTo(zero) == 0 ? whole : share(cell, next, at);
                var kept = numbers.over(
                        numbers.times(share, factors.get(candidate)), BigInteger.valueOf((long) next - cell));
                add(ranking, candidate, numbers.times(weight, kept), 1);
            }
            through = numbers.times(through, rests.get(candidate));
        }
        return numbers.times(weight, through);
    }

    /** What comes to a candidate of a rank, times their number; the same to all who let nothing through. */
    private N share(int cell, int next, int without) {
        var products = products(cell, next, without);
        var share = zero;
        var subsets = BigInteger.ONE;
        for (var others = 0; others < next - cell; others++) {
            share = numbers.plus(share, numbers.over(products.get(others), subsets));
            subsets = subsets.multiply(BigInteger.valueOf((long) next - cell - 1 - others))
                    .divide(BigInteger.valueOf(others + 1L));
        }
        return share;
    }

    /** For each k the sum, over all sets of k candidates without one, of the product of what they do not keep. */
    private List<N> products(int cell, int next, int without) {
        var sums = new ArrayList<>(Collections.nCopies(next - cell, zero));
        sums.set(0, one);
        for (var at = cell; at < next; at++) {
            var rest = rests.get(ballots.candidate(at));
            if (at != without && rest.compareTo(zero) != 0) {
                for (var k = sums.size() - 1; k > 0; k--) {
                    sums.set(k, numbers.plus(sums.get(k), numbers.times(sums.get(k - 1), rest)));
                }
            }
        }
        return sums;
    }

    private boolean hasEqualRanks(int ranking) {
        for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
            if (ballots.shared(cell)) {
                return true;
            }
        }
        return false;
    }

    private int rankEnd(int cell, int end) {
        do {
            cell++;
        } while (cell < end && ballots.shared(cell));
        return cell;
    }
}
