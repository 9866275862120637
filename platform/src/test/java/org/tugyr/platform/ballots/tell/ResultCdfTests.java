package org.tugyr.platform.ballots.tell;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tugyr.platform.ballots.rules.RuleFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class ResultCdfTests {

    private static final String RULES = """
        contest: Council of Aqtas
        date: 2027-03-19
        area: Aqtas
        method: METHOD
        seats: 2
        candidates: [Aya, Beren, Dana]
        ballots: [{file: ballots.csv}]
        """;
    private static final String BALLOTS = """
        Aya,Beren,Dana
        1,2,
        1,2,
        1,2,3
        ,1,
        ,1,
        ,,1
        ,,
        """;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "irv\nuntilTwo: true",
                "stv-rctab-one",
                "scottish-stv",
                "wigm-prf",
                "meek-prf",
                "bottoms-up",
                "plurality",
                "block",
                "approval",
                "borda\nunranked: share",
                "two-rounds",
                "schulze",
                "copeland",
                "sequential-pav",
                "equal-shares\ncompletion: phragmen",
                "dhondt",
                "largest-remainder\nquota: hare",
                "multi-pass-irv\nundeclared: UWI",
            })
    void isWhatTheSchemaAsksFor(String method) throws IOException {
        var rules = RULES.replace("METHOD", method + "\nlots: {seed: drawn in public}");
        var report = report(
                counted("rules", method.matches("(?s)irv.*|two-rounds") ? rules.replace("seats: 2", "") : rules));

        assertThat(CdfSchema.problems(report)).isEmpty();
    }

    @Test
    void tellsEveryRoundAndWhoWon() throws IOException {
        var report = report(counted("rules", RULES.replace("METHOD", "scottish-stv")));

        var election = report.at("/Election/0");
        var contest = election.at("/Contest/0");
        assertThat(election.at("/Name/Text/0/Content").asString()).isEqualTo("Council of Aqtas");
        assertThat(election.path("StartDate").asString()).isEqualTo("2027-03-19");
        assertThat(contest.path("VoteVariation").asString()).isEqualTo("rcv");
        assertThat(contest.path("NumberElected").asInt()).isEqualTo(2);
        assertThat(contest.at("/OtherCounts/0/Undervotes").asInt()).isEqualTo(1);
        assertThat(texts(election.path("Candidate"), "PostElectionStatus"))
                .containsExactly("winner", "winner", "defeated");
        var votes = contest.at("/ContestSelection/0/VoteCounts");
        assertThat(texts(votes, "Round")).startsWith("1");
        assertThat(texts(votes, "Count")).startsWith("3");
        assertThat(report.path("Status").asString()).isEqualTo("unofficial-complete");
        assertThat(report.path("GeneratedDate").asString()).isEqualTo("2027-03-20T08:00:00Z");
        assertThat(report.path("Issuer").asString()).isEqualTo("Aqtas");
    }

    @Test
    void tellsTheVotesAndSeatsOfLists() throws IOException {
        var report = report(counted("rules", RULES.replace("METHOD", "dhondt")));

        var contest = report.at("/Election/0/Contest/0");
        assertThat(contest.path("@type").asString()).isEqualTo("ElectionResults.PartyContest");
        assertThat(texts(report.path("Party"), "@type")).containsOnly("ElectionResults.Party");
        assertThat(texts(contest.at("/ContestSelection/0/VoteCounts"), "Type")).containsExactly("total", "seats");
        assertThat(texts(contest.at("/ContestSelection/0/VoteCounts"), "Count")).containsExactly("3", "1");
        assertThat(texts(contest.at("/ContestSelection/2/VoteCounts"), "Type")).containsExactly("total");
    }

    @Test
    void namesAlliancesAsCoalitions() throws IOException {
        var report = report(counted(
                "rules", RULES.replace("METHOD", "dhondt\nalliances: [{name: Together, lists: [Beren, Dana]}]")));

        assertThat(CdfSchema.problems(report)).isEmpty();
        assertThat(report.at("/Party/3/@type").asString()).isEqualTo("ElectionResults.Coalition");
        assertThat(report.at("/Party/3/Name/Text/0/Content").asString()).isEqualTo("Together");
    }

    @Test
    void putsContestsOfOneDayAndAreaIntoOneElection() throws IOException {
        var council = counted("council", RULES.replace("METHOD", "scottish-stv"));
        var mayor = counted("mayor", RULES.replace("METHOD", "plurality").replace("seats: 2", "seats: 1"));
        var elsewhere = counted("elsewhere", RULES.replace("METHOD", "block").replace("area: Aqtas", "area: Sarytau"));

        var report = report(council, mayor, elsewhere);

        assertThat(CdfSchema.problems(report)).isEmpty();
        assertThat(report.at("/Election/0/Contest").size()).isEqualTo(2);
        assertThat(report.at("/Election/0/Name/Text/0/Content").asString()).isEqualTo("Aqtas, 2027-03-19");
        assertThat(report.path("GpUnit").size()).isEqualTo(2);
        assertThat(report.path("Issuer").asString()).isEqualTo("Aqtas; Sarytau");
    }

    @Test
    void isPartialWhereALotMustBeDrawn() throws IOException {
        var tied = counted("rules", RULES.replace("METHOD", "plurality").replace("seats: 2", "seats: 1"), """
            Aya,Beren,Dana
            1,,
            ,1,
            """);

        var report = report(tied);

        assertThat(CdfSchema.problems(report)).isEmpty();
        assertThat(report.path("Status").asString()).isEqualTo("unofficial-partial");
        assertThat(report.at("/Election/0/Candidate/0").has("PostElectionStatus"))
                .isFalse();
    }

    @Test
    void theSchemaRefusesWhatItDoesNotKnow() {
        var report = JsonMapper.shared().readTree("""
            {"@type": "ElectionResults.ElectionReport", "Format": "long", "Issuer": 5, "Whatever": 1,
             "GpUnit": [{"@type": "ElectionResults.Party"}]}
            """);

        assertThat(CdfSchema.problems(report))
                .contains("ElectionReport lacks Status!", "ElectionReport has no Whatever")
                .anyMatch(problem -> problem.startsWith("ElectionReport.Format is no detail"))
                .anyMatch(problem -> problem.startsWith("ElectionReport.Issuer is no text"))
                .anyMatch(problem -> problem.startsWith("expected ReportingUnit, found"));
    }

    private static List<String> texts(JsonNode array, String member) {
        var texts = new ArrayList<String>();
        StreamSupport.stream(array.spliterator(), false)
                .forEach(each -> texts.add(each.path(member).asString()));
        return texts;
    }

    private static JsonNode report(Counted... contests) {
        return JsonMapper.shared()
                .readTree(JsonText.of(ResultCdf.of(List.of(contests), Instant.parse("2027-03-20T08:00:00.123Z"))));
    }

    private Counted counted(String name, String rules) throws IOException {
        return counted(name, rules, BALLOTS);
    }

    private Counted counted(String name, String rules, String ballots) throws IOException {
        Files.writeString(folder.resolve("ballots.csv"), ballots);
        var read = RuleFile.read(Files.writeString(folder.resolve(name + ".yaml"), rules));
        return new Counted(read, read.counting().count(read.ballots(List.of(), null), null));
    }
}
