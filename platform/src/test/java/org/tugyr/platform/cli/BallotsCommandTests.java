package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BallotsCommandTests {

    private static final String RULES = """
            contest: Mayor
            method: irv
            candidates: [{name: a, aliases: [Aya]}, {name: b, aliases: [Beren]}, {name: c, aliases: [Dana]}]
            ballots:
              - {file: 101.blt, format: blt}
              - {file: 102.blt, format: blt}
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void writesRankingsByPrecinctAndWhereTheyComeFrom() throws IOException {
        ballots("101", "120 1 2 0", "8 3 0", "3 0");
        ballots("102", "90 2 1 0", "20 3 2 0");

        assertThat(run("--precincts")).isZero();

        assertThat(out.toString())
                .contains(
                        "Published by ballots/1: 241 ballots with 5 rankings in 2 units: rankings.csv, protocols.csv");
        assertThat(written("rankings")).isEqualTo("""
                contest,unit,number,ranking,ballots,evidence
                mayor,101,1,,3,
                mayor,101,2,a;b,120,
                mayor,101,3,c,8,
                mayor,102,1,b;a,90,
                mayor,102,2,c;b,20,
                """);
        assertThat(written("protocols"))
                .startsWith("contest,area,precinct,valid,sha256,unit,evidence\nmayor,KZ-1,101,128,")
                .contains(",101,\nmayor,KZ-1,102,110,");
    }

    @Test
    void writesVotesByRoundWhereARankingIsRare() throws IOException {
        ballots("101", "55 1 2 0", "8 3 2 0", "1 3 1 0", "2 0");
        ballots("102", "50 2 1 0");

        assertThat(run()).isZero();

        assertThat(out.toString())
                .contains("Withheld by ballots/1: 1 of 116 ballots have a ranking that fewer than 5 share;"
                        + " their votes by round: round-totals.csv, protocols.csv");
        assertThat(written("round-totals")).isEqualTo("""
                contest,round,candidacy,votes,became,evidence
                mayor,1,a,55,continuing,
                mayor,1,b,50,continuing,
                mayor,1,c,9,excluded,
                mayor,1,,2,,
                mayor,2,a,56,continuing,
                mayor,2,b,58,elected,
                mayor,2,,2,,
                """);
        assertThat(folder.resolve("out/rankings.csv")).doesNotExist();
    }

    @Test
    void refusesCandidatesThatAreNoKeys() throws IOException {
        ballots("101", "120 1 2 0");
        ballots("102", "120 1 2 0");
        Files.writeString(folder.resolve("rules.yaml"), RULES.replace("name: a,", "name: Aya S.,"));

        assertThat(execute()).isEqualTo(2);

        assertThat(err.toString()).contains("keys of candidacies", "Aya S.", "Nothing was written.");
        assertThat(folder.resolve("out")).doesNotExist();
    }

    private void ballots(String precinct, String... lines) throws IOException {
        Files.writeString(
                folder.resolve(precinct + ".blt"),
                "3 1\n" + String.join("\n", lines) + "\n0\n\"Aya\"\n\"Beren\"\n\"Dana\"\n\"Mayor\"\n");
    }

    private String written(String table) throws IOException {
        return Files.readString(folder.resolve("out").resolve(table + ".csv"));
    }

    private int run(String... options) throws IOException {
        Files.writeString(folder.resolve("rules.yaml"), RULES);
        return execute(options);
    }

    private int execute(String... options) {
        String[] arguments = new String[options.length + 8];
        System.arraycopy(
                new String[] {
                    "ballots",
                    folder.resolve("rules.yaml").toString(),
                    "--contest",
                    "mayor",
                    "--area",
                    "KZ-1",
                    "--out",
                    folder.resolve("out").toString()
                },
                0,
                arguments,
                0,
                8);
        System.arraycopy(options, 0, arguments, 8, options.length);
        return Commands.line()
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
