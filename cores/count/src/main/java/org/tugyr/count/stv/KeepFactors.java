package org.tugyr.count.stv;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.tugyr.count.RankedBallots;

/** Gives every ballot's vote to its candidates by their keep factors (reference rule of Meek, step B.2.a). */
final class KeepFactors<N extends Comparable<N>> {
    private final RankedBallots ballots;
    private final Arithmetic<N> numbers;
    private final MeekRules rules;
    private final N zero;
    private final N one;
    private final List<N> factors;
    private final List<N> rests;
    private List<N> votes = List.of();

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
        votes = new ArrayList<>(Collections.nCopies(ballots.candidates(), zero));
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            if (rules.equalRanks() == MeekRules.EqualRanks.SPLIT && hasEqualRanks(ranking)) {
                split(ranking, ballots.start(ranking), one);
            } else {
                down(ranking);
            }
        }
        return votes;
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
                weight = keep(ranking, candidate, weight);
            }
            cell = next;
        }
    }

    /** Says what goes on. */
    private N keep(int ranking, int candidate, N weight) {
        var factor = factors.get(candidate);
        if (rules.text() == MeekRules.Text.PRF) {
            var kept = numbers.timesUp(weight, factor);
            add(ranking, candidate, kept);
            return numbers.minus(weight, kept);
        }
        add(ranking, candidate, numbers.times(weight, factor));
        return numbers.times(weight, rests.get(candidate));
    }

    private void add(int ranking, int candidate, N kept) {
        votes.set(candidate, numbers.plus(votes.get(candidate), numbers.times(kept, ballots.votes(ranking))));
    }

    /** {@link MeekRules.EqualRanks#SPLIT}. */
    private void split(int ranking, int cell, N weight) {
        var end = ballots.end(ranking);
        if (cell == end) {
            return;
        }
        var next = rankEnd(cell, end);
        var among = new ArrayList<Integer>();
        for (var at = cell; at < next; at++) {
            if (ballots.candidate(at) >= 0 && factors.get(ballots.candidate(at)).compareTo(zero) > 0) {
                among.add(ballots.candidate(at));
            }
        }
        for (var candidate : among) {
            var rest = keep(ranking, candidate, numbers.over(weight, BigInteger.valueOf(among.size())));
            if (rest.compareTo(zero) > 0) {
                split(ranking, next, rest);
            }
        }
    }

    /**
     * {@link MeekRules.EqualRanks#ALL_ORDERS}: over all orders of n, each subset of k others stands before a candidate
     * in 1 of n × (n-1 over k) cases, and lets through the product of what its members do not keep.
     */
    private N allOrders(int ranking, int cell, int next, N weight) {
        var size = next - cell;
        var through = one;
        for (var at = cell; at < next; at++) {
            var candidate = ballots.candidate(at);
            var products = products(cell, next, at);
            var share = zero;
            var subsets = BigInteger.ONE;
            for (var others = 0; others < size; others++) {
                share = numbers.plus(share, numbers.over(products.get(others), subsets));
                subsets = subsets.multiply(BigInteger.valueOf(size - 1L - others))
                        .divide(BigInteger.valueOf(others + 1L));
            }
            var kept = numbers.over(numbers.times(share, factors.get(candidate)), BigInteger.valueOf(size));
            add(ranking, candidate, numbers.times(weight, kept));
            through = numbers.times(through, rests.get(candidate));
        }
        return numbers.times(weight, through);
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
