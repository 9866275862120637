package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.ResultRows.Became;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.RankingRow;
import org.tugyr.platform.election.ResultRows.RoundTotalRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Text;

/** Ballots and their totals by round, counted by rule contest/1 (docs/rules/contest.md §2 to §4). */
class BallotCountTests {

    private final ContestBasis basis = new ContestBasis();
    private int rankings;

    @Test
    void countsPublishedBallotsRoundByRound() {
        contest(Method.IRV, 1);
        stand("a", "b", "c");
        ballots(40, "a");
        ballots(31, "b", "c");
        ballots(19, "c", "b");
        ballots(10, "c");

        assertThat(numbers())
                .containsEntry("contest:x/state", "DECIDED")
                .containsEntry("contest:x/rounds/1/a", "40")
                .containsEntry("contest:x/rounds/1/c", "29")
                .containsEntry("contest:x/nobody/1", "0")
                .containsEntry("contest:x/rounds/2/b", "50")
                .containsEntry("contest:x/nobody/2", "10")
                .containsEntry("contest:x/seats/b", "1")
                .containsEntry("contest:x/findings", "0");
    }

    @Test
    void waitsForALotAndTakesTheOneOnRecord() {
        contest(Method.IRV, 1);
        stand("a", "b", "c");
        ballots(40, "a");
        ballots(30, "b", "c");
        ballots(30, "c", "b");
        assertThat(numbers()).containsEntry("contest:x/state", "LOTS_NEEDED");

        basis.put(new LotRow("x", LocalDate.of(2021, 1, 12), List.of("c", "b"), null));

        assertThat(numbers())
                .containsEntry("contest:x/state", "DECIDED")
                .containsEntry("contest:x/seats/c", "1")
                .containsEntry("contest:x/seats/a", "0")
                .containsEntry("contest:x/rounds/2/c", "60")
                .doesNotContainKey("contest:x/rounds/2/b");
    }

    @Test
    void addsUpUnitsAndLeavesOutWhatWasTakenBack() {
        contest(Method.SCOTTISH_STV, 2);
        stand("a", "b", "c");
        unit("u", 1, 70, "a", "b");
        unit("u", 2, 20, "b");
        unit("v", 1, 30, "c");
        unit("v", 2, 50, "c", "b");
        unit("v", 2, 0, "c", "b");

        assertThat(numbers())
                .containsEntry("contest:x/quota", "41")
                .containsEntry("contest:x/rounds/1/c", "30")
                .containsEntry("contest:x/seats/a", "1")
                .containsEntry("contest:x/seats/b", "1")
                .containsEntry("contest:x/rounds/2/b", "48.9996");
    }

    @Test
    void passesOverWhoWithdrewAndReadsEveryMark() {
        contest(Method.IRV, 1, null, "overvotes=skip", "maxSkipped=unlimited");
        stand("a", "b");
        basis.put(new CandidacyRow("x", "w", null, "w", null, CandidacyState.WITHDRAWN, null, null, null));
        ballots(10, "w", "a");
        ballots(5, "-", "b");
        ballots(5, "?", "b");
        ballots(5, "a=w", "b");
        ballots(3, "w");

        assertThat(numbers())
                .containsEntry("contest:x/rounds/1/a", "15")
                .containsEntry("contest:x/rounds/1/b", "10")
                .containsEntry("contest:x/nobody/1", "3");
    }

    @Test
    void letsAsManyGoOnAsTheRulesSayAndElectsNobody() {
        contest(Method.APPROVAL, 0, 2);
        stand("a", "b", "c");
        ballots(10, "a=b");
        ballots(5, "c");

        assertThat(numbers())
                .containsEntry("contest:x/advances/a", "1")
                .containsEntry("contest:x/advances/b", "1")
                .doesNotContainKey("contest:x/advances/c")
                .containsEntry("contest:x/seats/a", "0");
    }

