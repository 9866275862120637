package org.tugyr.count.pairwise;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.IntFunction;
import org.tugyr.count.Action;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/**
 * Counts by comparing candidates two by two. The elected are the first of the method's ranking, so that as many seats as
 * candidates give all of it.
 */
public final class Condorcet {
    private Condorcet() {}

    /** Counts by a method; the first round tells all comparisons, and each round who is next. */
    public static Outcome count(PairwiseMethod method, Pairwise pairwise, int seats, Lots lots) {
        var candidates = pairwise.candidates();
        if (seats < 1 || seats > candidates.size()) {
            throw new CountProblem(
                    CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES, "seats", seats, "candidates", candidates.size());
        }
        return Minutes.of(method.id(), candidates, seats, lots, minutes -> {
            var left = new ArrayList<>(candidates.all().boxed().toList());
            switch (method) {
                case RANKED_PAIRS -> {
                    var locked = new Locking(pairwise, minutes).locked();
                    rank(minutes, left, seats, some -> Fraction.of(locked.below(some)), locked::over);
                }
                case SCHULZE -> {
                    compare(minutes, pairwise);
                    var paths = new Paths(pairwise);
                    rank(minutes, left, seats, some -> Fraction.of(paths.wins(some)), paths::beats);
                }
                case COPELAND -> {
                    compare(minutes, pairwise);
                    var scores = scores(pairwise, method);
                    rank(minutes, left, seats, some -> scores[some], (a, b) -> scores[a].compareTo(scores[b]) > 0);
                }
                case MINIMAX_WINNING_VOTES, MINIMAX_MARGINS, MINIMAX_OPPOSITION -> {
                    compare(minutes, pairwise);
                    var scores = scores(pairwise, method);
                    rank(minutes, left, seats, some -> scores[some], (a, b) -> scores[a].compareTo(scores[b]) < 0);
                }
            }
        });
    }

    private static void compare(Minutes minutes, Pairwise pairwise) {
        minutes.round(null, List.of(), Map.of());
        pairwise.candidates()
                .all()
                .forEach(some -> pairwise.candidates().all().forEach(other -> {
                    if (pairwise.beats(some, other)) {
                        minutes.note(new Action.Majority(
                                some, other, pairwise.above(some, other), pairwise.above(other, some), true));
                    }
                }));
    }

    private static Fraction[] scores(Pairwise pairwise, PairwiseMethod method) {
        return pairwise.candidates()
                .all()
                .mapToObj(some -> method.score(pairwise, some))
                .toArray(Fraction[]::new);
    }

    /** Seat by seat: next is whom none of those left stands before; between several the lot decides. */
    private static void rank(
            Minutes minutes,
            List<Integer> left,
            int seats,
            IntFunction<Fraction> tally,
            BiPredicate<Integer, Integer> before) {
        for (var seat = 0; seat < seats; seat++) {
            minutes.round(
                    null,
                    left.stream()
                            .map(some -> new Tally(some, tally.apply(some)))
                            .toList(),
                    Map.of());
            var first = left.stream()
                    .filter(some -> left.stream().noneMatch(other -> before.test(other, some)))
                    .toList();
            var next = minutes.draw(Tie.Purpose.ELECTION, first);
            minutes.note(new Action.Elected(next, Action.WhyElected.MOST_VOTES));
            left.removeIf(some -> some == next);
        }
    }
}
