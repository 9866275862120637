package org.tugyr.platform.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.Draft;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;

class AdminCommandTests {

    @TempDir
    private Path data;

    @TempDir
    private Path elsewhere;

    @Test
    void erasesAPersonUnderAllKeysWithTheirFilesAndRebuilds() throws Exception {
        Blobs blobs = new Blobs(data.resolve("files"));
        Hash own = blobs.put(Files.writeString(elsewhere.resolve("own"), "only about a"));
        Hash shared = blobs.put(Files.writeString(elsewhere.resolve("shared"), "about a and c"));
        try (Database database = Database.embedded(data)) {
            Migrations.run(database.owner(), database.appLogin().user());
            append(
                    log(database),
                    evidence("own", own),
                    evidence("shared", shared),
                    person("a", "own"),
                    person("b", "shared"),
                    person("c", "shared"),
                    new PersonMergeRow("b", "a", java.time.LocalDate.of(2026, 1, 1), null));
        }

        assertThat(run("erase", "person:a", "--ground", "own wish", "--files")).isZero();
        assertThat(run("rebuild")).isZero();

        assertThat(blobs.get(own)).isEmpty();
        assertThat(blobs.get(shared)).isPresent();
        try (Database database = Database.embedded(data)) {
            var people = log(database)
                    .history(
                            List.of("person:a", "person:b", "person:c"),
                            log(database).size())
                    .rows(PersonRow.class);
            assertThat(people)
                    .filteredOn(person -> person.row().name() != null)
                    .singleElement()
                    .satisfies(person -> assertThat(person.row().person()).isEqualTo("c"));
        }
    }

    @Test
    void refusesWhatNamesNothing() {
        assertThat(run("erase", "Айгүл Сынақ", "--ground", "own wish")).isEqualTo(2);
        assertThat(run("erase", "person:a")).as("without a ground").isEqualTo(2);
        assertThat(data).isEmptyDirectory();
    }

    @Test
    void answersWhatReadersReportAndForgetsTheirAddress() throws Exception {
        try (Database database = Database.embedded(data)) {
            Migrations.run(database.owner(), database.appLogin().user());
            JdbcClient.create(database.app(1))
                    .sql("insert into errors.report (id, received_at, page, lang, wrong, email)"
                            + " values (1, '2023-01-09T12:04:00Z', '/', 'kk', 'wrong', 'reader@example.org')")
                    .update();
        }

        assertThat(run("errors")).isZero();
        assertThat(run("errors", "reply", "1", "--text", "Corrected.", "--publish"))
                .isZero();
        assertThat(run("errors", "reply", "2", "--text", "Corrected.")).isEqualTo(2);
        assertThat(run("errors", "reply", "1", "--text", " ")).isEqualTo(2);

        try (Database database = Database.embedded(data)) {
            assertThat(JdbcClient.create(database.app(1))
                            .sql("select reply || published || coalesce(email, ' gone') from errors.report")
                            .query(String.class)
                            .single())
                    .isEqualTo("Corrected.true gone");
        }
    }

    @Test
    void showsHowMailFaresAndTriesItOut() throws Exception {
        assertThat(run("mail")).isZero();
        assertThat(run("mail", "--test", "reader@example.org")).isZero();
        assertThat(run("mail", "--test", "nobody")).isEqualTo(2);

        try (Stream<Path> letters = Files.list(data.resolve("mail"))) {
            assertThat(letters)
                    .singleElement()
                    .satisfies(letter -> assertThat(Files.readString(letter))
                            .contains("To: reader@example.org", "Auto-Submitted: auto-generated"));
        }
    }

    private int run(String... arguments) {
        return Commands.run(Stream.concat(
                        Stream.concat(Stream.of("admin"), Stream.of(arguments)), Stream.of("--data", data.toString()))
                .toArray(String[]::new));
    }

    private static FactLog log(Database database) {
        return new FactLog(Catalogue.KINDS, database.app(1), Clock.systemUTC());
    }

    private static void append(FactLog log, Row... rows) {
        var _ = log.append(
                "test", 0, Stream.of(rows).map(row -> new Draft("r", row, true)).toList());
    }

    private static PersonRow person(String key, String evidence) {
        return new PersonRow(key, Text.of("kk", "Айгүл " + key), null, true, evidence);
    }

    private static EvidenceRow evidence(String key, Hash hash) {
        return new EvidenceRow(
                key,
                Text.of("en", "A page"),
                null,
                null,
                null,
                key,
                "text/plain",
                hash.hex(),
                Independence.OWN,
                null,
                null);
    }
}
