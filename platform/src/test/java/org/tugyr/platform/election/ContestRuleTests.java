package org.tugyr.platform.election;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.election.ContestRows.CandidacyRow;
import org.tugyr.platform.election.ContestRows.CandidacyState;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Denominator;
import org.tugyr.platform.election.ContestRows.Method;
import org.tugyr.platform.election.ContestRows.Preference;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.election.Counted.State;
import org.tugyr.platform.election.ResultRows.DeclaredRow;
import org.tugyr.platform.election.ResultRows.LotRow;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Rule contest/1 (docs/rules/contest.md), section by section. */
class ContestRuleTests {

    private final List<OfContest> rows = new ArrayList<>();
    private final LeftOut leftOut = new LeftOut();

    @Test
    void dividesTheSeatsOfTheMazhilisAsItWasDeclared() {
        rules(Method.HARE, 98, "7", Denominator.VALID_AND_AGAINST_ALL);
        stand("nur-otan", "ak-zhol", "qhp", "auyl", "adal");
        whole(5148074, 792828, 659019, 383023, 258618);

        Counted counted = count();

        assertThat(seats(counted)).isEqualTo("nur-otan 76, ak-zhol 12, qhp 10, auyl 0, adal 0");
        assertThat(counted.quota()).hasToString("6599921/98");
        assertThat(counted.lines().get("auyl")).matches(line -> line != null && line.below());
    }

    @Test
    void takesTheThresholdOfTheDeclaredDenominator() {
        stand("a", "b", "c", "d");
        whole(600, 300, 50, 40);
        rows.add(protocol("KZ", null, null, 1010L, 20L));

        rules(Method.HARE, 10, "5", Denominator.VALID);
        assertThat(seats(count())).isEqualTo("a 6, b 3, c 1, d 0");

        rules(Method.HARE, 10, "5", Denominator.VALID_AND_AGAINST_ALL);
        assertThat(seats(count())).isEqualTo("a 7, b 3, c 0, d 0");
    }

    @Test
    void electsWhoHasTheMostVotes() {
        rules(Method.MOST_VOTES, 1, null, null);
        stand("a", "b");
        whole(10, 11);

        assertThat(seats(count())).isEqualTo("a 0, b 1");
    }

    @Test
    void waitsForALotAndTakesTheOneThatWasDrawn() {
        rules(Method.MOST_VOTES, 1, null, null);
        stand("a", "b", "c");
        whole(10, 10, 3);

        assertThat(count().state()).isEqualTo(State.LOTS_NEEDED);
        assertThat(count().equal()).containsExactly("a", "b");
        assertThat(new ContestBasisOf(rows).numbers()).doesNotContainKey("contest:x/seats/a");

        rows.add(new LotRow("x", LocalDate.of(2021, 1, 12), List.of("b", "a"), null));
        assertThat(seats(count())).isEqualTo("a 0, b 1, c 0");
    }

    @Test
    void countsNothingWhereAVoteIsNotKnownOrNoRuleIsFixed() {
        stand("a", "b");
        whole(10);
        assertThat(count().state()).isEqualTo(State.NO_VOTES);

        rows.add(vote("KZ", null, "b", 5));
        assertThat(count().state()).isEqualTo(State.NO_RULES);

        rules(Method.HARE, 3, "90", Denominator.VALID);
        assertThat(count().state()).isEqualTo(State.NOT_COUNTABLE);
    }

    @Test
    void addsUpPrecinctsAndElseAreas() {
        rules(Method.MOST_VOTES, 1, null, null);
        stand("a", "b");
        rows.addAll(List.of(vote("KZ-1", null, "a", 9), vote("KZ-1", null, "b", 1)));
        assertThat(seats(count())).isEqualTo("a 1, b 0");

        rows.addAll(List.of(
                vote("KZ-1", "1", "a", 1),
                vote("KZ-1", "1", "b", 2),
                vote("KZ-1", "2", "a", 2),
                vote("KZ-1", "2", "b", 2)));
        assertThat(seats(count())).isEqualTo("a 0, b 1");
        assertThat(findings()).isEmpty();

        whole(5, 3);
        assertThat(findings()).containsExactly("PARTS a 5 3", "PARTS b 3 4");
    }

    @Test
    void tellsOfVotesOfAreasThatAreLeftOutWherePrecinctsCount() {
        rules(Method.MOST_VOTES, 1, null, null);
        stand("a", "b");
        leftOut.put(area("KZ-1", "KZ"));
        leftOut.put(area("KZ-1-1", "KZ-1"));
        leftOut.put(area("KZ-2", "KZ"));
        rows.addAll(List.of(vote("KZ-1", null, "a", 3), vote("KZ-1", null, "b", 1)));
        rows.addAll(List.of(vote("KZ-2", null, "a", 2), vote("KZ-2", null, "b", 60)));
        assertThat(findings()).as("areas count").isEmpty();

        rows.addAll(List.of(vote("KZ-1-1", "1", "a", 3), vote("KZ-1-1", "1", "b", 1)));
        assertThat(seats(count())).isEqualTo("a 1, b 0");
        assertThat(findings()).containsExactly("LEFT_OUT KZ-2 62 ");

        whole(3, 1);
        assertThat(findings()).as("the whole counts").isEmpty();
    }

