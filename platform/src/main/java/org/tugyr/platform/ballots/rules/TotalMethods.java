package org.tugyr.platform.ballots.rules;

import java.util.Map;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.single.MostVotes;
import org.tugyr.count.single.Totals;
import org.tugyr.count.single.Totals.Unranked;
import org.tugyr.count.single.TwoRounds;
import org.tugyr.platform.ballots.rules.Methods.Reader;

/** The ways of counting by totals (docs/rules/count-single.md). */
final class TotalMethods {

    /** Adds up what a ballot gives. */
    private interface Sum {
        Totals of(Candidates candidates, RankedBallots ballots, int seats);
    }

    static final Map<String, Reader> READERS = Map.of(
            "plurality", most("plurality/1", (candidates, ballots, _) -> Totals.first(candidates, ballots)),
            "score", most("score/1", (candidates, ballots, _) -> Totals.first(candidates, ballots)),
            "block", most("block/1", Totals::named),
            "approval",
                    most(
                            "approval/1",
                            (candidates, ballots, _) -> Totals.named(candidates, ballots, candidates.size())),
            "borda", borda(),
            "two-rounds", twoRounds());

    private TotalMethods() {}

    private static Reader most(String method, Sum sum) {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var seats = Methods.seats(rules, 1, roll, excluded);
            var lots = standing.lots(Methods.lots(rules, roll));
            return (ballots, _) -> MostVotes.count(
                    method, sum.of(standing.candidates(), standing.ballots(ballots), seats), seats, lots);
        };
    }

    private static Reader borda() {
        return (rules, roll, excluded) -> {
            var unranked = rules.choice("unranked", "", Map.of("share", Unranked.SHARE, "nothing", Unranked.NOTHING));
            return most("borda/1", (candidates, ballots, _) -> Totals.borda(candidates, ballots, unranked))
                    .read(rules, roll, excluded);
        };
    }

    private static Reader twoRounds() {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var lots = standing.lots(Methods.lots(rules, roll));
            if (rules.whole("seats", 1) != 1) {
                throw rules.refused("seats", "1", rules.text("seats"));
            }
            var all = rules.choice("majorityOf", "votes", Map.of("votes", false, "ballots", true));
            return (ballots, _) -> TwoRounds.count(
                            Totals.first(standing.candidates(), standing.ballots(ballots)),
                            all ? Fraction.of(ballots.total()) : null,
                            null,
                            lots)
                    .outcome();
        };
    }
}
