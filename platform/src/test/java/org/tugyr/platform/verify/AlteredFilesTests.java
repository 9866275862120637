package org.tugyr.platform.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;

/** Numbers and openings, published beside a log that is as it was. */
class AlteredFilesTests extends VerifiedSample {

    @Test
    void refutesANumberThatWasAltered() throws IOException {
        edit(Layout.NUMBERS, text -> text.replace("pledge:funding/reported,NONE", "pledge:funding/reported,DONE"));

        assertThat(verify(null).refuted()).containsExactly(new Finding("pledge:funding/reported", "DONE", "NONE"));
        assertThat(new Finding("pledge:funding/reported", "DONE", "NONE").text())
                .isEqualTo("pledge:funding/reported: published DONE, recomputed NONE");
    }

    @Test
    void refutesAMarkThatWasAltered() throws IOException {
        String mark = "claim:zheti-zhetistik.deputies-2700/mark";
        edit(
                Layout.NUMBERS,
                text -> text.replace(mark + ",SOURCES_CONFLICT,", mark + ",SUPPORTED,")
                        .replace(
                                "report:zheti-zhetistik/marks/SUPPORTED,7,",
                                "report:zheti-zhetistik/marks/SUPPORTED,8,"));

        assertThat(verify(null).refuted())
                .containsExactly(
                        new Finding(mark, "SUPPORTED", "SOURCES_CONFLICT"),
                        new Finding("report:zheti-zhetistik/marks/SUPPORTED", "8", "7"));
    }

    @Test
    void refutesASeatThatWasAltered() throws IOException {
        String seats = "contest:mazhilis-2021/seats/";
        edit(
                Layout.NUMBERS,
                text -> text.replace(seats + "nur-otan,76,", seats + "nur-otan,77,")
                        .replace(seats + "qhp,10,", seats + "qhp,9,"));

        assertThat(verify(null).refuted())
                .containsExactly(new Finding(seats + "nur-otan", "77", "76"), new Finding(seats + "qhp", "9", "10"));
    }

    @Test
    void refutesAFindingAboutAListThatWasLeftOut() throws IOException {
        String findings = "list:nur-otan-mazhilis-2021/findings";
        edit(Layout.NUMBERS, text -> text.replace(findings + ",2,", findings + ",0,"));

        assertThat(verify(null).refuted()).containsExactly(new Finding(findings, "0", "2"));
    }

    @Test
    void refutesANumberThatIsMissingOrTooMany() throws IOException {
        edit(Layout.NUMBERS, text -> text.replace("pledge:funding/reported,", "pledge:funding/reportee,"));

        assertThat(verify(null).refuted())
                .contains(
                        new Finding("pledge:funding/reported", "nothing", "NONE"),
                        new Finding("pledge:funding/reportee", "NONE", "no such number"));
    }

    @Test
    void refutesNumbersOfAnotherDayThanTheRecordIsKept() throws IOException {
        edit(Layout.RECORDS, text -> text.replace("2026-11-23", "2026-11-22"));

        assertThat(places()).anyMatch(place -> place.contains(Layout.NUMBERS));
    }

    @Test
    void refutesOpeningsThatWereSwapped() throws IOException {
        edit(Layout.openings(0), text -> {
            List<String> lines = new ArrayList<>(text.lines().toList());
            String first = value(lines.get(0));
            String second = value(lines.get(1));
            lines.set(0, lines.get(0).replace(first, second));
            lines.set(1, lines.get(1).replace(second, first));
            return String.join("\n", lines) + "\n";
        });

        assertThat(places())
                .hasSize(2)
                .allMatch(place -> place.matches("entry \\d+, name \\(data/openings/000.jsonl line [12]\\)"));
    }

    @Test
    void refutesAnOpeningThatWasErased() throws IOException {
        ExportedRecord other = ExportedRecord.empty();
        var file = other.data().resolve("early");
        other.append("x", new PersonRow("p", Text.of("ru", "Имя"), null, true, null));
        other.export(file);
        other.append("x", new ErasureRow(0, "name", "by law", LocalDate.of(2026, 11, 20)));
        Path late = other.data().resolve("late");
        other.export(late);
        Files.copy(
                file.resolve(Layout.openings(0)),
                late.resolve(Layout.openings(0)),
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);

        assertThat(new Verifier(Catalogue.KINDS, new PublishedFolder(late), _ -> {})
                        .run(null, null)
                        .refuted())
                .anyMatch(finding -> finding.where().startsWith("entry 0, name")
                        && finding.recomputed().equals("none, since it was erased"));
    }

    private static String value(String line) {
        return line.substring(line.indexOf("\"value\":"));
    }
}
