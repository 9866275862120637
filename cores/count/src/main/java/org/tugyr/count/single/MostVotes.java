package org.tugyr.count.single;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;
import org.tugyr.count.Action;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** The most votes are elected: plurality, block, approval, score and Borda differ in what is added up (count-single §2). */
public final class MostVotes {
    private MostVotes() {}

    /** Elects as many as there are seats; {@code method} is the name and version that the result carries. */
    public static Outcome count(String method, Totals totals, int seats, Lots lots) {
        var candidates = totals.candidates();
        if (seats < 1 || seats > candidates.size()) {
            throw new CountProblem(
                    CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES, "seats", seats, "candidates", candidates.size());
        }
        return Minutes.of(method, candidates, seats, lots, minutes -> {
            var all = candidates.all().boxed().toList();
            open(minutes, totals, all);
            first(minutes, totals, all, seats, Tie.Purpose.ELECTION, elect(minutes));
        });
    }

    static void open(Minutes minutes, Totals totals, List<Integer> among) {
        minutes.round(
                null,
                among.stream()
                        .map(each -> new Tally(each, totals.of().get(each)))
                        .toList(),
                Map.of());
    }

    static IntConsumer elect(Minutes minutes) {
        return each -> minutes.note(new Action.Elected(each, Action.WhyElected.MOST_VOTES));
    }

    /** Finds those with the most, so many; equal ones all if there is room, and else as the lot decides. */
    static void first(
            Minutes minutes, Totals totals, List<Integer> among, int places, Tie.Purpose purpose, IntConsumer found) {
        var left = new ArrayList<>(among);
        for (var free = places; free > 0 && !left.isEmpty(); ) {
            var most = totals.of().get(Collections.max(left, Comparator.comparing(totals.of()::get)));
            var equal = left.stream()
                    .filter(each -> totals.of().get(each).equals(most))
                    .toList();
            var next = equal.size() <= free ? equal : List.of(minutes.draw(purpose, equal));
            next.forEach(found::accept);
            left.removeAll(next);
            free -= next.size();
        }
    }
}
