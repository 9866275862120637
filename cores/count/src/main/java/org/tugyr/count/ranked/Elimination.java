package org.tugyr.count.ranked;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.tugyr.count.Action.Excluded;
import org.tugyr.count.Action.WhyExcluded;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** Who goes out in a round in which nobody is elected: the first of these rules that hits somebody (§4). */
final class Elimination {
    private final RankedRules rules;
    private final TieBreak tieBreak;

    Elimination(RankedRules rules, TieBreak tieBreak) {
        this.rules = rules;
        this.tieBreak = tieBreak;
    }

    /**
     * @param out how many went out before
     * @param standing how many candidates there are in all
     */
    List<Excluded> of(List<Tally> active, Fraction quota, int out, int standing) {
        var weakestFirst =
                active.stream().sorted(Comparator.comparing(Tally::votes)).toList();
        var excluded = undeclared(active);
        if (excluded.isEmpty()) {
            excluded = belowMinimum(weakestFirst);
        }
        if (excluded.isEmpty() && rules.elimination().cutoff()) {
            excluded = below(weakestFirst, quota, WhyExcluded.BELOW_SHARE);
        }
        if (excluded.isEmpty() && rules.elimination().batch()) {
            excluded = batch(weakestFirst, out, standing);
        }
        return excluded.isEmpty() ? List.of(fewest(weakestFirst)) : excluded;
    }

    /** §4.1. */
    private List<Excluded> undeclared(List<Tally> active) {
        return active.stream()
                .filter(tally -> rules.undeclared().stream().anyMatch(one -> one == tally.candidate()))
                .filter(tally -> tally.votes().signum() > 0)
                .map(tally -> new Excluded(tally.candidate(), WhyExcluded.UNDECLARED))
                .toList();
    }

    /** §4.2. */
    private List<Excluded> belowMinimum(List<Tally> weakestFirst) {
        var minimum = Fraction.of(rules.elimination().minimum());
        var below = below(weakestFirst, minimum, WhyExcluded.BELOW_MINIMUM);
        if (below.size() == weakestFirst.size()) {
            throw new CountProblem(CountProblem.Reason.NOBODY_REACHES_MINIMUM, "minimum", minimum);
        }
        return below;
    }

    private static List<Excluded> below(List<Tally> weakestFirst, Fraction least, WhyExcluded why) {
        return weakestFirst.stream()
                .filter(tally -> tally.votes().compareTo(least) < 0)
                .map(tally -> new Excluded(tally.candidate(), why))
                .toList();
    }

    /** All who together have fewer votes than the next above them, if they are at least two (§4.3). */
    private List<Excluded> batch(List<Tally> weakestFirst, int out, int standing) {
        var sum = Fraction.ZERO;
        var size = 0;
        var smaller = 0;
        for (var i = 0; i < weakestFirst.size(); i++) {
            var votes = weakestFirst.get(i).votes();
            if (sum.compareTo(votes) < 0 && i > size) {
                smaller = size;
                size = i;
            }
            sum = sum.plus(votes);
        }
        if (rules.elimination().untilTwo() && size + out == standing - 1) {
            size = smaller;
        }
        var batch = new ArrayList<Excluded>();
        for (var tally : weakestFirst.subList(0, size > 1 ? size : 0)) {
            batch.add(new Excluded(tally.candidate(), WhyExcluded.CANNOT_CATCH_UP));
        }
        return batch;
    }

    /** §4.4. */
    private Excluded fewest(List<Tally> weakestFirst) {
        var fewest = weakestFirst.getFirst().votes();
        var last = weakestFirst.stream()
                .filter(tally -> tally.votes().equals(fewest))
                .map(Tally::candidate)
                .toList();
        return new Excluded(tieBreak.decide(Tie.Purpose.EXCLUSION, last), WhyExcluded.FEWEST_VOTES);
    }
}
