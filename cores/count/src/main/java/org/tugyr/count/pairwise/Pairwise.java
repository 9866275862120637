package org.tugyr.count.pairwise;

import java.util.Arrays;
import java.util.OptionalInt;
import org.tugyr.count.Candidates;
import org.tugyr.count.RankedBallots;

/** How many ballots rank one candidate above another (count-pairwise §1). */
public final class Pairwise {
    private final Candidates candidates;
    private final long[][] above;

    private Pairwise(Candidates candidates, long[][] above) {
        this.candidates = candidates;
        this.above = above;
    }

    /** Counts every pair; whoever is not on a ballot stands there below all who are. */
    public static Pairwise of(Candidates candidates, RankedBallots ballots) {
        var above = new long[candidates.size()][candidates.size()];
        var rank = new int[candidates.size()];
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            rank(ballots, ranking, rank);
            for (var some = 0; some < rank.length; some++) {
                for (var other = 0; other < rank.length; other++) {
                    if (rank[some] < rank[other]) {
                        above[some][other] += ballots.votes(ranking);
                    }
                }
            }
        }
        return new Pairwise(candidates, above);
    }

    /** The rank of each candidate on a ballot, the first mention counting. */
    private static void rank(RankedBallots ballots, int ranking, int[] rank) {
        Arrays.fill(rank, Integer.MAX_VALUE);
        var at = 0;
        for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
            at += ballots.shared(cell) ? 0 : 1;
            var candidate = ballots.candidate(cell);
            if (candidate >= 0 && rank[candidate] == Integer.MAX_VALUE) {
                rank[candidate] = at;
            }
        }
    }

    public Candidates candidates() {
        return candidates;
    }

    /** How many ballots rank {@code some} above {@code other}. */
    public long above(int some, int other) {
        return above[some][other];
    }

    /** Whether more ballots rank {@code some} above {@code other} than the other way round. */
    public boolean beats(int some, int other) {
        return above[some][other] > above[other][some];
    }

    /** Whoever beats everybody else, if there is one. */
    public OptionalInt condorcetWinner() {
        return candidates
                .all()
                .filter(some -> candidates.all().allMatch(other -> some == other || beats(some, other)))
                .findAny();
    }
}
