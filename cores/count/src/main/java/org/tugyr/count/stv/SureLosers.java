package org.tugyr.count.stv;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;

/** Those who cannot be saved by any transfer that is still to come (reference rule of WIGM, step B.2). */
final class SureLosers {
    private SureLosers() {}

    /**
     * The largest set of which all three hold: enough others are left for the seats; nobody outside has as few votes as
     * somebody inside; and all their votes with all surpluses together are fewer than the fewest outside.
     */
    static <N extends Comparable<N>> List<Integer> among(
            Arithmetic<N> numbers, List<Integer> hopeful, Function<Integer, N> votes, N surpluses, int seatsLeft) {
        var ascending = hopeful.stream().sorted(Comparator.comparing(votes)).toList();
        var together = surpluses;
        var losers = 0;
        for (var most = 1; most <= ascending.size() - Math.max(seatsLeft, 1); most++) {
            together = numbers.plus(together, votes.apply(ascending.get(most - 1)));
            if (numbers.compare(together, votes.apply(ascending.get(most))) < 0) {
                losers = most;
            }
        }
        return ascending.subList(0, losers).stream().sorted().toList();
    }
}
