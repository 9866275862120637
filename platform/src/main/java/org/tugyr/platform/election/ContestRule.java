package org.tugyr.platform.election;

import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.seats.Admission;
import org.tugyr.count.seats.Allotment;
import org.tugyr.count.seats.Apportionment;
import org.tugyr.count.seats.Party;
import org.tugyr.count.seats.Poll;
import org.tugyr.count.single.MostVotes;
import org.tugyr.count.single.Totals;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.Counted.Line;
import org.tugyr.platform.election.Counted.State;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.facts.RowJson;

/** What a contest's rows come to: rule {@value #RULE}, told in docs/rules/contest.md. Pure. */
public final class ContestRule {

    /** The rule and its version. */
    public static final String RULE = "contest/1";

    private ContestRule() {}

    /** Counts a contest. */
    static Counted count(Contest contest) {
        ContestRuleRow rules = contest.rules();
        boolean noVotes = isWithoutVotes(contest);
        if (rules == null || (noVotes && !(rules.method().countsBallots() && hasBallots(contest)))) {
            return undecided(
                    contest,
                    rules == null && (!noVotes || hasBallots(contest)) ? State.NO_RULES : State.NO_VOTES,
                    null);
        }
        try {
            if (rules.method().divides()) {
                return divided(contest, rules, contest.counted());
            }
            return rules.method() == Method.MOST_VOTES
                    ? mostVotes(contest, rules, contest.counted())
                    : ballots(contest, rules);
        } catch (CountProblem | BallotsRefused problem) {
            return undecided(contest, State.NOT_COUNTABLE, problem.getMessage());
        }
    }

    private static boolean isWithoutVotes(Contest contest) {
        int known = contest.counted().size();
        return known == 0 || known < contest.standing().size();
    }

    private static boolean hasBallots(Contest contest) {
        return !contest.rankings().isEmpty() || !contest.rounds().isEmpty();
    }

    /** Published ballots count; where they are withheld, their totals tell; where a ballot is for one alone, votes are enough. */
    private static Counted ballots(Contest contest, ContestRuleRow rules) {
        BallotCount count = new BallotCount(contest, rules);
        if (!contest.rankings().isEmpty()) {
            return count.published();
        } else if (!rules.method().ranks()) {
            return isWithoutVotes(contest)
                    ? undecided(contest, State.NO_VOTES, null)
                    : count.ofVotes(contest.counted());
        } else if (contest.rounds().isEmpty()) {
            return undecided(contest, State.NO_VOTES, null);
        }
        Result told = RoundTotals.of(contest).result(contest, rules);
        return new Counted(State.TOTALS, count.lines(told, true), told.quota(), List.of(), null, told);
    }

    private static Counted undecided(Contest contest, State state, @Nullable String problem) {
        SequencedMap<String, Long> votes = contest.counted();
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        for (CandidacyRow row : contest.standing()) {
            lines.put(row.candidacy(), new Line(votes.get(row.candidacy()), null, false, null, null, null, false));
        }
        return new Counted(state, lines, null, List.of(), problem, null);
    }

    private static Counted divided(Contest contest, ContestRuleRow rules, SequencedMap<String, Long> votes) {
        ProtocolRow whole = contest.whole();
        Poll poll = new Poll(
                votes.entrySet().stream()
                        .map(list -> Party.of(list.getKey(), list.getValue()))
                        .toList(),
                0,
                whole == null || whole.againstAll() == null ? 0 : whole.againstAll(),
                whole == null ? null : whole.tookPart());
        Allotment allotment = Apportionment.of(Methods.seats(rules), poll, lots(contest, poll.candidates()));
        Fraction quota = quota(allotment.outcome().result());
        Map<String, Integer> seats = allotment.seats();
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        for (Admission admission : allotment.admissions()) {
            Party party = poll.parties().get(admission.party());
            boolean below = admission.standing() == Admission.Standing.BELOW;
            Fraction all = Fraction.of(party.votes());
            Long quotas = below || quota == null
                    ? null
                    : all.over(quota).whole(RoundingMode.FLOOR).longValueExact();
            lines.put(
                    party.name(),
                    new Line(
                            party.votes(),
                            admission.share(),
                            below,
                            quotas,
                            quotas == null || quota == null ? null : all.minus(quota.times(quotas)),
                            seats(allotment.outcome(), seats.getOrDefault(party.name(), 0)),
                            false));
        }
        return counted(allotment.outcome(), lines, quota);
    }

