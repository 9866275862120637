package org.tugyr.platform.ballots.tell;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;
import org.tugyr.platform.ballots.rules.RuleFile;

/** Writes a result as the members of a JSON object, votes as decimal strings; docs/counting.md tells what they mean. */
public final class ResultJson {

    private ResultJson() {}

    /** The object of one contest, with its precincts or batches where they are told. */
    public static Map<String, Object> of(Counted counted) {
        var json = of(counted.rules(), counted.outcome());
        if (counted.by() != null) {
            var candidates = counted.outcome().result().candidates();
            json.put(
                    counted.by().all(),
                    counted.parts().stream()
                            .map(part -> Members.of(
                                    counted.by().label(),
                                    part.name(),
                                    "ballots",
                                    part.ballots(),
                                    "rounds",
                                    part.rounds().stream()
                                            .map(round -> Members.of(
                                                    "round", round.number(),
                                                    "tallies", tallies(candidates, round.tallies()),
                                                    "inactive", inactive(round.inactive())))
                                            .toList()))
                            .toList());
        }
        return json;
    }

    /** The object of one contest, in the order in which it is written. */
    public static Map<String, Object> of(RuleFile rules, Outcome outcome) {
        var result = outcome.result();
        var candidates = result.candidates();
        var json = new LinkedHashMap<String, Object>();
        json.put("contest", rules.contest());
        json.put("method", result.method());
        json.put("rulesSha256", rules.sha256());
        json.put("seats", result.seats());
        json.put("quota", text(result.quota()));
        json.put(
                "elected",
                result.elected().stream().map(one -> elected(candidates, one)).toList());
        if (result.seatsWon().size() < result.elected().size()) {
            json.put("seatsWon", result.seatsWon());
        }
        json.put(
                "rounds",
                result.rounds().stream().map(one -> round(candidates, one)).toList());
        json.put("ties", result.ties().stream().map(tie -> tie(candidates, tie)).toList());
        if (outcome instanceof Outcome.LotsNeeded needed) {
            json.put("lotsNeeded", question(candidates, needed.question()));
        }
        return json;
    }

    private static Map<String, Object> elected(Candidates candidates, Result.Elected elected) {
        return Members.of("name", candidates.name(elected.candidate()), "round", elected.round());
    }

    private static Map<String, Object> round(Candidates candidates, Round round) {
        return Members.of(
                "round",
                round.number(),
                "quota",
                text(round.quota()),
                "tallies",
                tallies(candidates, round.tallies()),
                "inactive",
                inactive(round.inactive()),
                "actions",
                round.actions().stream().map(one -> action(candidates, one)).toList());
    }

    private static Map<String, Object> action(Candidates candidates, Action action) {
        return switch (action) {
            case Action.PassBegun pass -> Members.of("action", "pass", "pass", pass.pass());
            case Action.Elected elected ->
                Members.of(
                        "action", "elected",
                        "name", candidates.name(elected.candidate()),
                        "why", kebab(elected.why()));
            case Action.Advanced advanced ->
                Members.of("action", "advanced", "name", candidates.name(advanced.candidate()));
            case Action.Excluded excluded ->
                Members.of(
                        "action", "excluded",
                        "name", candidates.name(excluded.candidate()),
                        "why", kebab(excluded.why()));
            case Action.Transferred moved ->
                Members.of(
                        "action", "transferred",
                        "from", candidates.name(moved.from()),
                        "why", kebab(moved.why()),
                        "value", moved.value().toString(),
                        "to", tallies(candidates, moved.to()),
                        "inactive", inactive(moved.inactive()));
            case Action.Keeps keeps ->
                Members.of(
                        "action", "keeps",
                        "name", candidates.name(keeps.candidate()),
                        "factor", keeps.factor().toString());
            case Action.Majority majority ->
                Members.of(
                        "action", "majority",
                        "winner", candidates.name(majority.winner()),
                        "loser", candidates.name(majority.loser()),
                        "votes", Long.toString(majority.votes()),
                        "against", Long.toString(majority.against()),
                        "counts", Boolean.toString(majority.counts()));
        };
    }

    private static Map<String, Object> tie(Candidates candidates, Tie tie) {
        var json = question(candidates, tie.question());
        json.put("chosen", candidates.name(tie.chosen()));
        switch (tie.how()) {
            case Tie.EarlierRound earlier -> json.put("earlierRound", earlier.round());
            case Tie.Lot lot -> json.put("lot", lot(candidates, lot.lots()));
        }
        return json;
    }

    private static Map<String, Object> question(Candidates candidates, Tie.Question question) {
        return Members.of(
                "round", question.round(),
                "purpose", kebab(question.purpose()),
                "among", candidates.names(question.among()));
    }

    private static Map<String, Object> lot(Candidates candidates, Lots lots) {
        return switch (lots) {
            case Lots.Recorded recorded -> Members.of("recorded", candidates.names(recorded.order()));
            case Lots.EarliestHit earliest -> Members.of("earliestHit", candidates.names(earliest.order()));
            case Lots.Seed seed -> Members.of("seed", seed.text());
            case Lots.JavaRandom random -> Members.of("javaRandom", random.seed());
            case Lots.JavaShuffle shuffle -> Members.of("javaShuffle", shuffle.seed());
            case Lots.None _ -> throw new IllegalStateException("no lot decides nothing");
        };
    }

    private static Map<String, Object> tallies(Candidates candidates, List<Tally> tallies) {
        var json = new LinkedHashMap<String, Object>();
        tallies.forEach(tally ->
                json.put(candidates.name(tally.candidate()), tally.votes().toString()));
        return json;
    }

    private static Map<String, Object> inactive(Map<Inactive, Fraction> inactive) {
        var json = new LinkedHashMap<String, Object>();
        inactive.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one -> json.put(kebab(one.getKey()), one.getValue().toString()));
        return json;
    }

    /** The quota where the rule knows one, else an empty text. */
    private static String text(@Nullable Fraction number) {
        return number == null ? "" : number.toString();
    }

    private static String kebab(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
