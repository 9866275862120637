package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;

class FactLogTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    private TestDatabase database;
    private FactLog log;
    private JdbcClient jdbc;

    @BeforeEach
    void openLog() {
        database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
        jdbc = JdbcClient.create(database.app());
    }

    @Test
    void readsBackWhatWasAppended() {
        var outcome = append(value("km", "2021-Q3", "31.0"));

        assertThat(outcome).isEqualTo(new Outcome.Appended(0, 1));
        var history = log.history(List.of("indicator:km"), 1);
        assertThat(history.rows(ValueRow.class)).singleElement().satisfies(recorded -> {
            assertThat(recorded.row()).isEqualTo(value("km", "2021-Q3", "31.0"));
            assertThat(recorded.fact().type()).isEqualTo("roadmap.ValueReported");
            assertThat(recorded.fact().effective()).isEqualTo("2021-Q3");
            assertThat(recorded.fact().about()).containsExactly("indicator:km");
        });
    }

    @Test
    void keepsEveryVersionAndShowsTheRecordAsItWas() {
        append(value("km", "2021-Q3", "31.0"));
        append(value("km", "2021-Q3", "30.0"));

        assertThat(latest(2)).isEqualTo(new BigDecimal("30.0"));
        assertThat(latest(1)).isEqualTo(new BigDecimal("31.0"));
        assertThat(log.history(List.of("indicator:km"), 2).versions(ValueRow.class, "km|2021-Q3|2021-11-01"))
                .hasSize(2);
        assertThat(jdbc.sql("select value from roadmap.values")
                        .query(BigDecimal.class)
                        .list())
                .containsExactly(new BigDecimal("30.0"));
    }

    @Test
    void givesManyWritersOneDenseOrder() throws Exception {
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Outcome>> appends = IntStream.range(0, 64)
                    .<Callable<Outcome>>mapToObj(i -> () -> append(value("i" + i, "2021", "1")))
                    .toList();
            for (var done : writers.invokeAll(appends)) {
                assertThat(done.get()).isInstanceOf(Outcome.Appended.class);
            }
        }

        assertThat(log.size()).isEqualTo(64);
        assertThat(jdbc.sql("select count(*) = 64 and min(idx) = 0 and max(idx) = 63 from facts.fact")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void writesTheSameTablesInBulkAsOneByOne() {
        var rows = IntStream.range(0, 200)
                .mapToObj(i -> value("i" + i % 150, "2021", i + ".5"))
                .toList();
        rows.forEach(this::append);
        var oneByOne = tables();
        openLog();

        log.append(
                "test",
                0,
                rows.stream().map(row -> new Draft("test", row, true)).toList());

        assertThat(tables()).isEqualTo(oneByOne);
    }

    @Test
    void refusesWhatWasFormedOnAnOlderVersion() {
        append(value("km", "2021-Q3", "31.0"));
        append(value("other", "2021-Q3", "31.0"));

        var stale = log.append("test", 0, List.of(new Draft("test", value("km", "2021-Q4", "33"), true)));
        var unconcerned = log.append("test", 1, List.of(new Draft("test", value("km", "2021-Q4", "33"), true)));

        assertThat(stale).isEqualTo(new Outcome.Stale(List.of("indicator:km")));
        assertThat(unconcerned).isInstanceOf(Outcome.Appended.class);
    }

    @Test
    void writesNothingWhenARuleRefuses() {
        var outcome = log.append("test", present -> new Rule.Decision.Refuse("no.reason", List.of("km")));

        assertThat(outcome).isEqualTo(new Outcome.Refused("no.reason", List.of("km")));
        assertThat(log.size()).isZero();
    }

    @Test
    void keepsNamesOutOfEntriesAndOpensThoseOfPublicFiguresOnly() {
        append(person("a", "Айгүл Сынақ", true));
        append(person("b", "Жеке Азамат", false));

        var entries = jdbc.sql("select convert_from(bytes, 'UTF8') from facts.fact")
                .query(String.class)
                .list();
        assertThat(entries).noneMatch(entry -> entry.contains("Сынақ") || entry.contains("Азамат"));
        assertThat(name("a")).isEqualTo("Айгүл Сынақ");
        assertThat(name("b")).isNull();
    }

    @Test
    void erasesAnOpeningAndKeepsTheLog() {
        append(person("a", "Айгүл Сынақ", true));
        append(new ErasureRow(0, "name", "own wish", LocalDate.of(2026, 11, 23)));

        assertThat(name("a")).isNull();
        assertThat(log.size()).isEqualTo(2);
        assertThat(jdbc.sql("select count(*) from facts.opening")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void takesTextsWithTabsQuotesAndNewLines() {
        var note = Text.of("en", "tab\t, \"quote\", \\ and\nnew line");
        append(new ProgressRow("m", LocalDate.of(2022, 1, 1), Progress.DONE, null, note, null));

        assertThat(log.history(List.of("measure:m"), 1).rows(ProgressRow.class))
                .singleElement()
                .extracting(recorded -> recorded.row().note())
                .isEqualTo(note);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update facts.fact set type = 'x'",
                "delete from facts.fact",
                "truncate facts.fact",
                "drop table facts.fact",
                "alter table facts.fact disable trigger all"
            })
    void cannotChangeFactsInTheApplicationsRole(String sql) {
        append(value("km", "2021", "1"));

        assertThatThrownBy(() -> jdbc.sql(sql).update())
                .hasStackTraceContaining(
                        sql.startsWith("drop") || sql.startsWith("alter") ? "must be owner" : "permission denied");
    }

    @ParameterizedTest
    @ValueSource(strings = {"update facts.fact set type = 'x'", "delete from facts.fact", "truncate facts.fact"})
    void cannotChangeFactsInTheOwnersRoleEither(String sql) {
        append(value("km", "2021", "1"));

        assertThatThrownBy(() -> JdbcClient.create(database.owner()).sql(sql).update())
                .hasStackTraceContaining("facts are never changed or deleted");
    }

    private List<String> tables() {
        return jdbc.sql("""
                select 'v' || v::text from roadmap.values v union all
                select 'r' || r.kind || r.key || r.idx || encode(r.digest, 'hex') || coalesce(r.corrects, -1) from facts.row r union all
                select 'a' || a::text from facts.about a order by 1""").query(String.class).list();
    }

    private BigDecimal latest(long size) {
        return log.history(List.of("indicator:km"), size)
                .rows(ValueRow.class)
                .getFirst()
                .row()
                .value();
    }

    private @org.jspecify.annotations.Nullable String name(String person) {
        var name = log.history(List.of("person:" + person), log.size())
                .rows(PersonRow.class)
                .getFirst()
                .row()
                .name();
        return name == null ? null : name.in("kk");
    }

    private Outcome append(Row row) {
        return log.append("test", present -> new Rule.Decision.Append(List.of(new Draft("test", row, true))));
    }

    private static PersonRow person(String key, String name, boolean publicFigure) {
        return new PersonRow(key, Text.of("kk", name), null, publicFigure, null);
    }

    private static ValueRow value(String indicator, String period, String value) {
        return new ValueRow(
                indicator, new Period(period), LocalDate.of(2021, 11, 1), new BigDecimal(value), null, null);
    }
}