    private static Counted mostVotes(Contest contest, ContestRuleRow rules, SequencedMap<String, Long> votes) {
        Candidates candidates = Candidates.of(List.copyOf(votes.keySet()));
        Totals totals =
                new Totals(candidates, votes.values().stream().map(Fraction::of).toList());
        Outcome outcome = MostVotes.count("plurality/1", totals, rules.places(), lots(contest, candidates));
        long valid =
                Math.max(1, votes.values().stream().mapToLong(Long::longValue).sum());
        List<Integer> elected = outcome.result().elected().stream()
                .map(Result.Elected::candidate)
                .toList();
        SequencedMap<String, Line> lines = new LinkedHashMap<>();
        votes.forEach((candidacy, number) -> {
            boolean first = elected.contains(candidates.index(candidacy).orElseThrow());
            boolean goesOn = first && rules.advance() != null && outcome instanceof Outcome.Decided;
            lines.put(
                    candidacy,
                    new Line(
                            number,
                            Fraction.of(number, valid),
                            false,
                            null,
                            null,
                            seats(outcome, first && rules.advance() == null ? 1 : 0),
                            goesOn));
        });
        return counted(outcome, lines, null);
    }

    private static @Nullable Integer seats(Outcome outcome, int won) {
        return outcome instanceof Outcome.Decided ? won : null;
    }

    private static Counted counted(Outcome outcome, SequencedMap<String, Line> lines, @Nullable Fraction quota) {
        return switch (outcome) {
            case Outcome.Decided _ -> new Counted(State.DECIDED, lines, quota, List.of(), null, null);
            case Outcome.LotsNeeded(var result, var question) ->
                new Counted(State.LOTS_NEEDED, lines, quota, result.candidates().names(question.among()), null, null);
        };
    }

    /** The quota by which whole seats were given, the first one where lists were filled up. */
    private static @Nullable Fraction quota(Result result) {
        return result.rounds().stream()
                .map(round -> round.quota())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The lots on record, as one order: earlier draws first. */
    private static Lots lots(Contest contest, Candidates candidates) {
        List<Integer> order = contest.lots().stream()
                .map(LotRow::drawn)
                .flatMap(List::stream)
                .distinct()
                .flatMapToInt(name -> candidates.index(name).stream())
                .boxed()
                .toList();
        return order.isEmpty() ? new Lots.None() : new Lots.Recorded(order);
    }

    /** The rules as text, a line for each: what their SHA-256 is taken of. */
    static String text(ContestRuleRow rules) {
        StringBuilder text = new StringBuilder();
        line(text, "contest", rules.contest());
        line(text, "method", RowJson.word(rules.method()));
        line(text, "seats", rules.seats());
        line(
                text,
                "threshold",
                rules.threshold() == null ? null : rules.threshold().toPlainString() + " %");
        line(text, "denominator", rules.denominator() == null ? null : RowJson.word(rules.denominator()));
        line(text, "second-party", rules.secondParty());
        line(text, "equal", RowJson.word(rules.equal()));
        line(text, "advance", rules.advance());
        if (rules.settings() != null) {
            rules.settings().stream()
                    .sorted()
                    .forEach(setting ->
                            text.append(setting.replaceFirst("=", ": ")).append('\n'));
        }
        return text.toString();
    }

    private static void line(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    /** SHA-256 of the rules' text, lower-case hexadecimal. */
    static String sha256(ContestRuleRow rules) {
        return HexFormat.of()
                .formatHex(Hash.sha256(text(rules).getBytes(StandardCharsets.UTF_8))
                        .toArray());
    }
}
