package org.tugyr.count.stv;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Trail;

/** The rules of a count by single transferable vote (docs/rules/count-stv.md). */
public sealed interface StvRules permits ScottishRules, WigmRules, MeekRules {

    /** The rule's name and version, such as {@code scottish-stv/1}. */
    String method();

    int seats();

    /** Those who withdrew before the count: their names on a ballot are passed over. */
    Set<Integer> withdrawn();

    /** Counts; {@code lots} decides where the rule leaves candidates equal. */
    default Outcome count(Candidates candidates, RankedBallots ballots, Lots lots) {
        return count(candidates, ballots, lots, null);
    }

    /** The same; a trail is told where every ranking goes. Meek's method leaves it empty: there a vote is with many. */
    Outcome count(Candidates candidates, RankedBallots ballots, Lots lots, @Nullable Trail trail);

    /** Refuses a count that cannot fill its seats. */
    default void check(Candidates candidates) {
        var standing =
                candidates.all().filter(each -> !withdrawn().contains(each)).count();
        if (seats() > standing) {
            throw new CountProblem(
                    CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES, "seats", seats(), "candidates", standing);
        }
    }

    /** Refuses a number of seats that is none. */
    static void checkSeats(int seats) {
        if (seats < 1) {
            throw new CountProblem(
                    CountProblem.Reason.RULE_NOT_VALID, "field", "seats", "value", seats, "expected", "at least 1");
        }
    }

    /** Refuses ballots that hold several candidates at one rank. */
    static void checkNoEqualRanks(Candidates candidates, RankedBallots ballots) {
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            for (var cell = ballots.start(ranking); cell < ballots.end(ranking); cell++) {
                if (ballots.shared(cell) || ballots.candidate(cell) == RankedBallots.OVERVOTE) {
                    throw new CountProblem(
                            CountProblem.Reason.OVERVOTE_WITHOUT_RULE, "ranking", words(candidates, ballots, ranking));
                }
            }
        }
    }

    private static String words(Candidates candidates, RankedBallots ballots, int ranking) {
        return IntStream.range(ballots.start(ranking), ballots.end(ranking))
                .mapToObj(cell -> (ballots.shared(cell) ? "= " : "") + word(candidates, ballots.candidate(cell)))
                .collect(Collectors.joining(" "));
    }

    private static String word(Candidates candidates, int cell) {
        return cell == RankedBallots.SKIPPED ? "-" : cell == RankedBallots.OVERVOTE ? "?" : candidates.name(cell);
    }
}
