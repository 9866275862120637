package org.tugyr.platform.ballots.tell;

import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;
import org.tugyr.platform.ballots.rules.RuleFile;
import org.tugyr.platform.web.words.Words;

/** Tells a count in plain sentences, round by round, in the language of its words. */
public final class Explanation {

    private static final int SHOWN_DECIMALS = 5;

    private final Words words;
    private final Candidates candidates;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Words words, Candidates candidates) {
        this.words = words;
        this.candidates = candidates;
    }

    /** The sentences, each a line. */
    public static List<String> of(RuleFile rules, Outcome outcome, Words words) {
        var explanation = new Explanation(words, outcome.result().candidates());
        explanation.tell(rules, outcome);
        return List.copyOf(explanation.lines);
    }

    /** What happened in one round, told apart from its numbers. */
    public record Told(String title, List<String> sentences) {

        /** Copies the sentences. */
        public Told {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * What happened round by round.
     *
     * @param names by which the candidates are called, in their order, no two alike
     */
    public static List<Told> rounds(Result result, List<String> names, Words words) {
        var explanation = new Explanation(words, Candidates.of(names));
        var told = new ArrayList<Told>();
        for (var round : result.rounds()) {
            explanation.lines.clear();
            explanation.head(round);
            explanation.actions(round);
            result.ties().stream()
                    .filter(tie -> tie.question().round() == round.number())
                    .forEach(explanation::tie);
            told.add(new Told(explanation.lines.getFirst(), explanation.lines.subList(1, explanation.lines.size())));
        }
        return List.copyOf(told);
    }

    private void tell(RuleFile rules, Outcome outcome) {
        var result = outcome.result();
        say("ballots.contest", rules.contest(), result.method());
        say("ballots.rules", rules.sha256());
        for (var round : result.rounds()) {
            round(round);
            result.ties().stream()
                    .filter(tie -> tie.question().round() == round.number())
                    .forEach(this::tie);
        }
        if (outcome instanceof Outcome.LotsNeeded needed) {
            say(
                    "ballots.lots-needed",
                    words.of("ballots.purpose", needed.question().purpose()),
                    names(needed.question().among()));
        } else if (result.elected().isEmpty()) {
            say("ballots.nobody");
        } else {
            say(
                    "ballots.result",
                    result.elected().size(),
                    result.seatsWon().size() < result.elected().size()
                            ? seats(result)
                            : names(result.elected().stream()
                                    .map(Result.Elected::candidate)
                                    .toList()));
        }
    }

    private static String seats(Result result) {
        return result.seatsWon().entrySet().stream()
                .map(won -> won.getKey() + " — " + won.getValue())
                .collect(Collectors.joining(", "));
    }

    private void round(Round round) {
        lines.add("");
        head(round);
        for (var tally : round.tallies()) {
            lines.add("  " + candidates.name(tally.candidate()) + " — " + number(tally.votes()));
        }
        round.inactive().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(one ->
                        lines.add("  " + words.of("ballots.inactive", one.getKey()) + " — " + number(one.getValue())));
        actions(round);
    }

    private void head(Round round) {
        if (round.quota() == null) {
            say("ballots.round", round.number());
        } else {
            say("ballots.round-with-quota", round.number(), number(round.quota()));
        }
    }

    private void actions(Round round) {
        var actions = Parcels.together(round.actions());
        actions.stream().distinct().forEach(action -> times(action, Collections.frequency(actions, action)));
    }

    /** Tells what happened, and how often if a list got several seats in one round. */
    private void times(Action action, int times) {
        action(action);
        if (times > 1) {
            lines.addLast(lines.removeLast() + " × " + times);
        }
    }

    private void action(Action action) {
        switch (action) {
            case Action.PassBegun pass -> say("ballots.pass", pass.pass());
            case Action.Elected elected ->
                lines.add(words.get(
                        "ballots.elected",
                        candidates.name(elected.candidate()),
                        words.of("ballots.why-elected", elected.why())));
            case Action.Advanced advanced -> say("ballots.advanced", candidates.name(advanced.candidate()));
            case Action.Excluded excluded ->
                lines.add(words.get(
                        "ballots.excluded",
                        candidates.name(excluded.candidate()),
                        words.of("ballots.why-excluded", excluded.why())));
            case Action.Transferred moved -> moved(moved);
            case Action.Keeps keeps -> say("ballots.keeps", candidates.name(keeps.candidate()), number(keeps.factor()));
            case Action.Majority majority ->
                say(
                        majority.counts() ? "ballots.majority" : "ballots.majority-left-out",
                        candidates.name(majority.winner()),
                        candidates.name(majority.loser()),
                        words.number(majority.votes()),
                        words.number(majority.against()));
        }
    }

    private void moved(Action.Transferred moved) {
        var from = candidates.name(moved.from());
        if (moved.why() == Action.WhyTransferred.SURPLUS) {
            say("ballots.surplus", from, number(moved.value()));
        }
        for (Tally to : moved.to()) {
            say("ballots.moved", number(to.votes()), from, candidates.name(to.candidate()));
        }
        moved.inactive().values().stream()
                .reduce(Fraction::plus)
                .ifPresent(votes -> say("ballots.moved-to-nobody", number(votes), from));
    }

    private void tie(Tie tie) {
        var among = names(tie.question().among());
        var purpose = words.of("ballots.purpose", tie.question().purpose());
        switch (tie.how()) {
            case Tie.EarlierRound earlier ->
                say("ballots.tie-earlier", among, earlier.round(), candidates.name(tie.chosen()), purpose);
            case Tie.Lot _ -> say("ballots.tie-lot", among, candidates.name(tie.chosen()), purpose);
        }
    }

    private String names(List<Integer> among) {
        return String.join(", ", candidates.names(among));
    }

    /** A number of votes to five decimals at most. */
    private String number(Fraction votes) {
        var decimal = votes.decimal(SHOWN_DECIMALS, RoundingMode.DOWN).stripTrailingZeros();
        return words.number(decimal);
    }

    private void say(String key, Object... arguments) {
        lines.add(words.get(key, arguments));
    }
}
