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
import tools.jackson.databind.json.JsonMapper;

class ListCommandTests {

    private static final String RULES = """
            list: Maslikhat of Aqtas
            slots: 5
            quotas:
              - {name: women, groups: [woman], least: 0.3, of: list, rounding: up}
              - {name: young on top, groups: [young], least: 1, first: 2}
            bureau: {share: 0.2, rounding: down}
            ranking: ranking.csv
            choices: bureau.csv
            earlier: earlier.csv
            """;

    @TempDir
    private Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void tellsOfEachPlaceWhySomebodyHasIt() throws IOException {
        assertThat(list(RULES)).isZero();

        assertThat(out.toString().lines())
                .startsWith("Maslikhat of Aqtas: a list of 5 places")
                .contains(
                        "1. Aya: by rank 1",
                        "2. Gulim: by the quota women, young on top, with rank 7, in the place of Dias (rank 4);"
                                + " stands above somebody with a better rank because of young on top",
                        "3. Beren: by rank 2",
                        "4. Dana: by rank 3",
                        "5. Zhan: chosen by the bureau, in the place of Erlan (rank 5)",
                        "women, places 1 to 5: at least 2, there are 2",
                        "New against the earlier list: 4 of 5, 80%");
    }

    @Test
    void tellsTheSameInKazakhAndRussian() throws IOException {
        list(RULES, "--explain", "kk");
        assertThat(out.toString()).contains("1. Aya: рейтингтегі 1-орны бойынша");
        list(RULES, "--explain", "ru");
        assertThat(out.toString()).contains("Maslikhat of Aqtas: список на 5 мест", "по месту 1 в рейтинге");
    }

    @Test
    void printsTheListAsJson() throws IOException {
        assertThat(list(RULES, "--json")).isZero();

        var list = JsonMapper.shared().readTree(out.toString());
        assertThat(list.path("rulesSha256").asString()).matches("[0-9a-f]{64}");
        assertThat(list.at("/slots/1").toString())
                .isEqualTo("{\"slot\":2,\"name\":\"Gulim\",\"why\":\"quota\",\"rank\":7,"
                        + "\"quotas\":[\"women\",\"young on top\"],\"displaced\":\"Dias\",\"displacedRank\":4,"
                        + "\"placedBy\":[\"young on top\"]}");
        assertThat(list.at("/renewal/share").asString()).isEqualTo("0.8");
        assertThat(list.at("/quotas/0/met").asInt()).isEqualTo(2);
    }

    @Test
    void endsWithOneWhereNoListMeetsTheDemands() throws IOException {
        assertThat(list(RULES.replace("least: 0.3", "least: 0.9"))).isEqualTo(1);

        assertThat(out.toString()).contains("women asks for at least 5; there are 3.");
    }

    @Test
    void refusesWhatItCannotRead() throws IOException {
        refuses(
                RULES.replace("rounding: up", "rounding: away"),
                "rules.yaml:4:rounding: expected one of down, nearest, up");
        refuses(RULES.replace("first: 2", "first: 2, every: 2"), "expected one of first, every and primaries");
        refuses(RULES.replace("slots: 5", "slots: 0"), "slots: expected 1 or more, found 0");
        refuses(RULES.replace("bureau.csv", "absent.csv"), "absent.csv: expected a table with names and groups");
        refuses(RULES.replace("choices: bureau.csv", "choices: twice.csv"), "twice.csv:3: expected a name, each once");
        refuses(RULES + "color: red\n", "rules.yaml:10: expected one of slots");
    }

    private void refuses(String rules, String reason) throws IOException {
        assertThat(list(rules)).isEqualTo(2);
        assertThat(err.toString()).contains(reason).contains("No list was assembled.");
        assertThat(out.toString()).isEmpty();
    }

    private int list(String rules, String... options) throws IOException {
        out.getBuffer().setLength(0);
        err.getBuffer().setLength(0);
        Files.writeString(folder.resolve("rules.yaml"), rules);
        Files.writeString(
                folder.resolve("ranking.csv"),
                "name,groups\nAya,\nBeren,\nDana,woman\nDias,\nErlan,\nFariza,woman\nGulim,woman;young\n");
        Files.writeString(folder.resolve("bureau.csv"), "name,groups\nZhan,\n");
        Files.writeString(folder.resolve("twice.csv"), "name,groups\nZhan,\nZhan,woman\n");
        Files.writeString(folder.resolve("earlier.csv"), "name\nAya\nMurat\n");
        var line = Commands.line().setOut(new PrintWriter(out)).setErr(new PrintWriter(err));
        var arguments =
                new ArrayList<>(List.of("list", folder.resolve("rules.yaml").toString()));
        arguments.addAll(List.of(options));
        return line.execute(arguments.toArray(String[]::new));
    }
}
