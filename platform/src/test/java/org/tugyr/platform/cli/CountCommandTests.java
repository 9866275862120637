package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.json.JsonMapper;

class CountCommandTests {

    private static final String RULES = """
        contest: Mayor of Aqtas
        method: irv
        candidates: [Aya, Beren, Dana]
        ballots:
          - {file: ballots.csv, id: 1, firstVote: 2}
        """;
    private static final String BALLOTS = """
        ballot,Aya,Beren,Dana
        1,1,,
        2,1,2,
        3,,1,2
        4,,1,
        5,,2,1
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void printsTheResultAsJson() throws IOException {
        assertThat(count(RULES, BALLOTS, "--json")).isZero();

        var contest = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(contest.path("contest").asString()).isEqualTo("Mayor of Aqtas");
        assertThat(contest.path("method").asString()).isEqualTo("irv/1");
        assertThat(contest.path("rulesSha256").asString()).matches("[0-9a-f]{64}");
        assertThat(contest.at("/elected/0/name").asString()).isEqualTo("Beren");
        assertThat(contest.at("/elected/0/round").asInt()).isEqualTo(2);
        assertThat(contest.at("/rounds/0/tallies/Aya").asString()).isEqualTo("2");
        assertThat(contest.at("/rounds/0/actions/1/to/Beren").asString()).isEqualTo("1");
        assertThat(contest.path("quota").asString()).isEqualTo("3");
    }

    @Test
    void printsTheResultAsATable() throws IOException {
        assertThat(count(RULES, BALLOTS, "--format", "csv")).isZero();

        assertThat(out.toString()).isEqualTo("""
            contest,method,round,quota,candidate,nobody,votes,elected,excluded
            Mayor of Aqtas,irv/1,1,3,Aya,,2,,
            Mayor of Aqtas,irv/1,1,3,Beren,,2,,
            Mayor of Aqtas,irv/1,1,3,Dana,,1,,fewest-votes
            Mayor of Aqtas,irv/1,2,3,Aya,,2,,
            Mayor of Aqtas,irv/1,2,3,Beren,,3,1,
            """);
    }

    @Test
    void printsTheResultAsAnElectionReport() throws IOException {
        var held = RULES + "date: 2027-03-19\narea: Aqtas\n";

        assertThat(count(held, BALLOTS, "--format", "cdf", "--explain", "ru")).isZero();

        var report = JsonMapper.shared().readTree(out.toString());
        assertThat(report.path("@type").asString()).isEqualTo("ElectionResults.ElectionReport");
        assertThat(report.at("/Election/0/Candidate/1/PostElectionStatus").asString())
                .isEqualTo("winner");
        assertThat(err.toString()).contains("Избран: Beren");
        assertThat(count(RULES, BALLOTS, "--format", "cdf")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("rules.yaml: expected date and area of the contest");
        assertThat(count(RULES + "date: 19 March\n", BALLOTS)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("rules.yaml:6:date: expected a day such as 2027-03-19, found 19 March");
        assertThat(count(held, BALLOTS, "--format", "cdf", "--json")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void tellsTheVotesOfEachPrecinct() throws IOException {
        var rules = RULES.replace("id: 1, firstVote: 2", "precinct: 2, batch: 1, firstVote: 3");
        var ballots = """
            ballot,precinct,Aya,Beren,Dana
            1,"No. 1",1,,
            2,"No. 1",1,2,
            3,No. 2,,1,2
            4,No. 2,,1,
            5,,,2,1
            """;

        assertThat(count(rules, ballots, "--json", "--by", "precinct")).isZero();
        var precincts = JsonMapper.shared().readTree(out.toString()).get(0).path("precincts");
        assertThat(precincts.at("/1/precinct").asString()).isEqualTo("No. 1");
        assertThat(precincts.at("/1/ballots").asInt()).isEqualTo(2);
        assertThat(precincts.at("/1/rounds/0/tallies").toString())
                .isEqualTo("{\"Aya\":\"2\",\"Beren\":\"0\",\"Dana\":\"0\"}");
        assertThat(precincts.at("/0/precinct").asString()).isEmpty();
        assertThat(precincts.at("/0/rounds/1/tallies/Beren").asString()).isEqualTo("1");

        assertThat(count(rules, ballots, "--format", "csv", "--by", "batch")).isZero();
        assertThat(out.toString())
                .startsWith("batch,contest,method,")
                .contains("\n,Mayor of Aqtas,irv/1,2,3,Beren,,3,1,\n")
                .contains("\n5,Mayor of Aqtas,irv/1,2,3,Beren,,1,,\n");
        assertThat(count(RULES, BALLOTS, "--json", "--by", "precinct")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("expected a column precinct that the rules name, found none");
        assertThat(count(rules.replace("irv", "schulze"), ballots, "--json", "--by", "precinct"))
                .isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains("expected a method that tells where each ballot goes");
        assertThat(count(rules, ballots, "--by", "precinct")).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void tellsTheCountInThreeLanguages() throws IOException {
        assertThat(count(RULES, BALLOTS, "--explain", "kk")).isZero();
        assertThat(out.toString())
                .contains("1-кезең: сайлану үшін 3 дауыс жеткілікті")
                .contains("1 дауыс Dana-дан Beren-ге өтеді.")
                .contains("Сайланды (1): Beren");
        count(RULES, BALLOTS, "--explain", "ru");
        assertThat(out.toString()).contains("Избран: Beren");
        count(RULES, BALLOTS);
        assertThat(out.toString())
                .contains("Votes that go from Dana to Beren: 1.")
                .contains("Elected: Beren");
    }

    @Test
    void writesTheTrailOfEveryBallot() throws IOException {
        assertThat(count(RULES, BALLOTS, "--audit", folder.resolve("audit").toString()))
                .isZero();

        assertThat(folder.resolve("audit/ballots.csv")).content().contains("ballots.csv,5,5");
        assertThat(folder.resolve("audit/rankings.csv")).content().contains("5,1,Dana > Beren");
        assertThat(folder.resolve("audit/trail.csv"))
                .content()
                .contains("1,5,Dana,,1")
                .contains("2,5,Beren,,1");
        assertThat(folder.resolve("audit/rounds.csv")).content().contains("2,Beren,,3");
    }

    @Test
    void countsAllContestsOfAFolder() throws IOException {
        count(RULES, BALLOTS);
        Files.writeString(folder.resolve("second.yaml"), RULES.replace("Aqtas", "Sarytau"));
        out.getBuffer().setLength(0);

        assertThat(Commands.line()
                        .setOut(new PrintWriter(out))
                        .execute(
                                "count",
                                folder.toString(),
                                "--json",
                                "--audit",
                                folder.resolve("audit").toString()))
                .isZero();

        var contests = JsonMapper.shared().readTree(out.toString());
        assertThat(contests.size()).isEqualTo(2);
        assertThat(contests.get(1).path("contest").asString()).isEqualTo("Mayor of Sarytau");
        assertThat(folder.resolve("audit/second.yaml/trail.csv")).exists();
    }

    @Test
    void endsWithThreeWhereALotMustBeDrawn() throws IOException {
        assertThat(count(RULES, "ballot,Aya,Beren\n1,1,\n2,,1\n", "--json")).isEqualTo(3);

        var contest = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(contest.at("/lotsNeeded/among").toString()).isEqualTo("[\"Aya\",\"Beren\"]");
        assertThat(count(RULES + "lots: {recorded: [Beren, Aya, Dana]}\n", "ballot,Aya,Beren\n1,1,\n2,,1\n"))
                .isZero();
        assertThat(out.toString()).contains("Elected: Beren");
    }

    @Test
    void countsBySingleTransferableVote() throws IOException {
        var rules = """
            contest: Council of Aqtas
            method: scottish-stv
            seats: 2
            candidates: [Aya, Beren, Dana]
            ballots: [{file: ballots.csv, format: blt}]
            """;
        var blt = "3 2\n7 1 2 0\n2 2 0\n3 3 0\n0\nAya\nBeren\nDana\nAqtas\n";

        assertThat(count(rules, blt, "--json")).isZero();

        var contest = JsonMapper.shared().readTree(out.toString()).get(0);
        assertThat(contest.path("method").asString()).isEqualTo("scottish-stv/1");
        assertThat(contest.at("/rounds/1/tallies/Beren").asString()).isEqualTo("3.99997");
        assertThat(contest.at("/rounds/0/actions/1/value").asString()).isEqualTo("0.28571");
        assertThat(contest.at("/elected/1/name").asString()).isEqualTo("Beren");
        assertThat(count(rules.replace("scottish-stv", "wigm-prf"), blt, "--json"))
                .isZero();
        assertThat(out.toString()).contains("4.9995");
        assertThat(count(rules.replace("scottish-stv", "meek-prf"), blt, "--explain", "kk"))
                .isZero();
        assertThat(out.toString()).contains("Aya келген әр дауыстың 0,57142 бөлігін өзінде қалдырады");
        assertThat(count(rules + "equalRanks: split\n", blt)).isEqualTo(CommandLine.ExitCode.USAGE);
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        refuses(RULES, "ballot,Aya,Zara\n1,1,\n", "ballots.csv:1: expected a candidate of the rules, found Zara");
        refuses(RULES, "ballot,Aya,Beren\n1,1,2\n2,x,\n", "ballots.csv:3:Aya: expected a rank, or nothing, found x");
        refuses(RULES, "ballot,Aya,Beren\n1,1,1\n", "set overvotes to exhaust, skip");
        refuses(RULES + "seats: 4\n", BALLOTS, "rules.yaml:6:seats: expected no more seats than candidates, who are 3");
        refuses(RULES.replace("irv", "guess"), BALLOTS, "rules.yaml:2:method: expected one of approval, block");
        refuses(RULES + "speed: fast\n", BALLOTS, "rules.yaml:6: expected one of ");
        refuses(RULES, "", "ballots.csv:1: expected a header with a column for each candidate");
        refuses(RULES.replace("{file", "{format: ess, file"), BALLOTS, "expected ballots in the form ess");
        refuses(
                RULES.replace("{file", "{format: csv-ranks, file"),
                "b,1\n1,Zara\n",
                "expected a candidate of the rules");
        refuses("contest: [", BALLOTS, "rules.yaml:");
        refuses(RULES.replace("ballots.csv", "absent.csv"), BALLOTS, "absent.csv: expected a file with ballots");
    }

    private void refuses(String rules, String ballots, String reason) throws IOException {
        assertThat(count(rules, ballots, "--json")).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(reason).contains("Nothing was counted.");
        assertThat(out.toString()).isEmpty();
    }

    private int count(String rules, String ballots, String... options) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Files.writeString(folder.resolve("ballots.csv"), ballots);
        var line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var arguments =
                new ArrayList<>(List.of("count", folder.resolve("rules.yaml").toString()));
        arguments.addAll(List.of(options));
        return line.execute(arguments.toArray(String[]::new));
    }
}