    @Test
    void sendsTheFirstTwoIntoASecondRoundWhereNobodyHasTheMajority() {
        contest(Method.TWO_ROUNDS, 1);
        stand("a", "b", "c");
        votes(40, 35, 25);

        assertThat(numbers())
                .containsEntry("contest:x/state", "DECIDED")
                .containsEntry("contest:x/advances/a", "1")
                .containsEntry("contest:x/advances/b", "1")
                .containsEntry("contest:x/seats/a", "0");

        votes(51, 30, 19);
        assertThat(numbers()).containsEntry("contest:x/seats/a", "1").doesNotContainKey("contest:x/advances/a");
    }

    @Test
    void takesThoseWhoTookPartAndVotedForNobodyAsBlankBallots() {
        contest(Method.TWO_ROUNDS, 1, null, "majorityOf=ballots");
        stand("a", "b");
        votes(51, 30);
        assertThat(numbers()).containsEntry("contest:x/seats/a", "1");

        basis.put(new ProtocolRow("x", "KZ", null, null, 120L, null, null, null, null, null, null, null));
        assertThat(numbers()).containsEntry("contest:x/seats/a", "0").containsEntry("contest:x/advances/a", "1");
    }

    @Test
    void cannotCountRankingsFromSums() {
        contest(Method.IRV, 1);
        stand("a", "b");
        votes(40, 35);

        assertThat(numbers()).containsEntry("contest:x/state", "NO_VOTES");
    }

    @Test
    void saysWhyRulesAndBallotsDoNotGoTogether() {
        contest(Method.SCOTTISH_STV, 3);
        stand("a", "b");
        ballots(40, "a");

        assertThat(numbers()).containsEntry("contest:x/state", "NOT_COUNTABLE");
    }

    @Test
    void tellsWhatTotalsTell() {
        contest(Method.IRV, 1);
        stand("a", "b", "c");
        round(1, "a", "45", Became.CONTINUING);
        round(1, "b", "35", Became.CONTINUING);
        round(1, "c", "20", Became.EXCLUDED);
        round(1, null, "5", null);
        round(2, "a", "47", Became.EXCLUDED);
        round(2, "b", "50", Became.ELECTED);
        round(2, null, "8", null);

        assertThat(numbers())
                .containsEntry("contest:x/state", "TOTALS")
                .containsEntry("contest:x/findings", "0")
                .containsEntry("contest:x/seats/b", "1")
                .containsEntry("contest:x/seats/a", "0")
                .containsEntry("contest:x/quota", "49")
                .containsEntry("contest:x/rounds/2/b", "50")
                .containsEntry("contest:x/nobody/2", "8");
        assertThat(basis.withheld()).isEqualTo(105);
    }

    @Test
    void findsWhatCannotBeAmongTotals() {
        contest(Method.IRV, 1);
        stand("a", "b", "c", "d");
        round(1, "a", "45", Became.CONTINUING);
        round(1, "b", "35", Became.EXCLUDED);
        round(1, "c", "20", Became.CONTINUING);
        round(1, "d", "40", Became.CONTINUING);
        round(2, "a", "44", Became.CONTINUING);
        round(2, "c", "20", Became.ELECTED);
        round(2, "d", "75", Became.CONTINUING);
        round(2, null, "2", null);

        assertThat(findings())
                .containsExactly(
                        "ROUND_OUT b 35 20",
                        "ROUND_SUM 2 141 140",
                        "ROUND_FELL a 44 45",
                        "ROUND_ELECTED c 20 70",
                        "ROUND_MISSED d 75 70");

        round(2, "d", "75", Became.ELECTED);
        assertThat(findings()).contains("ROUND_SEATS null 2 1");
    }

