package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.roadmap.Changes.Change;
import org.tugyr.platform.roadmap.Changes.What;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

class ChangesTests {

    private static final Clock LATER = Clock.fixed(Instant.parse("2023-01-09T20:00:00Z"), ZoneOffset.UTC);

    private final DataSource source = TestDatabase.fresh().app();
    private final FactLog log = new FactLog(Catalogue.KINDS, source, LATER);

    @BeforeEach
    void record() {
        TestRecord.roads().appendTo(log);
    }

    @Test
    void tellsOfAMeasureThatWasCorrectedOnTheDayTheCorrectionCameIn() {
        long entry = log.size();
        append(new MeasureRow(
                "road-1",
                "trial-roadmap",
                "roads",
                TestRecord.text("Жол", "Дорога", "The road"),
                "roads-office",
                "deputy",
                null,
                LocalDate.of(2023, 12, 9),
                "leaflet"));

        assertThat(latest(Set.of("T-1")))
                .filteredOn(change -> change.what() == What.CORRECTED)
                .singleElement()
                .satisfies(change -> {
                    assertThat(change.subject()).isEqualTo("measure:road-1");
                    assertThat(change.name().in("en")).isEqualTo("The road");
                    assertThat(change.kind()).isEqualTo("measures");
                    assertThat(change.day().text()).isEqualTo("2023-01-10");
                    assertThat(change.entry()).isEqualTo(entry);
                });
        assertThat(latest(Set.of("elsewhere"))).isEmpty();
    }

    @Test
    void tellsOfACorrectedReportOnce() {
        long entry = log.size();
        append(new ReportedRow("roads", LocalDate.of(2023, 1, 5), "branch", Reported.BEHIND, null, "leaflet"));

        assertThat(latest(Set.of("T-1")))
                .filteredOn(change -> change.entry() == entry)
                .extracting(Change::what)
                .containsExactly(What.CORRECTED);
    }

    @Test
    void doesNotTakeANewVintageForACorrection() {
        assertThat(latest(Set.of("T-1"))).extracting(Change::what).doesNotContain(What.CORRECTED);
    }

    private List<Change> latest(Set<String> areas) {
        new Standings(source, LATER).refresh();
        return new Changes(source).latest("trial", areas, 2, 6);
    }

    private void append(Row row) {
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("trial", row, true))));
    }
}
