package org.tugyr.platform.ballots.rules;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.tugyr.count.Candidates;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.RankedBallotsBuilder;
import org.tugyr.platform.ballots.read.Roll;

/** Those of a roll who can be elected, for methods that know nobody else. */
final class Standing {

    private static final int OUT = -1;

    private final Candidates candidates;
    private final int[] index;

    Standing(Roll roll, Set<Integer> excluded) {
        var out = new HashSet<>(excluded);
        roll.undeclared().ifPresent(out::add);
        var names = new ArrayList<String>();
        index = new int[roll.candidates().size()];
        Arrays.fill(index, OUT);
        roll.candidates().all().filter(candidate -> !out.contains(candidate)).forEach(candidate -> {
            index[candidate] = names.size();
            names.add(roll.candidates().name(candidate));
        });
        candidates = Candidates.of(names);
    }

    Candidates candidates() {
        return candidates;
    }

    /** The same lots among those who stand. */
    Lots lots(Lots lots) {
        return lots instanceof Lots.Recorded(var order)
                ? new Lots.Recorded(order.stream()
                        .map(candidate -> index[candidate])
                        .filter(candidate -> candidate != OUT)
                        .toList())
                : lots;
    }

    /** The index of somebody of the roll, {@code -1} for those who do not stand. */
    int index(int candidate) {
        return index[candidate];
    }

    /** The ballots without those who do not stand: whoever comes after them moves up. */
    RankedBallots ballots(RankedBallots all) {
        var builder = RankedBallots.builder(candidates.size());
        for (var ranking = 0; ranking < all.size(); ranking++) {
            for (var cell = all.start(ranking); cell < all.end(ranking); ) {
                var rank = new ArrayList<Integer>();
                do {
                    rank.add(all.candidate(cell++));
                } while (cell < all.end(ranking) && all.shared(cell));
                put(builder, rank);
            }
            builder.add(all.votes(ranking));
        }
        return builder.build();
    }

    private void put(RankedBallotsBuilder builder, List<Integer> rank) {
        if (rank.contains(RankedBallots.OVERVOTE)) {
            builder.overvote();
            return;
        }
        var first = true;
        for (int candidate : rank) {
            if (candidate >= 0 && index[candidate] != OUT) {
                if (first) {
                    builder.rank(index[candidate]);
                } else {
                    builder.share(index[candidate]);
                }
                first = false;
            }
        }
    }
}
