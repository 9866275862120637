package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
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

    private void assertRebuilds(Map<String, List<String>> live) {
        List<Long> progress = new ArrayList<>();

        assertThat(new Rebuild(Catalogue.KINDS, database.app()).run(progress::add))
                .isEqualTo(log.size());

        assertThat(progress).last().isEqualTo(log.size());
        tables().forEach((table, rows) -> assertThat(rows).as(table).isEqualTo(live.get(table)));
    }

    private Map<String, List<String>> tables() {
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
