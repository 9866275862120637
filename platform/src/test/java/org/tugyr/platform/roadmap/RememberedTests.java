package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.TestRecord;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

class RememberedTests {

    private static final LocalDate DAY = LocalDate.of(2023, 1, 5);

    private final TestDatabase database = TestDatabase.fresh();
    private final JdbcClient jdbc = JdbcClient.create(database.app());
    private final FactLog log = new FactLog(Catalogue.KINDS, database.app(), Clock.systemUTC());

    @BeforeEach
    void remember() {
        TestRecord.roads().appendTo(log);
        refresh(DAY);
    }

    @Test
    void writesNothingThatANewDayLeavesAsItWas() {
        Map<String, String> written = written();

        refresh(DAY.plusDays(1));

        assertThat(written()).isEqualTo(written);
        assertThat(standings(DAY).basis("trial")).hasValue(new Standings.Basis(DAY.plusDays(1), log.size()));
    }

    @Test
    void writesOnlyWhatAValueChanges() {
        Map<String, String> written = written();

        append(new ValueRow("roads.km", new Period("2022-Q4"), DAY, new BigDecimal("33.0"), null, null));
        refresh(DAY);

        Map<String, String> changed = written();
        changed.entrySet().removeAll(written.entrySet());
        assertThat(changed).containsOnlyKeys("roads", "roads.km");
        assertThat(values()).containsEntry("roads.km", "33.0");
    }

    @Test
    void worksOutAgainWhatAnotherDayMakesOfIt() {
        refresh(DAY.plusYears(-1));
        Map<String, String> before = values();

        refresh(DAY);

        assertThat(values()).isNotEqualTo(before);
        Map<String, String> live = values();
        jdbc.sql("delete from roadmap.standing").update();
        jdbc.sql("delete from roadmap.indicator_standing").update();
        refresh(DAY);
        assertThat(values()).isEqualTo(live);
    }

    @Test
    void leavesOutAnIndicatorWhoseRowsMakeNoSeries() {
        append(new ValueRow("roads.km", new Period("2022-Q4"), DAY.plusYears(-9), BigDecimal.ONE, null, null));

        refresh(DAY.plusDays(1));

        assertThat(written()).containsKey("roads").doesNotContainKey("roads.km");
        assertThat(standings(DAY).basis("trial")).hasValue(new Standings.Basis(DAY.plusDays(1), log.size()));
    }

    private Standings standings(LocalDate day) {
        return new Standings(database.app(), Clock.fixed(day.atTime(12, 0).toInstant(ZoneOffset.UTC), ZoneOffset.UTC));
    }

    private void refresh(LocalDate day) {
        standings(day).refresh();
    }

    private void append(Row row) {
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("trial", row, false))));
    }

    /** Which transaction wrote each row. */
    private Map<String, String> written() {
        return read("""
                select indicator, xmin::text from roadmap.indicator_standing
                union all select pledge, xmin::text from roadmap.pledge_standing""");
    }

    private Map<String, String> values() {
        return read("select indicator, value::text from roadmap.indicator_standing where value is not null");
    }

    private Map<String, String> read(String sql) {
        Map<String, String> read = new TreeMap<>();
        jdbc.sql(sql).query(row -> {
            read.put(row.getString(1), row.getString(2));
        });
        return read;
    }
}
