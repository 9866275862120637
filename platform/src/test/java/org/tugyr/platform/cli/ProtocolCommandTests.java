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

class ProtocolCommandTests {

    /** The maslikhat of Astana, 19 March 2023, as two outlets had it (docs/rules/count-seats.md §8). */
    private static final String ASTANA = """
        place,Amanat,Amanat %,Auyl,Auyl %,Respublica,Respublica %,People's Party,People's Party %,Baitaq,Baitaq %,\
        Ak Zhol,Ak Zhol %,against all
        bes.media,227307,68.78,2147,0.65,5401,1.63,18174,5.50,18154,5.49,56045,16.96,3269
        inform.kz,227307,"68,78",2197,"0,65",5401,"1,63",18174,"5,12",18154,"5,49",56045,"19,96",3269
        """;

    private static final String PRECINCTS = """
        place,part of,voters,given,participants,cast,invalid,valid,turnout,A,B,total
        Aqtas,,1000,500,500,500,20,480,50.0%,300,180,480
        No. 1,Aqtas,600,300,300,300,10,290,50,200,90,290
        No. 2,Aqtas,400,200,200,200,10,190,50,100,90,190
        """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void namesTheMisprintsOfAstanaWithRowAndColumn() throws IOException {
        assertThat(check(ASTANA)).isEqualTo(1);

        assertThat(out.toString().lines().map(line -> line.substring(line.indexOf(".csv") + 4)))
                .containsExactly(
                        ":3:Amanat %: inform.kz: Amanat: the votes give 68.77%, 68.78% is stated. One digit differs.",
                        ":3:Auyl %: inform.kz: Auyl: the votes give 0.66%, 0.65% is stated. One digit differs.",
                        ":3:People's Party %: inform.kz: People's Party: the votes give 5.50%, 5.12% is stated.",
                        ":3:Ak Zhol %: inform.kz: Ak Zhol: the votes give 16.96%, 19.96% is stated. One digit differs.",
                        ":3:Auyl: inform.kz: Auyl: 2,197 looks like a misprint; with one other digit, several"
                                + " percentages agree: 2,137; 2,147; 2,157.");
    }

    @Test
    void tellsItAsJsonWithWhatWasExpected() throws IOException {
        assertThat(check(ASTANA, "--json", "--explain", "kk")).isEqualTo(1);

        var json = JsonMapper.shared().readTree(out.toString());
        assertThat(json.path("places").asInt()).isEqualTo(2);
        assertThat(json.at("/findings/3").toString()).isEqualTo("""
            {"line":3,"place":"inform.kz","column":"Ak Zhol %","kind":"percent","expected":"16.96",\
            "found":"19.96","oneDigit":true}\
            """);
        assertThat(json.at("/findings/4/expected").toString()).isEqualTo("[2137,2147,2157]");
        assertThat(err.toString()).contains("Ak Zhol: дауыс саны бойынша 16,96 % болады, 19,96 % деп көрсетілген.");
    }

    @Test
    void addsUpPrecinctsAndBallots() throws IOException {
        assertThat(check(PRECINCTS)).isZero();
        assertThat(out.toString()).isEqualTo("3 places, and everything agrees.\n");

        assertThat(check(PRECINCTS.replace("200,90,290", "210,80,290").replace("20,480", "21,480"), "--explain", "ru"))
                .isEqualTo(1);
        assertThat(out.toString())
                .contains(":2:cast: Aqtas: бюллетени в ящиках: слагаемые дают 501, указано 500.")
                .contains(":2:A: Aqtas: A: сумма частей — 310, указано 300.")
                .contains(":2:B: Aqtas: B: сумма частей — 170, указано 180.")
                .contains(":2:invalid: Aqtas: недействительные бюллетени: сумма частей — 20, указано 21.");
        assertThat(check(PRECINCTS.replace("600,300", "299,300"))).isEqualTo(1);
        assertThat(out.toString())
                .contains(":3:voters: No. 1: ballots handed out: 300, more than voters on the rolls: 299.")
                .contains(":3:turnout: No. 1: turnout: the votes give 100%, 50% is stated.");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        refuses("A,B\n1,2\n", "protocols.csv:1: expected a column place");
        refuses("place,A,A\nx,1,2\n", "protocols.csv:1: expected columns with names of their own");
        refuses("place,A %\nx,1\n", "protocols.csv:1:A %: expected a name, and beside each column of percentages");
        refuses("place,A\nx,1 000\n", "protocols.csv:2:A: expected a whole number, or nothing, found 1 000");
        refuses("place,A,A %\nx,1,much\n", "protocols.csv:2:A %: expected a percentage such as 19.96");
        refuses("place,A,A %\nx,,5\n", "protocols.csv:2:A: expected votes, where a percentage stands");
        refuses("place,A\nx,1\nx,2\n", "protocols.csv:3:place: expected a name that stands once, found x");
        refuses("place,part of,A\nx,y,1\n", "protocols.csv:2:part of: expected a place of the table");
        refuses("place,part of,A\nx,y,1\ny,x,1\n", "protocols.csv:2:part of: expected a place of the table, above");
        refuses("place,A\n", "protocols.csv: expected a row for each place after the header");
        assertThat(Commands.line()
                        .setErr(new PrintWriter(err))
                        .execute("protocol", folder.resolve("absent.csv").toString()))
                .isEqualTo(CommandLine.ExitCode.USAGE);
    }

    private void refuses(String table, String reason) throws IOException {
        assertThat(check(table)).isEqualTo(CommandLine.ExitCode.USAGE);
        assertThat(err.toString()).contains(reason).contains("Nothing was checked.");
    }

    private int check(String table, String... options) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        var file = Files.writeString(folder.resolve("protocols.csv"), table);
        var arguments = new ArrayList<>(List.of("protocol", file.toString()));
        arguments.addAll(List.of(options));
        return Commands.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments.toArray(String[]::new));
    }
}
