package org.tugyr.platform.election.rounds;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.Tally;
import org.tugyr.platform.ballots.tell.Explanation;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.words.Words;

/**
 * Makes the views of counts: a pure function of the result, of names and of the language.
 *
 * @param contest its key
 * @param names of the candidates, in their order
 */
public record RoundsViews(String contest, Result result, List<Text> names, Words words) {

    private static final int WIDE = 680;
    private static final int NARROW = 340;
    private static final int NOBODY = -1;
    private static final int SHOWN_DECIMALS = 2;

    /** Copies the names. */
    public RoundsViews {
        names = List.copyOf(names);
    }

    /** The view. */
    public RoundsView view() {
        List<Integer> order = order();
        List<RoundsView.Line> lines = new ArrayList<>();
        for (int i = 0; i < order.size(); i++) {
            int each = order.get(i);
            lines.add(line(each, String.valueOf(i + 1), names.get(each)));
        }
        lines.add(line(NOBODY, "–", Text.of(words.language().tag(), words.get("election.nobody"))));
        return new RoundsView(
                FlowChart.of(result, order, WIDE),
                FlowChart.of(result, order, NARROW),
                result.rounds().stream().map(round -> head(round)).toList(),
                lines,
                told());
    }

    private String head(Round round) {
        return words.get("election.round.n", round.number());
    }

    /** The strongest at first, then in the order of the ballot. */
    private List<Integer> order() {
        Round first = result.rounds().getFirst();
        return result.candidates()
                .all()
                .boxed()
                .sorted(Comparator.comparing(
                                (Integer each) -> votes(first, each).orElse(Fraction.ZERO))
                        .reversed())
                .toList();
    }

    private static Optional<Fraction> votes(Round round, int candidate) {
        return candidate == NOBODY
                ? round.inactive().values().stream().reduce(Fraction::plus)
                : round.tallies().stream()
                        .filter(tally -> tally.candidate() == candidate)
                        .map(Tally::votes)
                        .findFirst();
    }

    private RoundsView.Line line(int candidate, String mark, Text name) {
        List<RoundsView.Cell> cells = new ArrayList<>();
        @Nullable Fraction before = null;
        for (Round round : result.rounds()) {
            Fraction votes = votes(round, candidate).orElse(candidate == NOBODY ? Fraction.ZERO : null);
            cells.add(new RoundsView.Cell(
                    votes == null ? null : figure(round, candidate, votes),
                    votes == null || before == null ? "" : change(votes.minus(before)),
                    became(round, candidate)));
            before = votes;
        }
        return new RoundsView.Line(candidate, mark, name, cells);
    }

    private Figure figure(Round round, int candidate, Fraction votes) {
        String id = "contest:" + contest
                + (candidate == NOBODY
                        ? "/nobody/" + round.number()
                        : "/rounds/" + round.number() + "/"
                                + result.candidates().name(candidate));
        BigDecimal value = decimal(votes);
        return new Figure(id, value, Math.min(SHOWN_DECIMALS, Math.max(0, value.scale())), "");
    }

    /** The exact number where it has an end, else cut where nobody looks any more. */
    private static BigDecimal decimal(Fraction votes) {
        String exact = votes.toString();
        return exact.contains("/") ? votes.decimal(12, RoundingMode.DOWN) : new BigDecimal(exact);
    }

    private String change(Fraction change) {
        if (change.signum() == 0) {
            return "";
        }
        BigDecimal value = decimal(change);
        String shown = words.number(value.abs(), Math.min(SHOWN_DECIMALS, Math.max(0, value.scale())));
        return (change.signum() > 0 ? "+" : "−") + shown;
    }

    private String became(Round round, int candidate) {
        for (Action action : round.actions()) {
            if (action instanceof Action.Elected one && one.candidate() == candidate) {
                return words.get("election.became.elected");
            } else if (action instanceof Action.Excluded one && one.candidate() == candidate) {
                return words.get("election.became.out");
            }
        }
        return "";
    }

    private List<RoundsView.Told> told() {
        List<String> called = distinct(
                names.stream().map(name -> name.in(words.language().tag())).toList());
        return Explanation.rounds(result, called, words).stream()
                .map(round -> new RoundsView.Told(round.title(), round.sentences()))
                .toList();
    }

    /** Names of which no two are alike: those that are have the number of their candidacy with them. */
    private static List<String> distinct(List<String> names) {
        var often = names.stream().collect(Collectors.groupingBy(name -> name, Collectors.counting()));
        List<String> distinct = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            distinct.add(often.getOrDefault(names.get(i), 1L) > 1 ? names.get(i) + " (" + (i + 1) + ")" : names.get(i));
        }
        return distinct;
    }
}
