package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.List;
import org.tugyr.count.Candidates;
import org.tugyr.count.RankedBallotsBuilder;
import org.tugyr.platform.election.ResultRows.RankingRow;

/**
 * What stands on a ballot, rank by rank.
 *
 * @param ranks from the first on, each with those who stand at it: nobody where it is left out
 */
record Ranking(List<Rank> ranks) {

    private static final String LEFT_OUT = "-";
    private static final String UNKNOWN = "?";

    Ranking {
        ranks = List.copyOf(ranks);
    }

    /**
     * One rank.
     *
     * @param several whether it holds several of whom nobody knows
     */
    record Rank(List<String> candidacies, boolean several) {

        Rank {
            candidacies = List.copyOf(candidacies);
        }
    }

    static Ranking of(RankingRow row) {
        List<Rank> ranks = new ArrayList<>();
        for (String rank : row.ranking() == null ? List.<String>of() : row.ranking()) {
            ranks.add(
                    switch (rank) {
                        case LEFT_OUT -> new Rank(List.of(), false);
                        case UNKNOWN -> new Rank(List.of(), true);
                        default -> new Rank(List.of(rank.split("=", -1)), false);
                    });
        }
        return new Ranking(ranks);
    }

    /** Whether nothing stands on it. */
    boolean blank() {
        return ranks.isEmpty();
    }

    /** All who stand on it, as often as they do. */
    List<String> candidacies() {
        return ranks.stream().map(Rank::candidacies).flatMap(List::stream).toList();
    }

    /** Puts it on a ballot that is not yet added. Whoever does not stand is passed over, and those after them move up. */
    void put(RankedBallotsBuilder ballots, Candidates candidates) {
        for (Rank rank : ranks) {
            int[] standing = rank.candidacies().stream()
                    .flatMapToInt(name -> candidates.index(name).stream())
                    .distinct()
                    .toArray();
            if (rank.several()) {
                ballots.overvote();
            } else if (rank.candidacies().isEmpty()) {
                ballots.skip();
            }
            for (int i = 0; i < standing.length; i++) {
                if (i == 0) {
                    ballots.rank(standing[i]);
                } else {
                    ballots.share(standing[i]);
                }
            }
        }
    }
}
