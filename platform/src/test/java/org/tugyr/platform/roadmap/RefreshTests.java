package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

class RefreshTests {

    private static final Instant NOW = Instant.parse("2023-01-09T12:04:00Z");
    private static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);
    private static final String STANDINGS = "select root || ' ' || indicator || ' ' || coalesce(value::text, 'none')"
            + " from roadmap.indicator_standing order by 1";

    private final TestDatabase database = TestDatabase.fresh();
    private final FactLog log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);

    @BeforeEach
    void writeTwoRecords() {
        TestRecord.roads().appendTo(log);
        append("a", record("a"), indicator("a.i"));
        append("z", record("z"), indicator("z.i"));
    }

    @Test
    void keepsRecordsApart() {
        Standings standings = new Standings(database.app(), CLOCK);
        standings.refresh();
        append("trial", value("roads.km", "33.0"));
        append("a", value("a.i", "2.0"));

        standings.refresh();

        assertThat(standings()).containsExactly("a a.i 2.0", "trial roads.km 33.0", "z z.i none");
        assertThat(Stream.of("a", "trial", "z")
                        .map(root -> standings.basis(root).orElseThrow()))
                .containsOnly(new Standings.Basis(LocalDate.of(2023, 1, 9), log.size()));
    }

    @Test
    void restsOnNothingThatIsWrittenMeanwhile() {
        long before = log.size();
        Standings standings = new Standings(database.app(), new Clock() {
            @Override
            public Instant instant() {
                if (log.size() == before) {
                    append("a", value("a.i", "2.0"));
                }
                return NOW;
            }

            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }
        });

        standings.refresh();

        assertThat(log.size()).isGreaterThan(before);
        assertThat(standings()).contains("a a.i none");
        assertThat(standings.basis("a")).map(Standings.Basis::size).contains(before);
        standings.refresh();
        assertThat(standings()).contains("a a.i 2.0");
    }

    private List<String> standings() {
        return JdbcClient.create(database.app())
                .sql(STANDINGS)
                .query(String.class)
                .list();
    }

    private void append(String root, Row... rows) {
        var _ = log.append(
                "test",
                log.size(),
                Stream.of(rows).map(row -> new Draft(root, row, true)).toList());
    }

    private static RecordRow record(String key) {
        return new RecordRow(key, TestRecord.text("Сынақ", "Проба", "Trial"), true, "UTC", "test", null, null);
    }

    private static IndicatorRow indicator(String key) {
        return new IndicatorRow(
                key,
                null,
                null,
                false,
                "T-1",
                TestRecord.text("Жол", "Дорога", "Road"),
                TestRecord.text("км", "км", "km"),
                Direction.INCREASE,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private static ValueRow value(String indicator, String value) {
        return new ValueRow(indicator, new Period("2022"), LocalDate.of(2023, 1, 8), new BigDecimal(value), null, null);
    }
}