    private static AreaRow area(String key, String parent) {
        LocalDate since = LocalDate.of(2020, 1, 1);
        return new AreaRow(key, since, null, parent, AreaKind.REGION, Text.of("en", key), null, null, null, null);
    }

    @Test
    void leavesOutWhoDoesNotStand() {
        rules(Method.MOST_VOTES, 1, null, null);
        stand("a");
        rows.add(new CandidacyRow("x", "b", null, "b", null, CandidacyState.WITHDRAWN, null, null, null));
        rows.addAll(List.of(vote("KZ", null, "a", 1), vote("KZ", null, "b", 7)));

        assertThat(seats(count())).isEqualTo("a 1");
    }

    @Test
    void findsWhatContradictsTheCountAndItself() {
        rules(Method.HARE, 10, null, null);
        stand("a", "b");
        whole(600, 400);
        rows.add(new DeclaredRow("x", "a", "one", 600L, new BigDecimal("60.0"), 6));
        rows.add(protocol("KZ", null, 2000L, 1100L, null));
        assertThat(findings()).isEmpty();

        rows.add(new DeclaredRow("x", "a", "two", 601L, new BigDecimal("60.1"), 9));
        rows.add(new DeclaredRow("x", "b", "two", null, null, 3));
        rows.add(new ProtocolRow("x", "KZ-1", null, 10L, 11L, 7L, 2L, null, new BigDecimal("100"), null, null, null));

        assertThat(findings())
                .containsExactly(
                        "SOURCES a 600 601",
                        "SOURCES a 60.0 60.1",
                        "SOURCES a 6 9",
                        "VOTES a 601 600",
                        "SEATS a 9 6",
                        "SHARE a 60.1 60.0",
                        "SEATS b 3 4",
                        "ALL_SEATS null 12 10",
                        "BALLOTS KZ-1 11 9",
                        "TOOK_PART KZ-1 11 10",
                        "TURNOUT KZ-1 100 110");
    }

    @Test
    void namesTheRulesByTheDigestOfTheirText() {
        rules(Method.HARE, 98, "7", Denominator.VALID_AND_AGAINST_ALL);

        assertThat(ContestRule.text((ContestRuleRow) rows.getLast())).isEqualTo("""
                        contest: x
                        method: hare
                        seats: 98
                        threshold: 7 %
                        denominator: valid-and-against-all
                        equal: lot
                        """);
        assertThat(ContestRule.sha256((ContestRuleRow) rows.getLast()))
                .isEqualTo("3884d91563b6b55cb7f7e62f8f5034376d3698b3156b92a7b68b6d8548e2fd70");
    }

    /** A basis that holds some rows. */
    private record ContestBasisOf(List<OfContest> rows) {
        SortedMap<String, String> numbers() {
            ContestBasis basis = new ContestBasis();
            basis.put(contest());
            rows.forEach(basis::put);
            return basis.numbers();
        }
    }

    private static ContestRow contest() {
        return new ContestRow("x", Text.of("en", "x"), Sort.PARTY_LIST, null, "KZ", 10, null, null, null, null, null);
    }

    private void rules(Method method, int seats, @Nullable String threshold, @Nullable Denominator denominator) {
        rows.removeIf(ContestRuleRow.class::isInstance);
        rows.add(new ContestRuleRow(
                "x",
                method,
                seats,
                threshold == null ? null : new BigDecimal(threshold),
                denominator,
                null,
                Preference.LOT,
                null,
                null,
                null));
    }

    private void stand(String... keys) {
        for (int i = 0; i < keys.length; i++) {
            rows.add(new CandidacyRow("x", keys[i], i + 1, keys[i], null, CandidacyState.REGISTERED, null, null, null));
        }
    }

    private void whole(long... votes) {
        List<String> keys = rows.stream()
                .filter(CandidacyRow.class::isInstance)
                .map(row -> ((CandidacyRow) row).candidacy())
                .toList();
        for (int i = 0; i < votes.length; i++) {
            rows.add(vote("KZ", null, keys.get(i), votes[i]));
        }
    }

    private static VoteRow vote(String area, @Nullable String precinct, String candidacy, long votes) {
        return new VoteRow("x", area, precinct, candidacy, votes, null);
    }

    private static ProtocolRow protocol(
            String area, @Nullable String precinct, @Nullable Long registered, Long tookPart, @Nullable Long against) {
        return new ProtocolRow("x", area, precinct, registered, tookPart, null, null, against, null, null, null, null);
    }

    private Counted count() {
        return ContestRule.count(Contest.of(contest(), rows));
    }

    private List<String> findings() {
        Contest contest = Contest.of(contest(), rows);
        return Findings.of(contest, count(), leftOut.of("KZ", contest.votes()), null).stream()
                .map(finding ->
                        finding.sort() + " " + finding.about() + " " + finding.published() + " " + finding.computed())
                .toList();
    }

    private static String seats(Counted counted) {
        return counted.lines().entrySet().stream()
                .map(line -> line.getKey() + " " + line.getValue().seats())
                .collect(Collectors.joining(", "));
    }
}
