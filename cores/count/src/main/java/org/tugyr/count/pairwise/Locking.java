package org.tugyr.count.pairwise;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tugyr.count.Action;
import org.tugyr.count.Minutes;
import org.tugyr.count.Tie;

/**
 * Locks majorities from the strongest to the weakest, leaving out those that would close a circle (count-pairwise §3).
 * Where equally strong ones cannot all be locked, the lot decides which comes first.
 */
final class Locking {
    private static final Comparator<Majority> STRONGER =
            Comparator.comparingLong(Majority::votes).reversed().thenComparingLong(Majority::against);

    private final Pairwise pairwise;
    private final Minutes minutes;
    private final boolean[][] over;

    private record Majority(int winner, int loser, long votes, long against) {}

    Locking(Pairwise pairwise, Minutes minutes) {
        this.pairwise = pairwise;
        this.minutes = minutes;
        this.over =
                new boolean[pairwise.candidates().size()][pairwise.candidates().size()];
    }

    /** Runs the round in which majorities are locked. */
    Locking locked() {
        minutes.round(null, List.of(), Map.of());
        var majorities = majorities();
        while (!majorities.isEmpty()) {
            var strongest = majorities.getFirst();
            var equal = new ArrayList<>(majorities.stream()
                    .filter(majority -> STRONGER.compare(majority, strongest) == 0)
                    .toList());
            majorities.removeAll(equal);
            lock(equal);
        }
        return this;
    }

    /** Whether a chain of locked majorities leads from one to the other. */
    boolean over(int some, int other) {
        return over[some][other];
    }

    int below(int some) {
        return (int) IntStream.range(0, over.length)
                .filter(other -> over[some][other])
                .count();
    }

    private List<Majority> majorities() {
        var majorities = new ArrayList<Majority>();
        pairwise.candidates()
                .all()
                .forEach(some -> pairwise.candidates().all().forEach(other -> {
                    if (pairwise.beats(some, other)) {
                        majorities.add(
                                new Majority(some, other, pairwise.above(some, other), pairwise.above(other, some)));
                    }
                }));
        majorities.sort(STRONGER);
        return majorities;
    }

    private void lock(List<Majority> equal) {
        while (!equal.isEmpty()) {
            equal.removeIf(this::leavesOut);
            if (fit(equal)) {
                equal.forEach(this::lock);
                return;
            }
            var winner = minutes.draw(
                    Tie.Purpose.RANKING,
                    equal.stream().map(Majority::winner).distinct().toList());
            var loser = minutes.draw(
                    Tie.Purpose.RANKING,
                    equal.stream()
                            .filter(majority -> majority.winner() == winner)
                            .map(Majority::loser)
                            .toList());
            equal.stream()
                    .filter(majority -> majority.winner() == winner && majority.loser() == loser)
                    .findAny()
                    .ifPresent(this::lock);
            equal.removeIf(majority -> majority.winner() == winner && majority.loser() == loser);
        }
    }

    private boolean leavesOut(Majority majority) {
        var circle = over[majority.loser()][majority.winner()];
        if (circle) {
            note(majority, false);
        }
        return circle;
    }

    private void lock(Majority majority) {
        join(over, majority);
        note(majority, true);
    }

    private void note(Majority majority, boolean locked) {
        minutes.note(
                new Action.Majority(majority.winner(), majority.loser(), majority.votes(), majority.against(), locked));
    }

    /** Whether all of these can be locked together. */
    private boolean fit(List<Majority> majorities) {
        var together = new boolean[over.length][];
        for (var some = 0; some < over.length; some++) {
            together[some] = over[some].clone();
        }
        majorities.forEach(majority -> join(together, majority));
        return IntStream.range(0, together.length).noneMatch(some -> together[some][some]);
    }

    private static void join(boolean[][] over, Majority majority) {
        for (var some = 0; some < over.length; some++) {
            for (var other = 0; other < over.length; other++) {
                over[some][other] |= (some == majority.winner() || over[some][majority.winner()])
                        && (other == majority.loser() || over[majority.loser()][other]);
            }
        }
    }
}
