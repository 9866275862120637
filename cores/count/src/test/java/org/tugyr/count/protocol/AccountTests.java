package org.tugyr.count.protocol;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
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
        var account = new Account(List.of(line("A", 60), line("B", 40)), 101L, null, null, null);

        assertThat(account.findings()).containsExactly(new Finding.SumDiffers(101, 100));
    }

    @Test
    void findsMoreVotesThanVoters() {
        var account = new Account(List.of(line("A", 60), line("B", 40)), 100L, 98L, 99L, null);

        assertThat(account.findings())
                .containsExactly(new Finding.MoreVotesThanVoters(100, 99), new Finding.MoreVotesThanVoters(99, 98));
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
        return new Account(List.of(line("A", 1)), null, 567_719L, 407_489L, new BigDecimal(percent));
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
