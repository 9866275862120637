package org.tugyr.count.approval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tie;

/** Sequential proportional approval voting (count-approval §2; T. N. Thiele 1895). */
public final class SequentialPav {
    private SequentialPav() {}

    /** Elects seat by seat; whoever is on a ballot is approved of. */
    public static Outcome count(Candidates candidates, RankedBallots ballots, int seats, Lots lots) {
        var approvals = new Approvals(candidates, ballots, seats);
        return Minutes.of("sequential-pav/1", candidates, seats, lots, minutes -> {
            var left = new ArrayList<>(candidates.all().boxed().toList());
            var elected = new int[approvals.size()];
            for (var seat = 0; seat < seats; seat++) {
                var scores = new LinkedHashMap<Integer, Fraction>();
                for (int candidate : left) {
                    scores.put(candidate, score(approvals, candidate, elected));
                }
                minutes.round(null, Approvals.tallies(scores), Map.of());
                var best = Collections.max(scores.values());
                var next = minutes.draw(
                        Tie.Purpose.ELECTION,
                        left.stream()
                                .filter(candidate -> best.equals(scores.get(candidate)))
                                .toList());
                minutes.note(new Action.Elected(next, Action.WhyElected.MOST_VOTES));
                approvals.of(next).forEach(ballot -> elected[ballot]++);
                left.removeIf(candidate -> candidate == next);
            }
        });
    }

    /** What a candidate adds: of each supporter one, divided by one more than the elected whom this voter approves of. */
    private static Fraction score(Approvals approvals, int candidate, int[] elected) {
        return approvals.of(candidate).stream()
                .map(ballot -> Fraction.of(approvals.voters(ballot), 1 + elected[ballot]))
                .reduce(Fraction.ZERO, Fraction::plus);
    }
}
