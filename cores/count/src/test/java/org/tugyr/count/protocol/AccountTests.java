package org.tugyr.count.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tugyr.count.RuleTables;

class AccountTests {

    @Test
    void findsNothingInTheAccountOfAstanaThatAgreesWithItself() {
        assertThat(astana(1).findings()).isEmpty();
        assertThat(astana(1).sum()).isEqualTo(330_497);
    }

    @Test
    void namesTheMisprintsOfTheOtherAccountOfAstana() {
        var findings = astana(3).findings();

        assertThat(findings)
                .containsExactly(
                        differs("Amanat", "68.78", "68.77", true),
                        differs("Auyl", "0.65", "0.66", true),
                        differs("People's Party", "5.12", "5.50", false),
                        differs("Ak Zhol", "19.96", "16.96", true),
                        new Finding.VotesMisprinted("Auyl", 2197, List.of(2137L, 2147L, 2157L)));
    }

    @Test
    void findsAnotherSumThanTheLinesGive() {
        var account = account(Map.of(Figure.TOTAL, 101L));

        assertThat(account.findings()).containsExactly(new Finding.SumDiffers(Figure.TOTAL, 101, 100));
    }

    @Test
    void findsMoreVotesThanVoters() {
        var account = account(Map.of(Figure.TOTAL, 100L, Figure.VOTERS, 98L, Figure.PARTICIPANTS, 99L));

        assertThat(account.findings())
                .containsExactly(
                        new Finding.MoreThan(Figure.TOTAL, 100, Figure.PARTICIPANTS, 99),
                        new Finding.MoreThan(Figure.PARTICIPANTS, 99, Figure.VOTERS, 98));
    }

    @Test
    void checksBallotsFromTheRollsToTheLines() {
        var right = Map.of(
                Figure.VOTERS, 200L, Figure.GIVEN, 120L, Figure.CAST, 110L, Figure.INVALID, 10L, Figure.VALID, 100L);

        assertThat(account(right).findings()).isEmpty();
        assertThat(account(with(right, Figure.INVALID, 11)).findings())
                .containsExactly(new Finding.SumDiffers(Figure.CAST, 110, 111));
        assertThat(account(with(right, Figure.VALID, 101)).findings())
                .containsExactly(
                        new Finding.SumDiffers(Figure.VALID, 101, 100), new Finding.SumDiffers(Figure.CAST, 110, 111));
        assertThat(account(with(right, Figure.GIVEN, 109)).findings())
                .containsExactly(new Finding.MoreThan(Figure.CAST, 110, Figure.GIVEN, 109));
        assertThat(account(with(right, Figure.VOTERS, 119)).findings())
                .containsExactly(new Finding.MoreThan(Figure.GIVEN, 120, Figure.VOTERS, 119));
        assertThat(account(Map.of(Figure.CAST, 99L)).findings())
                .containsExactly(new Finding.MoreThan(Figure.TOTAL, 100, Figure.CAST, 99));
        assertThat(new Account(List.of(), Map.of(Figure.VALID, 5L, Figure.TOTAL, 5L), null).findings())
                .isEmpty();
    }

    private static Account account(Map<Figure, Long> figures) {
        return new Account(List.of(line("A", 60), line("B", 40)), figures, null);
    }

    private static Map<Figure, Long> with(Map<Figure, Long> figures, Figure figure, long number) {
        var changed = new EnumMap<>(figures);
        changed.put(figure, number);
        return changed;
    }

    /** Kostanay region, 10 January 2021: 407,489 of 567,719 were published as 71.8 %. */
    @Test
    void checksTheTurnoutToThePublishedDecimals() {
        assertThat(turnout("71.8").findings()).isEmpty();
        assertThat(turnout("71.78").findings()).isEmpty();
        assertThat(turnout("71.7").findings()).containsExactly(differs(Finding.TURNOUT, "71.7", "71.8", true));
    }

    @Test
    void addsUpPrecincts() {
        var precincts =
                List.of(List.of(line("A", 30), line("B", 10)), List.of(line("B", 5), line("A", 7)), List.<Line>of());

        assertThat(Precincts.sum(precincts)).containsExactly(line("A", 37), line("B", 15));
        assertThat(Precincts.check(List.of(line("A", 37), line("B", 15)), precincts))
                .isEmpty();
        assertThat(Precincts.check(List.of(line("A", 36), line("C", 1)), precincts))
                .containsExactly(
                        new Finding.PrecinctsDiffer("A", 36, 37),
                        new Finding.PrecinctsDiffer("C", 1, 0),
                        new Finding.PrecinctsDiffer("B", 0, 15));
    }

    private static Finding differs(String name, String stated, String computed, boolean misprint) {
        return new Finding.PercentDiffers(name, new BigDecimal(stated), new BigDecimal(computed), misprint);
    }

    private static Account turnout(String percent) {
        return new Account(
                List.of(line("A", 1)),
                Map.of(Figure.VOTERS, 567_719L, Figure.PARTICIPANTS, 407_489L),
                new BigDecimal(percent));
    }

    private static Line line(String name, long votes) {
        return new Line(name, votes, null);
    }

    private static Account astana(int column) {
        return Account.of(
                RuleTables.rows("count-seats", "| line | votes (a) | percent (a) | votes (b) | percent (b) |").stream()
                        .map(row -> new Line(
                                row.get(0),
                                Long.parseLong(row.get(column)),
                                row.get(column + 1).isEmpty() ? null : new BigDecimal(row.get(column + 1))))
                        .toArray(Line[]::new));
    }
}
