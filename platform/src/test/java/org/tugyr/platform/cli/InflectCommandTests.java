package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class InflectCommandTests {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    private int run(String... arguments) {
        return new CommandLine(new InflectCommand())
                .setOut(new PrintWriter(out))
                .setErr(new PrintWriter(err))
                .execute(arguments);
    }

    private String file(String content) throws IOException {
        return Files.writeString(folder.resolve("words.csv"), content).toString();
    }

    @Test
    void printsEachStemWithItsEndings() throws IOException {
        int code = run(file("""
                stem,case
                80%,DAT
                "2,7 мың",ABL
                ""\"Nur Otan""\",DAT
                12,POSS3+DAT

                Мұхамбетов,GEN
                """));

        assertThat(code).isZero();
        assertThat(err.toString()).isEmpty();
        assertThat(out.toString()).isEqualTo("""
                stem,case,form
                80%,DAT,80%-ға
                "2,7 мың",ABL,"2,7 мыңнан"
                ""\"Nur Otan""\",DAT,""\"Nur Otan""-ға"
                12,POSS3+DAT,12-сіне
                Мұхамбетов,GEN,Мұхамбетовтің
                """);
    }

    @Test
    void leavesOtherColumnsAlone() throws IOException {
        assertThat(run(file("id,case,note,stem\n1,LOC,=x,қала\n"))).isZero();

        assertThat(out.toString()).isEqualTo("stem,case,form\nқала,LOC,қалада\n");
    }

    @Test
    void namesEverythingThatIsWrongAndPrintsNothing() throws IOException {
        String file = file("""
                stem,case
                қала,VOC
                …,DAT
                ,DAT
                қала,DAT+LOC
                Қостанай облысы,PL
                215 мүше,PL
                қала
                =қала,DAT
                қала,LOC
                """);

        int code = run(file);

        assertThat(code).isEqualTo(2);
        assertThat(out.toString()).isEmpty();
        assertThat(err.toString().lines())
                .satisfiesExactlyInAnyOrder(
                        line -> assertThat(line)
                                .startsWith(file + ":2:case: expected one of ORD, ADJ, PL,")
                                .endsWith("found VOC"),
                        line -> assertThat(line).startsWith(file + ":3:stem: expected a text that ends in a letter"),
                        line -> assertThat(line).startsWith(file + ":4:stem:").endsWith("found nothing"),
                        line -> assertThat(line).startsWith(file + ":5:case:").endsWith("found DAT+LOC"),
                        line -> assertThat(line).startsWith(file + ":6:case: expected a case alone"),
                        line -> assertThat(line).startsWith(file + ":7:case: expected no PL"),
                        line -> assertThat(line)
                                .isEqualTo(file + ":8: expected 2 cells as in the header, found 1 cells"),
                        line -> assertThat(line)
                                .startsWith(file + ":9:stem: expected a value, not a spreadsheet formula"),
                        line -> assertThat(line).isEqualTo("8 problems; nothing was printed."));
    }

    @Test
    void namesTheColumnThatIsMissing() throws IOException {
        String file = file("word;case\nқала;DAT\n");

        assertThat(run(file)).isEqualTo(2);
        assertThat(err.toString())
                .contains(file + ":1:stem: expected a column stem, found word;case")
                .contains(file + ":1:case: expected a column case");
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesAnEmptyFileAndOneThatIsNotThere() throws IOException {
        assertThat(run(file(""))).isEqualTo(2);
        assertThat(err.toString()).contains("words.csv:1: expected a header with stem, case, found nothing");
        assertThat(run(folder.resolve("nowhere.csv").toString())).isEqualTo(2);
        assertThat(err.toString()).contains("nowhere.csv is not a file");
        assertThat(run(folder.toString())).isEqualTo(2);
    }

    @Test
    void namesTheLineWhereUtf8IsBroken() throws IOException {
        Path file = folder.resolve("words.csv");
        Files.write(file, new byte[] {'s', 't', 'e', 'm', ',', 'c', 'a', 's', 'e', '\n', (byte) 0xd2, ',', 'D'});

        assertThat(run(file.toString())).isEqualTo(2);
        assertThat(err.toString()).contains(file + ":2: expected text in UTF-8");
        assertThat(out.toString()).isEmpty();
    }
}
