package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.people.PeopleRows.PersonRow;

class ErasureTests {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T06:00:00Z"), ZoneOffset.UTC);

    private TestDatabase database;
    private FactLog log;
    private Erasure erasure;

    @BeforeEach
    void recordPeople() {
        database = TestDatabase.fresh();
        log = new FactLog(Catalogue.KINDS, database.app(), CLOCK);
        erasure = new Erasure(log, database.app(), CLOCK);
        append(person("a", "Айгүл"));
        append(person("b", "Берік"));
        append(person("a", "Айгүл Сынақ"));
    }

    @Test
    void takesTheNameOutOfEveryVersion() {
        assertThat(erasure.subjects(List.of("person:a"), "office", "own wish")).isEqualTo(2);

        assertThat(openings()).singleElement().asString().contains("Берік");
        assertThat(log.history(List.of("person:a"), log.size()).versions(PersonRow.class, "a"))
                .hasSize(2)
                .allSatisfy(version -> assertThat(version.row().name()).isNull());
    }

    @Test
    void doesNothingTheSecondTime() {
        assertThat(erasure.subjects(List.of("person:a"), "office", "own wish")).isEqualTo(2);
        long size = log.size();

        assertThat(erasure.subjects(List.of("person:a"), "office", "own wish")).isZero();
        assertThat(erasure.entry(0, "office", "own wish")).isZero();
        assertThat(log.size()).isEqualTo(size);
    }

    @Test
    void erasesWhatCameSinceTheLastTime() {
        assertThat(erasure.subjects(List.of("person:a"), "office", "own wish")).isEqualTo(2);
        append(person("a", "Айгүл Сынақ"));

        assertThat(erasure.subjects(List.of("person:a"), "office", "own wish")).isEqualTo(1);
    }

    @Test
    void leavesATombstoneWithDateGroundAndDigest() {
        assertThat(erasure.entry(1, "office", "court order 7")).isEqualTo(1);

        String digest = log.entries(List.of(1L)).getFirst().fact().sealed().get("name");
        assertThat(Tombstone.in(database.app(), List.of(0L, 1L, 2L)))
                .containsExactly(new Tombstone(1, "name", digest, "court order 7", LocalDate.of(2026, 11, 23), 3));
    }

    private List<String> openings() {
        return JdbcClient.create(database.app())
                .sql("select value from facts.opening")
                .query(String.class)
                .list();
    }

    private void append(Row row) {
        var _ = log.append("test", _ -> new Rule.Decision.Append(List.of(new Draft("r", row, true))));
    }

    private static PersonRow person(String key, String name) {
        return new PersonRow(key, Text.of("kk", name), null, true, null);
    }
}
