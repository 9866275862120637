package org.tugyr.count.single;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.AnyBallots;
import org.tugyr.count.Ballots;
import org.tugyr.count.Candidates;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.RuleTables;
import org.tugyr.count.Told;

class SingleExamplesTests {
    private static final Lots NO_LOTS = new Lots.None();

    @TestFactory
    Stream<DynamicTest> electsAsToldInTheRules() {
        return RuleTables.rows("count-single", "| rule | seats | ballots or totals | elected |").stream()
                .map(row -> dynamicTest(
                        String.join(" ", row), () -> assertThat(elected(row)).isEqualTo(row.get(3))));
    }

    @Test
    void everyBallotGivesAsManyBordaPointsWhereTheUnrankedShare() {
        for (var seed = 0L; seed < 200; seed++) {
            var cast = AnyBallots.of(seed);
            var n = cast.candidates().size();

            var totals = Totals.borda(cast.candidates(), cast.ballots(), Totals.Unranked.SHARE);

            assertThat(totals.sum())
                    .as("seed %d", seed)
                    .isEqualTo(Fraction.of(cast.ballots().total() * n * (n - 1) / 2));
        }
    }

    @Test
    void refusesVotesInTheSecondRoundForSomebodyWhoIsNotInIt() {
        var three = Candidates.of("A", "B", "C");

        assertThatThrownBy(
                        () -> TwoRounds.count(Totals.of(three, 45, 30, 25), null, Totals.of(three, 50, 49, 1), NO_LOTS))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem -> assertThat(problem.arguments()).containsEntry("expected", "A, B"));
    }

    private static String elected(List<String> row) {
        var rule = row.get(0).split(" ", -1);
        var seats = Integer.parseInt(row.get(1));
        if (rule[0].equals("two-rounds")) {
            var rounds = row.get(2).split("; ", -1);
            var first = totals(Candidates.of("A", "B", "C"), rounds[0]);
            var count = TwoRounds.count(
                    first,
                    rule.length > 2 ? Fraction.parse(rule[2]) : null,
                    rounds.length > 1 ? totals(first.candidates(), rounds[1]) : null,
                    NO_LOTS);
            var told = Told.of(count.outcome());
            assertThat(count.outcome().result().rounds().getFirst().actions())
                    .filteredOn(Action.Advanced.class::isInstance)
                    .isEqualTo(count.runoff().stream().map(Action.Advanced::new).toList());
            return told.isEmpty()
                    ? "runoff between " + String.join(", ", first.candidates().names(count.runoff()))
                    : told;
        }
        if (Character.isAlphabetic(row.get(2).charAt(0))) {
            return Told.of(
                    MostVotes.count(rule[0] + "/1", totals(Candidates.of("A", "B", "C"), row.get(2)), seats, NO_LOTS));
        }
        var cast = Ballots.parse(row.get(2));
        var totals = switch (rule[0]) {
            case "plurality" -> Totals.first(cast.candidates(), cast.ballots());
            case "block" -> Totals.named(cast.candidates(), cast.ballots(), seats);
            case "approval" ->
                Totals.named(
                        cast.candidates(), cast.ballots(), cast.candidates().size());
            default ->
                Totals.borda(
                        cast.candidates(), cast.ballots(), Totals.Unranked.valueOf(rule[1].toUpperCase(Locale.ROOT)));
        };
        return Told.of(MostVotes.count(rule[0] + "/1", totals, seats, NO_LOTS));
    }

    private static Totals totals(Candidates candidates, String text) {
        var of = new Fraction[candidates.size()];
        Arrays.fill(of, Fraction.ZERO);
        for (var each : text.split(", ", -1)) {
            var space = each.indexOf(' ');
            of[candidates.index(each.substring(0, space)).orElseThrow()] = Fraction.parse(each.substring(space + 1));
        }
        return new Totals(candidates, List.of(of));
    }
}
