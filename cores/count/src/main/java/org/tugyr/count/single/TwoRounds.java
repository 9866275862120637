package org.tugyr.count.single;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.Tie;

/**
 * An election in two rounds (count-single §5).
 *
 * @param outcome nobody is elected in it where the second round has yet to be held
 * @param runoff who is in the second round; none where the first round decided
 */
public record TwoRounds(Outcome outcome, List<Integer> runoff) {
    private static final String METHOD = "two-rounds/1";

    public TwoRounds {
        runoff = List.copyOf(runoff);
    }

    /**
     * Counts what has been held.
     *
     * @param of what more than half of is a majority; null for all votes for candidates
     * @param second the votes of the second round, if it was held; only those in it may have any
     */
    public static TwoRounds count(Totals first, @Nullable Fraction of, @Nullable Totals second, Lots lots) {
        var runoff = new ArrayList<Integer>();
        var outcome = Minutes.of(METHOD, first.candidates(), 1, lots, minutes -> {
            var majority = (of == null ? first.sum() : of).over(2);
            var all = first.candidates().all().boxed().toList();
            MostVotes.open(minutes, first, all);
            var most = Collections.max(all, Comparator.comparing(first.of()::get));
            if (first.of().get(most).compareTo(majority) > 0) {
                minutes.note(new Action.Elected(most, Action.WhyElected.QUOTA));
                return;
            }
            MostVotes.first(minutes, first, all, 2, Tie.Purpose.RANKING, each -> {
                runoff.add(each);
                minutes.note(new Action.Advanced(each));
            });
            if (second != null) {
                hold(minutes, second, runoff);
            }
        });
        return new TwoRounds(outcome, runoff);
    }

    private static void hold(Minutes minutes, Totals second, List<Integer> runoff) {
        second.candidates().all().forEach(each -> {
            if (!runoff.contains(each) && second.of().get(each).signum() > 0) {
                throw new CountProblem(
                        Reason.RULE_NOT_VALID,
                        "field",
                        "second round",
                        "value",
                        second.candidates().name(each),
                        "expected",
                        String.join(", ", second.candidates().names(runoff)));
            }
        });
        MostVotes.open(minutes, second, runoff);
        MostVotes.first(minutes, second, runoff, 1, Tie.Purpose.ELECTION, MostVotes.elect(minutes));
    }
}
