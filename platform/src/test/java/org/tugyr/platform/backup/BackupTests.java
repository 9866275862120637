package org.tugyr.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.Behind;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.verify.Published;

class BackupTests {

    private static final String ROOT = "kostanay-2021";
    private static final List<String> ONLY_HERE =
            List.of("facts.alias", "facts.diverged", "facts.opening", "facts.checkpoint");

    @TempDir
    private Path folder;

    private ExportedRecord record;
    private Path backup;

    @BeforeEach
    void keepARecord() {
        record = ExportedRecord.sample();
        record.append(ROOT, person("private", false), person("public", true));
        backup = folder.resolve("backup");
    }

    @Test
    void makesTheSameRecordAgain() throws IOException, SQLException {
        record.append(ROOT, erasure(record.log().size() - 1));
        record.export(folder.resolve("before"));
        keepTheBoard(record.database());
        keepAReport(record.database());
        backUp();

        ExportedRecord again = restore(null).record();

        assertThat(Contents.tables(again.database()))
                .isEqualTo(Contents.tables(record.database()))
                .hasSizeGreaterThan(30)
                .hasEntrySatisfying("errors.report", rows -> assertThat(rows).startsWith("1 rows"));
        assertThat(Contents.files(again.data()))
                .isEqualTo(Contents.files(record.data()))
                .containsKeys("keys/log.key", "published/checkpoint");
        again.export(folder.resolve("after"));
        assertThat(Contents.files(folder.resolve("after"))).isEqualTo(Contents.files(folder.resolve("before")));
        again.append(ROOT, person("next", true));
        assertThat(again.export(folder.resolve("after")))
                .isInstanceOf(org.tugyr.platform.export.Export.Outcome.Written.class);
    }

    private static void keepAReport(TestDatabase database) {
        JdbcClient.create(database.app())
                .sql("insert into errors.report (id, received_at, page, lang, wrong, email)"
                        + " values (1, '2023-01-09T12:04:00Z', '/', 'kk', 'wrong', 'reader@example.org')")
                .update();
    }

