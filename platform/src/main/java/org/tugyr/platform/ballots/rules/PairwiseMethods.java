package org.tugyr.platform.ballots.rules;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.tugyr.count.approval.EqualShares;
import org.tugyr.count.approval.EqualShares.Completion;
import org.tugyr.count.approval.SequentialPav;
import org.tugyr.count.pairwise.Condorcet;
import org.tugyr.count.pairwise.Pairwise;
import org.tugyr.count.pairwise.PairwiseMethod;
import org.tugyr.platform.ballots.rules.Methods.Reader;

/** The ways of counting by comparisons and by approvals (docs/rules/count-pairwise.md, count-approval.md). */
final class PairwiseMethods {

    static final Map<String, Reader> READERS = readers();

    private PairwiseMethods() {}

    private static Map<String, Reader> readers() {
        var readers = new HashMap<String, Reader>();
        for (var method : PairwiseMethod.values()) {
            readers.put(method.name().toLowerCase(Locale.ROOT).replace('_', '-'), pairwise(method));
        }
        readers.put("sequential-pav", sequentialPav());
        readers.put("equal-shares", equalShares());
        return readers;
    }

    private static Reader pairwise(PairwiseMethod method) {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var seats = Methods.seats(rules, 1, roll, excluded);
            var lots = standing.lots(Methods.lots(rules, roll));
            return (ballots, _) ->
                    Condorcet.count(method, Pairwise.of(standing.candidates(), standing.ballots(ballots)), seats, lots);
        };
    }

    private static Reader sequentialPav() {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var seats = Methods.seats(rules, 1, roll, excluded);
            var lots = standing.lots(Methods.lots(rules, roll));
            return (ballots, _) -> SequentialPav.count(standing.candidates(), standing.ballots(ballots), seats, lots);
        };
    }

    private static Reader equalShares() {
        return (rules, roll, excluded) -> {
            var standing = new Standing(roll, excluded);
            var seats = Methods.seats(rules, 1, roll, excluded);
            var lots = standing.lots(Methods.lots(rules, roll));
            var completions = new HashMap<String, Completion>();
            Arrays.stream(Completion.values())
                    .forEach(each -> completions.put(each.name().toLowerCase(Locale.ROOT), each));
            var completion = rules.choice("completion", "", completions);
            return (ballots, _) ->
                    EqualShares.count(standing.candidates(), standing.ballots(ballots), seats, completion, lots);
        };
    }
}
