package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalLong;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;

class StandpointsTests {

    private static final Clock EVENING = Clock.fixed(Instant.parse("2026-11-23T20:00:00Z"), ZoneOffset.UTC);

    private FactLog log;
    private Standpoints standpoints;

    /** Two records, each with an area and the rules it goes by. */
    private static final long SIZE = 2L * (2 + Catalogue.KINDS.rules().size());

    @BeforeEach
    void openLog() {
        var database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), EVENING);
        standpoints = new Standpoints(Catalogue.KINDS, database.app(), EVENING);
        append("real", record("real", null));
        append("real", area("KZ-39"));
        append("kept", record("kept", LocalDate.of(2023, 1, 9)));
        append("kept", area("KZ-3"));
    }

    @Test
    void looksFromTheRecordsOwnDay() {
        var standpoint = standpoints.on("area:KZ-39", OptionalLong.empty()).orElseThrow();

        assertThat(standpoint)
                .isEqualTo(new Standpoint(
                        "real",
                        Text.of("en", "real"),
                        false,
                        SIZE,
                        EVENING.instant(),
                        LocalDate.of(2026, 11, 24),
                        ZoneId.of("Asia/Qostanay"),
                        null));
    }

    @Test
    void looksAtARecordThatIsNoLongerKeptFromItsLastDay() {
        assertThat(standpoints
                        .on("area:KZ-3", OptionalLong.empty())
                        .orElseThrow()
                        .day())
                .isEqualTo(LocalDate.of(2023, 1, 9));
    }

    @Test
    void goesBackToAnEarlierSizeAndNotBeyondTheLog() {
        assertThat(standpoints
                        .on("area:KZ-39", OptionalLong.of(2))
                        .orElseThrow()
                        .size())
                .isEqualTo(2);
        assertThat(standpoints.on("area:KZ-39", OptionalLong.of(SIZE + 1))).isEmpty();
    }

    @Test
    void findsNothingWhereThereIsNoSuchSubject() {
        assertThat(standpoints.on("area:KZ", OptionalLong.empty())).isEmpty();
        assertThat(standpoints.on("nonsense:KZ", OptionalLong.empty())).isEmpty();
    }

    @Test
    void namesEveryRecord() {
        assertThat(standpoints.all()).extracting(Standpoint::root).containsExactly("real", "kept");
    }

    private void append(String root, Row row) {
        log.append("test", present -> new Rule.Decision.Append(List.of(new Draft(root, row, true))));
    }

    private static RecordRow record(String key, LocalDate keptUntil) {
        return new RecordRow(key, Text.of("en", key), false, "Asia/Qostanay", "test", keptUntil, null);
    }

    private static AreaRow area(String key) {
        return new AreaRow(
                key, LocalDate.of(2018, 1, 1), null, null, AreaKind.REGION, Text.of("en", key), null, null, null, null);
    }
}