    @Test
    void isItsOwnersAlone() throws IOException, SQLException {
        record.export(folder.resolve("export"));
        backUp();

        try (Stream<Path> all = Files.walk(backup)) {
            assertThat(all.toList())
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                            .endsWith("------"));
        }
        restore(null);
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.resolve("restored/keys/log.key"))))
                .isEqualTo("rw-------");
    }

    @Test
    void goesIntoAFolderOfItsOwn() throws IOException {
        Files.createDirectories(backup);
        Files.writeString(backup.resolve("letter.txt"), "Dear …");

        assertThatThrownBy(this::backUp).isInstanceOf(BackupException.class).hasMessageContaining("not empty");
        assertThat(folder).isDirectoryNotContaining("glob:**.backup-*");
    }

    @Test
    void findsAByteThatWasFlipped() throws IOException, SQLException {
        backUp();
        Path file = backup.resolve("tables/facts.fact.copy.gz");
        byte[] bytes = Files.readAllBytes(file);
        bytes[bytes.length / 2] ^= 1;
        Files.write(file, bytes);

        assertThatThrownBy(() -> BackupFolder.open(backup))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("facts.fact.copy.gz is damaged");
        assertThatThrownBy(() -> BackupFolder.open(folder)).hasMessageContaining("is no backup");
    }

    @Test
    void isNotRestoredOverARecord() throws IOException, SQLException {
        record.export(folder.resolve("export"));
        backUp();
        ExportedRecord other = ExportedRecord.empty();
        other.append("x", person("p", true));
        var before = Contents.tables(other.database());

        Restore restore = new Restore(Catalogue.KINDS, other.database().owner(), other.data(), ExportedRecord.CLOCK);

        assertThatThrownBy(() -> restore.run(BackupFolder.open(backup), null, _ -> {}))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("There is a record already");
        assertThat(Contents.tables(other.database())).isEqualTo(before);
    }

    @Test
    void replaysWhatWasPublishedSince() throws IOException, SQLException {
        record.export(folder.resolve("early"));
        record.append(ROOT, person("tail-of-the-backup", true)); // in the backup, but not signed in it
        long publicPerson = record.log().size() - 2;
        backUp();
        long size = record.log().size();
        Path document = Files.writeString(folder.resolve("document"), "A document");
        record.append(
                ROOT,
                person("later-public", true),
                person("later-private", false),
                erasure(publicPerson),
                evidence(
                        "kept",
                        new Blobs(record.data().resolve("files")).put(document).hex()),
                evidence("gone", "00".repeat(32)));
        Path export = folder.resolve("export");
        record.export(export);

        Restored restored = restore(export);

        ExportedRecord again = restored.record();
        assertThat(restored.replayed().from()).isEqualTo(size);
        assertThat(restored.replayed().to()).isEqualTo(record.log().size());
        assertThat(restored.replayed().lost())
                .containsExactly(
                        "entry " + (size + 1) + ", name: the sealed value, which was not public",
                        "entry " + size
                                + ": what importers call person later-public; an import of the same folder would record it anew",
                        "entry " + (size + 1)
                                + ": what importers call person later-private; an import of the same folder would record it anew",
                        "the document of SHA-256 " + "00".repeat(32) + ", which was not published");
        again.standings().refresh();
        Map<String, String> expected = Contents.tables(record.database());
        Map<String, String> actual = Contents.tables(again.database());
        ONLY_HERE.forEach(table -> {
            expected.remove(table);
            actual.remove(table);
        });
        expected.remove("facts.row"); // holds a digest of the lost value
        actual.remove("facts.row");
        assertThat(actual).isEqualTo(expected);
        again.export(folder.resolve("after"));
        assertThat(Contents.files(folder.resolve("after"))).isEqualTo(Contents.files(export));
        Behind.check(again.database().owner(), again.data());
    }

    @Test
    void replaysNothingThatIsRefuted() throws IOException, SQLException {
        record.export(folder.resolve("early"));
        backUp();
        record.append(ROOT, person("later", true));
        Path export = folder.resolve("export");
        record.export(export);
        Path numbers = export.resolve("data/numbers.csv");
        Files.writeString(numbers, Files.readString(numbers).replace("reported,NONE", "reported,DONE"));

        assertThatThrownBy(() -> restore(export))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("is refuted");
        assertThat(folder.resolve("restored/keys/log.key"))
                .as("so nothing can be signed")
                .doesNotExist();
    }

    @Test
    void replaysNoOtherHistory() throws IOException, SQLException {
        record.export(folder.resolve("early"));
        backUp();
        ExportedRecord twin = restore(null).record();
        record.append(ROOT, person("one", true));
        record.export(folder.resolve("one"));
        Files.move(backup, folder.resolve("first"));
        twin.append(ROOT, person("two", true));
        backUp(twin);
        Files.move(folder.resolve("restored"), folder.resolve("twin"));

        assertThatThrownBy(() -> restore(folder.resolve("one")))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("another history");
    }

    /** As a server does at the end of a day; the counts refer to the day. */
    private static void keepTheBoard(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.app());
        jdbc.sql("insert into site.board_day values (?, date '2026-11-22', 1, null)")
                .param(ROOT)
                .update();
        jdbc.sql("insert into site.board_count values (?, date '2026-11-22', 'kz', null, 'MISSED', null, false, 1)")
                .param(ROOT)
                .update();
    }

    private void backUp() throws IOException, SQLException {
        backUp(record);
    }

    private void backUp(ExportedRecord some) throws IOException, SQLException {
        var _ = new Backup(some.database().owner(), some.data(), ExportedRecord.CLOCK).write(backup, _ -> {});
    }

    private record Restored(ExportedRecord record, Replayed replayed) {}

    private Restored restore(@Nullable Path export) throws IOException, SQLException {
        ExportedRecord again = ExportedRecord.in(folder.resolve("restored"));
        Replayed replayed = new Restore(Catalogue.KINDS, again.database().owner(), again.data(), ExportedRecord.CLOCK)
                .run(BackupFolder.open(backup), export == null ? null : Published.at(export.toString()), _ -> {});
        return new Restored(again.reopened(), replayed);
    }

    private static PersonRow person(String key, boolean isPublic) {
        return new PersonRow(key, Text.of("ru", "Имя"), null, isPublic, null);
    }

    private static ErasureRow erasure(long entry) {
        return new ErasureRow(entry, "name", "the person's own wish", LocalDate.of(2026, 11, 20));
    }

    private static EvidenceRow evidence(String key, String sha256) {
        return new EvidenceRow(
                key, Text.of("en", key), null, null, null, key, "text/plain", sha256, Independence.OWN, null, null);
    }
}
