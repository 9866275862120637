package org.tugyr.count.single;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;
import org.tugyr.count.RankedBallots;

/**
 * A number of votes, or points, for each candidate.
 *
 * @param of by candidate, none negative
 */
public record Totals(Candidates candidates, List<Fraction> of) {

    /** What the Borda count gives to candidates who are not on a ballot. */
    public enum Unranked {
        /** what is left, in equal shares: every ballot gives as many points */
        SHARE,
        /** nothing */
        NOTHING
    }

    public Totals {
        of = List.copyOf(of);
        if (of.size() != candidates.size() || of.stream().anyMatch(votes -> votes.signum() < 0)) {
            throw new CountProblem(
                    Reason.RULE_NOT_VALID, "field", "votes", "value", of, "expected", "a number for each candidate");
        }
    }

    /** Votes as they were counted. */
    public static Totals of(Candidates candidates, long... votes) {
        return new Totals(
                candidates, Arrays.stream(votes).mapToObj(Fraction::of).toList());
    }

    /** One vote of each ballot for its first rank; a ballot whose first rank holds several is no vote. */
    public static Totals first(Candidates candidates, RankedBallots ballots) {
        var votes = new long[candidates.size()];
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var first = ballots.start(ranking);
            if (first < ballots.end(ranking)
                    && ballots.candidate(first) >= 0
                    && (first + 1 == ballots.end(ranking) || !ballots.shared(first + 1))) {
                votes[ballots.candidate(first)] += ballots.votes(ranking);
            }
        }
        return of(candidates, votes);
    }

    /**
     * One vote of each ballot for everybody on it.
     *
     * @param most how many a ballot may name; one that names more is no vote
     */
    public static Totals named(Candidates candidates, RankedBallots ballots, int most) {
        var votes = new long[candidates.size()];
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var names = IntStream.range(ballots.start(ranking), ballots.end(ranking))
                    .map(ballots::candidate)
                    .distinct()
                    .toArray();
            if (names.length <= most && Arrays.stream(names).allMatch(name -> name >= 0)) {
                for (var name : names) {
                    votes[name] += ballots.votes(ranking);
                }
            }
        }
        return of(candidates, votes);
    }

    /** Points by rank: as many as candidates stand below; those who share a rank share its points (count-single §4). */
    public static Totals borda(Candidates candidates, RankedBallots ballots, Unranked unranked) {
        var points =
                new ArrayList<>(candidates.all().mapToObj(_ -> Fraction.ZERO).toList());
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var left = new ArrayList<>(candidates.all().boxed().toList());
            for (var cell = ballots.start(ranking); cell < ballots.end(ranking); ) {
                var rank = new ArrayList<Integer>();
                do {
                    var candidate = ballots.candidate(cell++);
                    if (left.removeIf(each -> each == candidate)) {
                        rank.add(candidate);
                    }
                } while (cell < ballots.end(ranking) && ballots.shared(cell));
                give(points, rank, left.size(), ballots.votes(ranking));
            }
            if (unranked == Unranked.SHARE) {
                give(points, left, 0, ballots.votes(ranking));
            }
        }
        return new Totals(candidates, points);
    }

    /** Gives the mean of the points of the ranks that these take up, {@code below} being the lowest. */
    private static void give(List<Fraction> points, List<Integer> rank, int below, long ballots) {
        var mean = Fraction.of(2L * below + rank.size() - 1, 2);
        rank.forEach(candidate -> points.set(candidate, points.get(candidate).plus(mean.times(ballots))));
    }

    /** The sum of all. */
    public Fraction sum() {
        return of.stream().reduce(Fraction.ZERO, Fraction::plus);
    }
}
