package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.ledger.Json;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import picocli.CommandLine;

class VerifyCommandTests {

    @TempDir
    private static Path folder;

    private static String export;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeAll
    static void export() {
        ExportedRecord record = ExportedRecord.sample();
        export = folder.resolve("export").toString();
        record.append("kostanay-2021", new PersonRow("p", Text.of("ru", "Имя"), null, false, null));
        record.export(Path.of(export));
    }

    @Test
    void tellsPeopleInWordsAndProgramsInJson() {
        int code = run(export, "--key", export + "/log.vkey", "--since", export + "/log/checkpoint", "--json");

        assertThat(code).isZero();
        assertThat(err.toString())
                .contains("entries canonical, of known kinds, in order")
                .contains("entries are those that the older checkpoint vouched for")
                .contains("NOT CHECKED: 1 sealed values without a public opening")
                .contains("Verified in ")
                .doesNotContain("WARNING");
        assertThat(((Json.Obj) Json.parse(out.toString())).bool("verified")).isTrue();
    }

    @Test
    void warnsWhereTheKeyWasNotPinned() {
        assertThat(run(export)).isZero();

        assertThat(err.toString()).contains("WARNING: THE KEY example.org/sample+");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void saysWhatIsRefuted() throws IOException {
        Path numbers = Path.of(export, "data/numbers.csv");
        String before = Files.readString(numbers);
        Files.writeString(numbers, before.replace("pledge:funding/reported,NONE", "pledge:funding/reported,DONE"));

        int code = run(export, "--json");

        Files.writeString(numbers, before);
        assertThat(code).isOne();
        assertThat(err.toString())
                .contains("REFUTED pledge:funding/reported: published DONE, recomputed NONE\n")
                .contains("Refuted in ");
        assertThat(out.toString()).contains("\"where\":\"pledge:funding/reported\"");
    }

    @Test
    void refusesWhatCannotBeVerified() {
        assertThat(run(folder.resolve("nothing").toString())).isEqualTo(2);
        assertThat(run(export, "--key", "no key")).isEqualTo(2);
        assertThat(run(export, "--since", export + "/log.vkey")).isEqualTo(2);
        assertThat(run(export, "--since-key", export + "/log.vkey")).isEqualTo(2);
        assertThat(run(export, "--since", export + "/log/checkpoint", "--since-key", "no key"))
                .isEqualTo(2);
        assertThat(run("http://127.0.0.1:1/")).isEqualTo(2);
        assertThat(err.toString()).doesNotContain("\tat ");
    }

    private int run(String... arguments) {
        return new CommandLine(new VerifyCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }
}