    @Test
    void findsBallotsThatAreMissingAndVotesThatAreOthers() {
        contest(Method.IRV, 1);
        stand("a", "b");
        unit("u", 1, 60, "a");
        unit("u", 2, 50, "b");
        votes(61, 50);
        basis.put(new ProtocolRow("x", "KZ", null, null, 120L, 112L, 8L, null, null, null, null, null));
        basis.put(new ProtocolRow("x", "KZ", "1", null, 60L, 60L, 0L, null, null, null, "u", null));
        basis.put(new ProtocolRow("x", "KZ", "2", null, 60L, 51L, 9L, null, null, null, "u", null));

        assertThat(findings()).containsExactly("UNIT u 110 111", "ALL_UNITS null 110 112", "FIRST_RANKS a 61 60");
    }

    @Test
    void findsWhoStandsInALaterStageWithoutHavingGoneOn() {
        contest(Method.APPROVAL, 0, 2);
        stand("a", "b", "c");
        ballots(10, "a=b");
        basis.put(new ContestRow("y", Text.of("en", "y"), Sort.PRIMARY, null, "KZ", null, null, null, "x", null, null));
        basis.put(new CandidacyRow("y", "1", 1, "b", null, CandidacyState.WITHDRAWN, null, null, null));
        basis.put(new CandidacyRow("y", "2", 2, "c", null, CandidacyState.REGISTERED, null, null, null));

        assertThat(numbers()).containsEntry("contest:y/findings", "2");

        basis.put(new CandidacyRow("y", "2", 2, "a", null, CandidacyState.REGISTERED, null, null, null));
        assertThat(numbers()).containsEntry("contest:y/findings", "0");
    }

    @Test
    void findsRulesThatCameAfterVotes() {
        stand("a", "b");
        ballots(10, "a");
        contest(Method.IRV, 1);

        assertThat(findings()).containsExactly("RULES_LATE null  ");
    }

    @Test
    void writesFurtherRulesAfterThoseThatWereThereBefore() {
        contest(Method.IRV, 0, 1, "overvotes=exhaust", "maxSkipped=1");

        assertThat(ContestRule.text(rules())).isEqualTo("""
                contest: x
                method: irv
                seats: 0
                equal: lot
                advance: 1
                maxSkipped: 1
                overvotes: exhaust
                """);
    }

    private void contest(Method method, int seats) {
        contest(method, seats, null);
    }

    private void contest(Method method, int seats, @Nullable Integer advance, String... settings) {
        basis.put(
                new ContestRow("x", Text.of("en", "x"), Sort.PRIMARY, null, "KZ", null, null, null, null, null, null));
        basis.put(new ContestRuleRow(
                "x",
                method,
                seats,
                null,
                null,
                null,
                Preference.LOT,
                advance,
                settings.length == 0 ? null : List.of(settings),
                null));
    }

    private void stand(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            basis.put(
                    new CandidacyRow("x", keys[i], i + 1, keys[i], null, CandidacyState.REGISTERED, null, null, null));
        }
    }

    private void ballots(long times, String... ranking) {
        unit("all", ++rankings, times, ranking);
    }

    private void unit(String unit, int number, long times, String... ranking) {
        basis.put(new RankingRow("x", unit, number, List.of(ranking), times, null));
    }

    private void votes(long... votes) {
        List<String> keys =
                contest().standing().stream().map(CandidacyRow::candidacy).toList();
        for (int i = 0; i < votes.length; i++) {
            basis.put(new VoteRow("x", "KZ", null, keys.get(i), votes[i], null));
        }
    }

    private void round(int round, @Nullable String candidacy, String votes, @Nullable Became became) {
        basis.put(new RoundTotalRow("x", round, candidacy, new BigDecimal(votes), became, null));
    }

    private Contest contest() {
        return basis.contests().iterator().next();
    }

    private ContestRuleRow rules() {
        ContestRuleRow rules = contest().rules();
        assertThat(rules).isNotNull();
        return rules;
    }

    private SortedMap<String, String> numbers() {
        return basis.numbers();
    }

    private List<String> findings() {
        return new ArrayList<>(Findings.of(contest(), ContestRule.count(contest()), new TreeMap<>(), null))
                .stream()
                        .map(finding -> finding.sort() + " " + finding.about() + " " + finding.published() + " "
                                + finding.computed())
                        .toList();
    }
}
