package org.tugyr.platform.ballots.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Outcome;
import org.tugyr.platform.ballots.read.BallotsRefused;
import org.tugyr.platform.ballots.tell.Explanation;
import org.tugyr.platform.ballots.tell.ResultJson;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;

class MethodsTests {

    private static final String MAZHILIS = """
        contest: Mazhilis 2021
        method: largest-remainder
        quota: hare
        seats: 98
        threshold: {share: 0.07, of: valid-and-against-all}
        candidates: [Nur Otan, Ak Zhol, People's Party, Auyl, Adal]
        ballots:
          - {file: ballots.csv, format: totals}
        """;
    private static final String VOTES_2021 = """
        party,votes
        Nur Otan,5148074
        Ak Zhol,792828
        People's Party,659019
        Auyl,383023
        Adal,258618
        """;
    private static final String RANKINGS = """
        Aya,Beren,Dana
        1,2,3
        1,2,3
        1,2,3
        3,1,2
        3,1,2
        """;

    @TempDir
    private Path folder;

    @Test
    void dividesTheSeatsOfTheMazhilisFromItsVotes() throws IOException {
        var outcome = count(MAZHILIS, VOTES_2021);

        assertThat(outcome.result().seatsWon()).hasToString("{Nur Otan=76, Ak Zhol=12, People's Party=10}");
        assertThat(told(MAZHILIS, outcome))
                .contains("Nur Otan is elected: has as many votes as are enough. × 76")
                .contains("Elected (98): Nur Otan — 76, Ak Zhol — 12, People's Party — 10");
        assertThat(ResultJson.of(rules(MAZHILIS), outcome))
                .extractingByKey("seatsWon")
                .hasToString("{Nur Otan=76, Ak Zhol=12, People's Party=10}");
    }

    @Test
    void takesVotesAgainstAllAndInvalidOnesIntoTheDenominatorThatIsDeclared() throws IOException {
        var lists = """
            contest: City
            method: largest-remainder
            quota: hare
            seats: 10
            threshold: {share: 0.05, of: OF}
            candidates: [A, B, C, {name: Against all, excluded: true}]
            ballots:
              - {file: ballots.csv, format: totals, overvote: invalid}
            """;
        var votes = "list,votes\nA,600\nB,330\nC,50\nAgainst all,15\ninvalid,10\n";

        assertThat(count(lists.replace("OF", "valid"), votes).result().seatsWon())
                .containsKey("C");
        assertThat(count(lists.replace("OF", "valid-and-against-all"), votes)
                        .result()
                        .seatsWon())
                .containsKey("C");
        assertThat(count(lists.replace("OF", "participants"), votes).result().seatsWon())
                .doesNotContainKey("C");
    }

    @Test
    void knowsCoalitionsLimitsExemptListsAndTheSecondParty() throws IOException {
        var lists = """
            contest: City
            method: largest-remainder
            quota: hare
            seats: 10
            threshold: {share: 0.05, of: valid, coalitions: [{parties: 2, share: 0.07}]}
            candidates: [A, B, C, D]
            ballots:
              - {file: ballots.csv, format: totals}
            """;
        var votes = "list,votes\nA,600\nB,300\nC,60\nD,40\n";

        assertThat(count(lists, votes).result().seatsWon()).hasToString("{A=6, B=3, C=1}");
        assertThat(count(lists + "coalitions: [{name: C, parties: 2}]\n", votes)
                        .result()
                        .seatsWon())
                .hasToString("{A=7, B=3}");
        assertThat(count(lists + "exempt: [D]\nlimits: [{name: A, seats: 4}]\n", votes)
                        .result()
                        .seatsWon())
                .hasToString("{A=4, B=4, C=1, D=1}");
        assertThat(count(lists.replace("0.05", "0.5") + "secondParty: {atLeast: 4, correction: 0.7}\n", votes)
                        .result()
                        .seatsWon())
                .hasToString("{A=6, B=4}");
    }

    /** The examples of docs/rules/count-seats.md §7. */
    @Test
    void letsAlliancesShareTheirSeats() throws IOException {
        var rules = """
            contest: City
            method: dhondt
            seats: 5
            alliances: [{name: BC, lists: [B, C]}]
            candidates: [A, B, C, D]
            ballots: [{file: ballots.csv, format: totals}]
            """;

        assertThat(count(rules, "list,votes\nA,46\nB,31\nC,19\nD,16\n").result().seatsWon())
                .hasToString("{A=2, B=2, C=1}");
        var between = count(rules.replace("seats: 5", "seats: 2"), "list,votes\nA,80\nB,20\nC,20\n");
        assertThat(names(between)).isEqualTo("Alot between A, BC");
        assertThat(names(count(
                        rules.replace("seats: 5", "seats: 2") + "lots: {recorded: [BC, C, A, B, D]}\n",
                        "list,votes\nA,80\nB,20\nC,20\n")))
                .isEqualTo("A, C");
        refuses(rules.replace("[B, C]", "[B, X]"), "", "lists: expected a candidate of the rules, found X");
        refuses(rules.replace("[B, C]", "[B, B]"), "", "lists: expected lists that can get seats, each in one");
        refuses(rules.replace("[B, C]", "[B]"), "", "lists: expected two lists or more, found B");
        refuses(rules.replace("name: BC", "name: D"), "", "name: expected a name that no list and no other");
    }

