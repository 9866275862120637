package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;

class RebuildTests {

    private TestDatabase database;
    private JdbcClient jdbc;
    private FactLog log;

    @BeforeEach
    void fillALog() {
        database = TestDatabase.fresh();
        jdbc = JdbcClient.create(database.app());
        log = new FactLog(Catalogue.KINDS, database.app(), Clock.systemUTC());
        append(new RecordRow("r", Text.of("en", "A record"), false, "Asia/Qostanay", "office", null, null));
        SampleRows.grow(log, 25_000);
        for (int i = 0; i < 100; i++) {
            append(SampleRows.value("i" + (1 + i % 40), i + ".25"));
        }
        append(person("a", "Айгүл", true));
        append(person("a", "Айгүл Сынақ", true));
        append(person("b", "Жеке Азамат", false));
        append(person("c", "Басқа Азамат", true));
        append(new PersonMergeRow("b", "a", LocalDate.of(2026, 1, 2), Text.of("en", "one and the same")));
    }

    @Test
    void givesTheSameTablesRowForRow() {
        var live = tables();

        assertRebuilds(live);
    }

    @Test
    void givesTheSameTablesAfterAnErasureToo() {
        var erasure = new Erasure(log, database.app(), Clock.systemUTC());
        assertThat(erasure.subjects(List.of("person:a", "person:b"), "office", "own wish"))
                .isEqualTo(4);
        var live = tables();

        assertRebuilds(live);
    }

    @Test
    void mendsATableThatWasSpoilt() {
        var live = tables();
        jdbc.sql("update roadmap.values set value = value + 1 where indicator = 'i7'")
                .update();
        jdbc.sql("delete from facts.about where subject = 'indicator:i7'").update();
        assertThat(tables()).isNotEqualTo(live);

        assertRebuilds(live);
    }

    @Test
    void letsReadersReadTheOldTablesMeanwhile() throws Exception {
        jdbc.sql("delete from facts.about where subject = 'indicator:i7'").update();
        var live = tables();
        try (var reader = new SingleConnectionDataSource(database.app().getConnection(), true)) {
            JdbcClient other = JdbcClient.create(reader);
            other.sql("set lock_timeout = '1s'").update();

            var _ = new Rebuild(Catalogue.KINDS, database.owner())
                    .run(_ -> assertThat(tables(other)).isEqualTo(live));

            assertThat(tables(other)).isNotEqualTo(live);
        }
    }

    @Test
    void waitsForAReaderAndLeavesEverybodysRights() throws Exception {
        var rights = rights();
        var live = tables();
        CompletableFuture<Long> rebuilt;
        try (var reader = database.app().getConnection();
                var statement = reader.createStatement()) {
            reader.setAutoCommit(false);
            statement.execute("select count(*) from roadmap.values");
            rebuilt = CompletableFuture.supplyAsync(() -> new Rebuild(Catalogue.KINDS, database.owner()).run(_ -> {}));
            await().until(() -> jdbc.sql("select exists (select from pg_locks where not granted)")
                    .query(Boolean.class)
                    .single());
            assertThat(tables()).isEqualTo(live);
            statement.execute("select count(*) from roadmap.targets");
            reader.commit();
        }

        assertThat(rebuilt.get(1, TimeUnit.MINUTES)).isEqualTo(log.size());

        assertThat(tables()).isEqualTo(live);
        assertThat(rights()).isEqualTo(rights);
    }

    private List<String> rights() {
        return jdbc.sql("""
                select c.oid::regclass::text || ' ' || coalesce(c.relacl::text, '') || ' ' || (
                    select string_agg(pg_get_indexdef(i.indexrelid), ' ' order by i.indexrelid::regclass::text) from pg_index i where i.indrelid = c.oid)
                from pg_class c where c.relkind = 'r' and c.relnamespace::regnamespace::text in ('facts', 'people', 'roadmap')
                order by 1""").query(String.class).list();
    }

    private void assertRebuilds(Map<String, List<String>> live) {
        List<Long> progress = new ArrayList<>();

        assertThat(new Rebuild(Catalogue.KINDS, database.owner()).run(progress::add))
                .isEqualTo(log.size());

        assertThat(progress).last().isEqualTo(log.size());
        tables().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(live.get(table)));
    }

    private Map<String, List<String>> tables() {
        return tables(jdbc);
    }

    private static Map<String, List<String>> tables(JdbcClient jdbc) {
        List<String> names = new ArrayList<>(List.of("facts.about", "facts.row", "facts.diverged", "facts.opening"));
        Catalogue.KINDS.all().forEach(kind -> names.add(new RowTable(kind).name()));
        Map<String, List<String>> tables = new LinkedHashMap<>();
        for (String name : names) {
            tables.put(
                    name,
                    jdbc.sql("select t::text from " + name + " t order by 1")
                            .query(String.class)
                            .list());
        }
        return tables;
    }

    private void append(Row row) {
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("r", row, false))));
    }

    private static PersonRow person(String key, String name, boolean publicFigure) {
        return new PersonRow(key, Text.of("kk", name), null, publicFigure, null);
    }
}
