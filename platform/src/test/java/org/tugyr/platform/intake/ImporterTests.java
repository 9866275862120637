package org.tugyr.platform.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.tugyr.platform.intake.Input.counts;
import static org.tugyr.platform.intake.Input.imported;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

class ImporterTests {

    private static final long SOUND = 19;

    /** Rules that a record adopts when it is opened. */
    private static final long ADOPTED = Catalogue.KINDS.rules().size();

    private TestDatabase database;
    private FactLog log;
    private Input input;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), Input.CLOCK);
        input = new Input(temporary);
    }

    @Test
    void addsNothingTheSecondTime() throws IOException {
        Summary first = imported(input.run(database));
        Summary second = imported(input.run(database));

        assertThat(first.changes()).isEqualTo(SOUND);
        assertThat(second.changes()).isZero();
        assertThat(counts(second, "values").same()).isEqualTo(1);
        assertThat(log.size()).isEqualTo(SOUND + ADOPTED);
    }

    @Test
    void turnsAChangedRowIntoACorrectingFactAndANewDateIntoAVintage() throws IOException {
        input.run(database);
        input.change("values.csv", "12.5", "13").add("values.csv", "i,2021-Q1,2021-08-01,14\n");

        Summary summary = imported(input.run(database));

        assertThat(counts(summary, "values").corrected()).isEqualTo(1);
        assertThat(counts(summary, "values").fresh()).isEqualTo(1);
        var history = log.history(List.of("indicator:i"), log.size());
        assertThat(history.versions(ValueRow.class, "i|2021-Q1|2021-05-01"))
                .extracting(version -> version.row().value())
                .containsExactly(new BigDecimal("12.5"), new BigDecimal("13"));
        assertThat(history.rows(ValueRow.class)).hasSize(2);
    }

    @Test
    void leavesTheRecordAloneWhereItWentOnWithoutTheFolder() throws IOException {
        input.run(database);
        append(value("99"));

        Summary summary = imported(input.run(database));

        assertThat(summary.changes()).isZero();
        assertThat(counts(summary, "values").behind()).isEqualTo(1);
    }

    @Test
    void refusesARowThatDiffersFromItsLastImportAndFromTheRecord() throws IOException {
        input.run(database);
        append(value("99"));
        input.change("values.csv", "12.5", "13").add("values.csv", "i,2021-Q2,2021-08-01,14\n");

        Result result = input.run(database);

        assertThat(result)
                .isInstanceOfSatisfying(
                        Result.Conflict.class,
                        conflict -> assertThat(conflict.summary().conflicts())
                                .containsExactly("values.csv:2: i|2021-Q1|2021-05-01"));
        assertThat(log.size()).isEqualTo(SOUND + ADOPTED + 1);
    }

    @Test
    void countsRowsThatAreNoLongerInTheFolderAndKeepsThem() throws IOException {
        input.run(database);
        input.write("values.csv", "indicator,period,published_on,value\n");

        Summary summary = imported(input.run(database));

        assertThat(counts(summary, "values").gone()).isEqualTo(1);
        assertThat(log.history(List.of("indicator:i"), log.size()).rows(ValueRow.class))
                .hasSize(1);
    }

    @Test
    void goesOnWhereAnInterruptedImportStopped() throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            values.append("i,")
                    .append(LocalDate.of(1980, 1, 1).plusDays(i))
                    .append(",2021-05-01,")
                    .append(i)
                    .append('\n');
        }
        input.add("values.csv", values.toString());
        Progress broken = (step, done, _) -> {
            if (step == Progress.Step.WRITING && done > 6_000) {
                throw new IllegalStateException("the plug is pulled");
            }
        };

        assertThatThrownBy(() -> input.run(database, false, broken)).hasMessage("the plug is pulled");
        long stopped = log.size();
        imported(input.run(database));

        assertThat(stopped).isBetween(1L, SOUND + 11_999);
        assertThat(log.size()).isEqualTo(SOUND + ADOPTED + 12_000);
        assertThat(imported(input.run(database)).changes()).isZero();
    }

    @Test
    void readsPartsOverTheCommonFiles() throws IOException {
        input.write("parts/one/indicators.csv", "indicator,main,area,name_kk,unit_kk,lang\nj1,yes,B,Су,км,kk\n")
                .write("parts/one/values.csv", "indicator,period,published_on,value\nj1,2021,2022-01-01,1\n")
                .write(
                        "parts/two/values.csv",
                        "indicator,period,published_on,value\ni,2022,2023-01-01,1\nj1,2022,2023-01-01,1\n");

        assertThat(input.run(database))
                .isInstanceOfSatisfying(
                        Result.BadInput.class,
                        bad -> assertThat(bad.problems().first())
                                .singleElement()
                                .asString()
                                .startsWith(
                                        "parts/two/values.csv:3:indicator: expected an indicator of indicators.csv"));

        input.change("parts/two/values.csv", "j1,2022,2023-01-01,1\n", "");
        assertThat(imported(input.run(database)).changes()).isEqualTo(SOUND + 3);
        assertThat(imported(input.run(database)).changes()).isZero();
    }

    @Test
    void writesNothingInADryRunButTellsWhatWouldChange() throws IOException {
        input.run(database);
        input.change("values.csv", "12.5", "13").add("persons.csv", "p3,Сәуле Сынақ,yes,kk\n");

        Summary summary = imported(input.run(database, true, Input.SILENT));

        assertThat(summary.changes()).isEqualTo(2);
        assertThat(summary.corrections()).containsExactly("values.csv:2:value: 12.5 → 13");
        assertThat(log.size()).isEqualTo(SOUND + ADOPTED);
        assertThat(count("facts.alias")).isEqualTo(2);
    }

    @Test
    void stopsWhereTheRecordChangesUnderIt() throws IOException {
        StringBuilder values = new StringBuilder();
        for (int i = 0; i < 12_000; i++) {
            values.append("i,")
                    .append(LocalDate.of(1980, 1, 1).plusDays(i))
                    .append(",2021-05-01,")
                    .append(i)
                    .append('\n');
        }
        input.add("values.csv", values.toString());
        Progress meddling = (step, done, total) -> {
            if (step == Progress.Step.WRITING && done < total / 2) {
                append(value("99"));
            }
        };

        Result result = input.run(database, false, meddling);

        assertThat(result).isInstanceOf(Result.Overtaken.class);
        assertThat(log.size()).isLessThan(SOUND + 12_000);
    }

    private void append(Row row) {
        log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("r", row, false))));
    }

    private static ValueRow value(String value) {
        return new ValueRow("i", new Period("2021-Q1"), LocalDate.of(2021, 5, 1), new BigDecimal(value), null, null);
    }

    private long count(String table) {
        return JdbcClient.create(database.app())
                .sql("select count(*) from " + table)
                .query(Long.class)
                .single();
    }
}