    @ParameterizedTest
    @CsvSource({
        "plurality, 1, Aya",
        "approval, 3, 'Aya, Beren, Dana'",
        "schulze, 3, 'Aya, Beren, Dana'",
        "ranked-pairs, 3, 'Aya, Beren, Dana'",
        "copeland, 1, Aya",
        "minimax-margins, 1, Aya",
        "two-rounds, 1, Aya",
        "sequential-pav, 3, 'Aya, Beren, Dana'",
        "sequential-pav, 2, 'lot between Aya, Beren, Dana'",
        "dhondt, 3, 'Aya, Beren, Aya'",
    })
    void electsFromRankings(String method, int seats, String elected) throws IOException {
        var rules =
                "contest: X\nmethod: %s\nseats: %d\ncandidates: [Aya, Beren, Dana]\nballots: [{file: ballots.csv}]\n"
                        .formatted(method, seats);

        assertThat(names(count(rules, RANKINGS))).startsWith(elected);
    }

    @Test
    void countsBordaPointsScoresAndApprovals() throws IOException {
        var rules = "contest: X\nseats: 1\ncandidates: [Aya, Beren, Dana, {name: Zhan, excluded: true}]\n";
        assertThat(names(count(
                        rules + "method: borda\nunranked: share\nballots: [{file: ballots.csv}]\n",
                        "Zhan,Aya,Beren,Dana\n1,2,3,4\n1,2,3,4\n1,2,3,4\n1,4,2,3\n1,4,2,3\n")))
                .isEqualTo("Beren");
        assertThat(names(count(
                        rules + "method: score\nballots: [{file: ballots.csv, format: scores, firstVote: 2}]\n",
                        "ballot,Aya,Beren,Dana\n1,5,3,\n2,,4,2\n")))
                .isEqualTo("Beren");
        assertThat(names(count(
                        rules.replace("seats: 1", "seats: 2")
                                + "method: equal-shares\ncompletion: phragmen\n"
                                + "ballots: [{file: ballots.csv, format: csv-ranks, between: ;}]\n",
                        "approved\nAya;Beren\nAya;Beren\nAya\nDana;Zhan\nDana\n")))
                .isEqualTo("Aya, Dana");
    }

    @Test
    void namesThoseWhoGoIntoTheSecondRound() throws IOException {
        var rules = """
            contest: X
            method: two-rounds
            majorityOf: ballots
            candidates: [Aya, Beren, Dana]
            ballots: [{file: ballots.csv, format: totals, overvote: invalid}]
            """;

        var outcome = count(rules, "name,votes\nAya,51\nBeren,30\nDana,19\ninvalid,2\n");

        assertThat(told(rules, outcome))
                .contains("Aya goes into the next round of voting.", "Beren goes into the next round of voting.");
    }

    @Test
    void refusesWhatItCannotRead() {
        refuses(MAZHILIS, "party,votes\nOtan,5\n", "ballots.csv:2: expected a candidate of the rules, found Otan");
        refuses(MAZHILIS, "party,votes\nAuyl,5 000\n", "ballots.csv:2: expected a name and a whole number of votes");
        refuses(MAZHILIS, "party,votes\nAuyl\n", "ballots.csv:2: expected a name and a whole number of votes");
        refuses(MAZHILIS, "party,votes\nAuyl,\"5\n", "ballots.csv: expected a table in CSV");
        refuses(
                MAZHILIS.replace("totals", "scores"),
                "Auyl,Adal\n5,4\n5,x\n",
                "ballots.csv:3:column 2: expected points, a whole number, or nothing, found x");
        refuses(MAZHILIS.replace("quota: hare", "quota: here"), "", "quota: expected one of droop, hagenbach-bischoff");
        refuses(MAZHILIS.replace("of: valid-and-against-all", ""), "", "of: expected one of participants, valid");
        refuses(MAZHILIS + "equal: [first]\n", "", "equal: expected more-votes or registered-earlier, found first");
        refuses(MAZHILIS + "exempt: [Otan]\n", "", "exempt: expected a candidate of the rules, found Otan");
        refuses(
                MAZHILIS.replace("largest-remainder", "equal-shares"),
                "",
                "rules.yaml:4:seats: expected no more seats");
        assertThatThrownBy(() -> count(MAZHILIS.replace("0.07", "0.9"), VOTES_2021))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem -> assertThat(problem.reason()).isEqualTo(CountProblem.Reason.NOBODY_REACHES_MINIMUM));
    }

    private void refuses(String rules, String ballots, String reason) {
        assertThatThrownBy(() -> count(rules, ballots))
                .isInstanceOf(BallotsRefused.class)
                .hasMessageContaining(reason);
    }

    private RuleFile rules(String rules) throws IOException {
        return RuleFile.read(Files.writeString(folder.resolve("rules.yaml"), rules));
    }

    private Outcome count(String rules, String ballots) throws IOException {
        var read = rules(rules);
        Files.writeString(folder.resolve("ballots.csv"), ballots);
        return read.counting().count(read.ballots(List.of(), null), null);
    }

    private List<String> told(String rules, Outcome outcome) throws IOException {
        return Explanation.of(rules(rules), outcome, Lexicon.load().in(Language.EN));
    }

    private static String names(Outcome outcome) {
        var result = outcome.result();
        var among = outcome instanceof Outcome.LotsNeeded needed
                ? result.candidates().names(needed.question().among())
                : List.<String>of();
        return result.elected().stream()
                        .map(each -> result.candidates().name(each.candidate()))
                        .collect(Collectors.joining(", "))
                + (among.isEmpty() ? "" : "lot between " + String.join(", ", among));
    }
}
