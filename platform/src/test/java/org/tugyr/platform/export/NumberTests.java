package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.generate.Generator;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.programme.PledgeRows.PledgeKind;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** What the site's tables say, what the entries say, and what a person can work out on paper, is the same. */
class NumberTests {

    private static final Text WORDS = Text.of("en", "words");
    private static final LocalDate LONG_AGO = LocalDate.of(2000, 1, 1);
    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 6, 30);

    @TempDir
    private Path folder;

    @Test
    void countsBelowEachAreaByTheTreeOfTheDay() throws IOException {
        List<String> numbers = numbers(
                area("country", LONG_AGO, null, null),
                area("old", LONG_AGO, null, "country"),
                area("old", LAST_YEAR, null, "new"), // moved
                area("new", LAST_YEAR, null, "country"),
                area("gone", LONG_AGO, LAST_YEAR, "country"), // abolished
                area("later", LocalDate.of(2030, 1, 1), null, "country"), // not there yet
                pledge("a", "old"),
                pledge("b", "gone"),
                pledge("c", "later"));

        assertThat(numbers)
                .contains(
                        "area:country/measured/NOT_ASSESSABLE,1,r",
                        "area:new/reported/NONE,1,r",
                        "area:old/reported/NONE,1,r",
                        "area:gone/reported/NONE,1,r",
                        "area:later/reported/NONE,1,r",
                        "programme:p/measured/NOT_ASSESSABLE,3,r",
                        "record:r/reported/NONE,3,r");
    }

    @Test
    void takesTheLastReportByTheDay() throws IOException {
        List<String> numbers = numbers(
                area("country", LONG_AGO, null, null),
                pledge("a", "country"),
                pledge("b", "country"),
                new ReportedRow("a", LAST_YEAR, "one", Reported.DONE, null, null),
                new ReportedRow("a", LAST_YEAR, "two", Reported.BEHIND, null, null),
                new ReportedRow("a", LocalDate.of(2030, 1, 1), "one", Reported.STOPPED, null, null),
                new ReportedRow("a", LONG_AGO, "one", Reported.NOT_STARTED, null, null),
                new ReportedRow("b", LAST_YEAR, "one", Reported.DONE, null, null),
                new ReportedRow("b", LAST_YEAR, "two", Reported.BEHIND, null, null),
                new ReportedRow("b", LAST_YEAR, "one", Reported.ON_SCHEDULE, null, null)); // corrected

        assertThat(numbers).contains("pledge:a/reported,BEHIND,r", "pledge:b/reported,ON_SCHEDULE,r");
    }

    @Test
    void takesTheLastVersionOfEachRow() throws IOException {
        List<String> numbers = numbers(
                area("country", LONG_AGO, null, null),
                pledge("a", "country"),
                new IndicatorRow(
                        "i",
                        null,
                        "a",
                        true,
                        "country",
                        WORDS,
                        WORDS,
                        Direction.INCREASE,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null,
                        null),
                new BaselineRow("i", new Period("2023"), LocalDate.of(2024, 2, 1), new BigDecimal("10.0"), null),
                target("20.0"),
                target("40.0"),
                value("13.50"),
                value("12.50"));

        assertThat(numbers)
                .as("10 + 30 · 366/731 is planned by the end of 2024, and 2.5 of 15.02… has happened")
                .contains(
                        "indicator:i/value,12.50,r",
                        "indicator:i/planned,25.02051983584131,r",
                        "indicator:i/status,OFF_TRACK,r",
                        "pledge:a/measured,OFF_TRACK,r",
                        "indicator:i/attainment,0.1664389799635701,r");
    }

    @Test
    void leavesNumbersByARuleThatIsNotKnown() throws IOException {
        var _ = numbers(
                area("country", LONG_AGO, null, null),
                pledge("a", "country"),
                new RuleAdoptedRow("r", "trajectory", LocalDate.of(2026, 11, 23), "trajectory/99", null));

        assertThat(verify().unchecked())
                .containsEntry("numbers by the rule trajectory/99, which is newer than this program", 12L);
    }

    @Test
    void tellsOfATextThatIsNotTheAdoptedOne() throws IOException {
        String other = "0".repeat(64);
        var _ = numbers(
                area("country", LONG_AGO, null, null),
                pledge("a", "country"),
                new RuleAdoptedRow("r", "trajectory", LocalDate.of(2026, 11, 23), "trajectory/1", other));

        assertThat(verify().lines())
                .as("the code of the version counts, so no number is in doubt")
                .anyMatch(line -> line.startsWith("NOT CHECKED: 1 adopted texts of rules") && line.contains(other))
                .anyMatch(line -> line.startsWith("Verified in "));
    }

    @Test
    void agreesWithTheEntriesOnAWholeRegion() throws IOException {
        var _ = new Generator(7, folder.resolve("region")).write(Generator.Scale.REGION, (_, _, _) -> {});
        ExportedRecord region = ExportedRecord.empty();
        region.bring(folder.resolve("region"));
        region.export(folder.resolve("export"));

        Report report = verify();

        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts().get("numbers recomputed from the entries are as published"))
                .isGreaterThan(8_000);
    }

    private static TargetRow target(String value) {
        return new TargetRow(
                "i",
                LocalDate.of(2025, 12, 31),
                LocalDate.of(2024, 3, 1),
                new BigDecimal(value),
                null,
                null,
                null,
                null);
    }

    private static ValueRow value(String value) {
        return new ValueRow("i", new Period("2024"), LocalDate.of(2025, 2, 1), new BigDecimal(value), null, null);
    }

    private static AreaRow area(String key, LocalDate from, LocalDate to, String parent) {
        return new AreaRow(key, from, to, parent, AreaKind.REGION, WORDS, null, null, null, null);
    }

    private static PledgeRow pledge(String key, String area) {
        return new PledgeRow(key, "p", null, area, PledgeKind.OTHER, WORDS, null, null, null, null);
    }

    private static OrganisationRow organisation(String key) {
        return new OrganisationRow(key, new When("2000"), null, OrganisationKind.OTHER, WORDS, null, null, null, null);
    }

    /** The lines of a record's numbers, without day, size and rule, after they were verified. */
    private List<String> numbers(Row... rows) throws IOException {
        ExportedRecord record = ExportedRecord.empty();
        record.append(
                "r",
                new RecordRow("r", WORDS, true, "UTC", "test", null, null),
                organisation("one"),
                organisation("two"),
                new ProgrammeRow(
                        "p",
                        WORDS,
                        ProgrammeKind.OTHER,
                        "one",
                        "country",
                        null,
                        null,
                        ProgrammeState.RUNNING,
                        null,
                        null,
                        null));
        for (Row row : rows) {
            record.append("r", row);
        }
        record.export(folder.resolve("export"));
        assertThat(verify().refuted()).isEmpty();
        try (Stream<String> lines = Files.lines(folder.resolve("export").resolve(Layout.NUMBERS))) {
            return lines.map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),.*", "$1"))
                    .toList();
        }
    }

    private Report verify() throws IOException {
        return new Verifier(
                        Catalogue.KINDS, Published.at(folder.resolve("export").toString()), _ -> {})
                .run(null, null);
    }
}
