package org.tugyr.platform.election;

import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.RankedBallotsBuilder;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.platform.ballots.rules.RecordedRules;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.Counted.State;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.facts.RowJson;

/** Counts the ballots of a contest as {@code tugyr count} counts them, those who stand named by their keys. */
record BallotCount(Contest contest, ContestRuleRow rules) {

    /** The rules as a rules file says them. */
    static RecordedRules rules(ContestRuleRow rules, List<String> candidates) {
        return new RecordedRules(
                RowJson.word(rules.method()),
                rules.places(),
                candidates,
                rules.settings() == null ? List.of() : rules.settings());
    }

    /** What the published ballots come to. */
    Counted published() {
        Candidates candidates = candidates();
        RankedBallotsBuilder ballots = RankedBallots.builder(candidates.size());
        for (RankingRow row : contest.rankings()) {
            Ranking.of(row).put(ballots, candidates);
            ballots.add(row.ballots());
        }
        return count(candidates, ballots.build());
    }

    /** What votes come to where a ballot says no more than whom it is for; who took part and has no vote cast a blank one. */
    Counted ofVotes(SequencedMap<String, Long> votes) {
        Candidates candidates = candidates();
        RankedBallotsBuilder ballots = RankedBallots.builder(candidates.size());
        votes.forEach((candidacy, number) ->
                ballots.rank(candidates.index(candidacy).orElseThrow()).add(number));
        ProtocolRow whole = contest.whole();
        long sum = votes.values().stream().mapToLong(Long::longValue).sum();
        if (whole != null && whole.tookPart() != null && whole.tookPart() > sum) {
            ballots.add(whole.tookPart() - sum);
        }
        return count(candidates, ballots.build());
    }

    private Candidates candidates() {
        return Candidates.of(
                contest.standing().stream().map(CandidacyRow::candidacy).toList());
    }

    private Counted count(Candidates candidates, RankedBallots ballots) {
        List<String> drawn = contest.lots().stream()
                .map(LotRow::drawn)
                .flatMap(List::stream)
                .distinct()
                .filter(name -> candidates.index(name).isPresent())
                .toList();
        Outcome outcome = rules(rules, candidates.names()).counting(drawn).count(ballots, null);
        return counted(
                outcome.result(),
                outcome instanceof Outcome.LotsNeeded needed ? needed.question().among() : null);
    }

    private Counted counted(Result result, @Nullable List<Integer> equal) {
        SequencedMap<String, Line> lines = lines(result, equal == null);
        return equal == null
                ? new Counted(State.DECIDED, lines, result.quota(), List.of(), null, result)
                : new Counted(
                        State.LOTS_NEEDED,
                        lines,
                        result.quota(),
                        result.candidates().names(equal),
                        null,
                        result);
    }

    /** The lines of all who stand: the votes of the first round, and what came out. */
    SequencedMap<String, Line> lines(Result result, boolean decided) {
        Map<Integer, Fraction> first = result.rounds().isEmpty()
                ? Map.of()
                : result.rounds().getFirst().tallies().stream()
                        .collect(Collectors.toMap(Tally::candidate, Tally::votes));
        Fraction all = first.values().stream().reduce(Fraction.ZERO, Fraction::plus);
        Set<Integer> out = come(result);
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        result.candidates().all().forEach(each -> {
            Fraction votes = first.get(each);
            boolean goesOn = decided && out.contains(each) && (rules.advance() != null || runOff(result));
            lines.put(
                    result.candidates().name(each),
                    new Line(
                            whole(votes),
                            votes == null || all.signum() == 0 ? null : votes.over(all),
                            false,
                            null,
                            null,
                            decided ? (out.contains(each) && !goesOn ? 1 : 0) : null,
                            goesOn));
        });
        return lines;
    }

    private static @Nullable Long whole(@Nullable Fraction votes) {
        return votes == null || !votes.denominator().equals(BigInteger.ONE)
                ? null
                : votes.numerator().longValueExact();
    }

    private static boolean runOff(Result result) {
        return result.elected().isEmpty();
    }

    /** Who comes out of it: those elected, or those who go into a second round. */
    private static Set<Integer> come(Result result) {
        return runOff(result)
                ? result.rounds().stream()
                        .map(Round::actions)
                        .flatMap(List::stream)
                        .filter(Action.Advanced.class::isInstance)
                        .map(action -> ((Action.Advanced) action).candidate())
                        .collect(Collectors.toSet())
                : result.elected().stream().map(Result.Elected::candidate).collect(Collectors.toSet());
    }
}
