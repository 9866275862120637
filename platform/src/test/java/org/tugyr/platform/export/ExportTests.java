package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.Export.Outcome;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

class ExportTests {

    private static ExportedRecord record;

    @TempDir
    private Path folder;

    @BeforeAll
    static void bringTheSampleIn() {
        record = ExportedRecord.sample();
    }

    @Test
    void writesTheSameFilesEachTime() throws IOException {
        record.export(folder.resolve("a"));
        record.export(folder.resolve("b"));

        assertThat(contents(folder.resolve("a")))
                .isEqualTo(contents(folder.resolve("b")))
                .hasSizeGreaterThan(10);
        assertThat(folder).isDirectoryNotContaining("glob:**.a-*");
    }

    @Test
    void bringsAnEarlierExportUpToDate() throws IOException {
        ExportedRecord growing = ExportedRecord.sample();
        Path early = folder.resolve("early");
        growing.export(early);
        long before = growing.log().size();
        Row[] people = Stream.iterate(0, i -> i + 1)
                .limit(300)
                .map(i -> person("p" + i))
                .toArray(Row[]::new);
        growing.append("kostanay-2021", people);
        growing.append("kostanay-2021", new ErasureRow(before, "name", "by law", LocalDate.of(2026, 11, 20)));

        Outcome outcome = growing.export(early);
        growing.export(folder.resolve("fresh"));

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Written.class,
                        written -> assertThat(written.from()).isEqualTo(before));
        Map<String, String> fresh = contents(folder.resolve("fresh"));
        assertThat(contents(early)).containsAllEntriesOf(fresh);
        assertThat(contents(early).keySet())
                .as("but for what a reader of the older checkpoint may still ask for")
                .filteredOn(file -> !fresh.containsKey(file))
                .containsExactly("log/tile/1/000.p/5");
        assertThat(contents(early).get(Layout.openings(0))).contains("\"index\":" + (before + 1) + ",");
        assertThat(contents(early).get(Layout.openings(0))).doesNotContain("\"index\":" + before + ",");
        assertThat(verify(early).refuted()).isEmpty();
    }

    @Test
    void neverCutsALogShort() throws IOException {
        ExportedRecord growing = ExportedRecord.empty();
        growing.append("x", person("p1"), person("p2"));
        Path longer = folder.resolve("longer");
        growing.export(longer);
        Map<String, String> before = contents(longer);
        ExportedRecord behind = ExportedRecord.restartedWithKeyOf(growing);
        behind.append("x", person("p1"));

        Outcome outcome = behind.export(longer);

        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("would be cut short"));
        assertThat(contents(longer)).isEqualTo(before);
    }

    @Test
    void keepsTheEvidenceOfAnotherHistory() {
        ExportedRecord one = ExportedRecord.empty();
        one.append("x", person("p1"));
        Path there = folder.resolve("there");
        one.export(there);
        ExportedRecord other = ExportedRecord.restartedWithKeyOf(one);
        other.append("x", person("p2"), person("p3"));

        assertThat(other.export(there))
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.reason()).contains("another history"));
    }

    @Test
    void writesNotOverWhatIsNoExportOfThisLog() throws IOException {
        Files.writeString(folder.resolve("letter.txt"), "Dear …");
        ExportedRecord other = ExportedRecord.empty();
        other.append("x", person("p"));
        Path theirs = folder.resolve("theirs");
        other.export(theirs);

        assertThat(record.export(folder)).isInstanceOf(Outcome.Refused.class);
        assertThat(record.export(theirs)).isInstanceOf(Outcome.Refused.class);
        assertThat(folder).isDirectoryContaining("glob:**letter.txt");
    }

    private static PersonRow person(String key) {
        return new PersonRow(key, Text.of("ru", "Имя"), null, true, null);
    }

    private static Report verify(Path export) throws IOException {
        return new Verifier(Catalogue.KINDS, Published.at(export.toString()), _ -> {}).run(null, null);
    }

    private static Map<String, String> contents(Path folder) throws IOException {
        Map<String, String> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                contents.put(
                        folder.relativize(file).toString(),
                        Files.readString(file, java.nio.charset.StandardCharsets.ISO_8859_1));
            }
        }
        return contents;
    }
}
