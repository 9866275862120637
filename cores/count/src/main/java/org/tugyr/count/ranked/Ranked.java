package org.tugyr.count.ranked;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tie;
import org.tugyr.count.Trail;
import org.tugyr.count.ranked.RankedRules.Method;

/** Counts ranked ballots by elimination, as docs/rules/count-ranked.md says. */
public final class Ranked {
    private Ranked() {}

    /** Ballots must rank these candidates; a rule that does not go with them is a {@link org.tugyr.count.CountProblem}. */
    public static Outcome count(RankedRules rules, Candidates candidates, RankedBallots ballots) {
        return count(rules, candidates, ballots, null);
    }

    /** The same; {@code trail}, if there is one, is told where every ranking goes. */
    public static Outcome count(
            RankedRules rules, Candidates candidates, RankedBallots ballots, @Nullable Trail trail) {
        return rules.method() == Method.MULTI_PASS_IRV
                ? passes(rules, candidates, ballots, trail)
                : pass(rules, candidates, ballots, trail);
    }

    private static Outcome pass(
            RankedRules rules, Candidates candidates, RankedBallots ballots, @Nullable Trail trail) {
        return Minutes.of(
                rules.method().label(),
                candidates,
                rules.seats(),
                rules.ties().lots(),
                minutes -> new Rounds(rules, candidates, ballots, minutes, trail).count());
    }

    /** One seat after the other, each count without those elected before (§2.4). */
    private static Outcome passes(
            RankedRules rules, Candidates candidates, RankedBallots ballots, @Nullable Trail trail) {
        var elected = new ArrayList<Result.Elected>();
        var rounds = new ArrayList<Round>();
        var ties = new ArrayList<Tie>();
        var excluded = new HashSet<>(rules.excluded());
        for (var seat = 1; ; seat++) {
            var before = rounds.size();
            var outcome = pass(
                    rules.with(Method.IRV, 1).with(excluded),
                    candidates,
                    ballots,
                    trail == null
                            ? null
                            : (round, ranking, candidate, why, worth) ->
                                    trail.moved(before + round, ranking, candidate, why, worth));
            var result = outcome.result();
            for (var round : result.rounds()) {
                rounds.add(in(seat, round, rounds.size() + 1));
            }
            ties.addAll(result.ties());
            for (var one : result.elected()) {
                elected.add(new Result.Elected(one.candidate(), rounds.size()));
                excluded.add(one.candidate());
            }
            var all = new Result(
                    rules.method().label(), candidates, rules.seats(), result.quota(), elected, rounds, ties);
            if (outcome instanceof Outcome.LotsNeeded needed) {
                return new Outcome.LotsNeeded(all, needed.question());
            }
            if (elected.size() < seat || seat == rules.seats()) {
                return new Outcome.Decided(all);
            }
        }
    }

    private static Round in(int pass, Round round, int number) {
        var actions = new ArrayList<Action>();
        if (round.number() == 1) {
            actions.add(new Action.PassBegun(pass));
        }
        actions.addAll(round.actions());
        return new Round(number, round.quota(), round.tallies(), round.inactive(), List.copyOf(actions));
    }
}
