package org.tugyr.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.export.ExportedRecord;

class BackupTests extends KeptRecord {

    @Test
    void makesTheSameRecordAgain() throws IOException, SQLException {
        record.append(ROOT, erasure(record.log().size() - 1));
        record.export(folder.resolve("before"));
        keepTheBoard(record.database());
        keepAReport(record.database());
        keepAccounts();
        backUp();

        ExportedRecord again = restore(null).record();

        assertThat(Contents.tables(again.database()))
                .isEqualTo(Contents.tables(record.database()))
                .hasSizeGreaterThan(30)
                .hasEntrySatisfying("access.account", rows -> assertThat(rows).startsWith("1 rows"))
                .hasEntrySatisfying("errors.report", rows -> assertThat(rows).startsWith("1 rows"));
        assertThat(Contents.files(again.data()))
                .isEqualTo(Contents.files(record.data()))
                .containsKeys("keys/log.key", "keys/access.key", "published/checkpoint");
        again.export(folder.resolve("after"));
        assertThat(Contents.files(folder.resolve("after"))).isEqualTo(Contents.files(folder.resolve("before")));
        again.append(ROOT, person("next", true));
        assertThat(again.export(folder.resolve("after")))
                .isInstanceOf(org.tugyr.platform.export.Export.Outcome.Written.class);
    }

    private void keepAccounts() throws IOException {
        JdbcClient.create(record.database().app())
                .sql("insert into access.account (id, name, folded, founder, made_at)"
                        + " values ('a', 'Ana', 'ana', true, '2023-01-09T12:04:00Z')")
                .update();
        Path keys = Files.createDirectories(record.data().resolve("keys"));
        Files.writeString(keys.resolve("access.key"), "a key");
    }

    @Test
    void bringsNoSessionAndNoLinkBack() throws IOException, SQLException {
        keepAccounts();
        JdbcClient jdbc = JdbcClient.create(record.database().app());
        jdbc.sql("insert into access.session values ('\\x01', 'h', 'a', 'd', 'm', now(), now())")
                .update();
        jdbc.sql("insert into access.link values ('\\x01', null, 'shell', now(), now())")
                .update();
        jdbc.sql("insert into access.step values ('\\x01', 'CODE', 'a', '', now())")
                .update();
        jdbc.sql("insert into access.attempt values ('\\x01', 1, now())").update();
        backUp();

        ExportedRecord again = restore(null).record();

        for (String table : java.util.List.of("session", "link", "step", "attempt")) {
            assertThat(JdbcClient.create(again.database().app())
                            .sql("select count(*) from access." + table)
                            .query(Long.class)
                            .single())
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void bringsWhoFollowsBackButNoLetterAndNoLinkOfThem() throws IOException, SQLException {
        JdbcClient jdbc = JdbcClient.create(record.database().app());
        jdbc.sql(
                        "insert into mail.follower values ('f', null, '\\x01', '\\x02', '\\x03', 'kk', 'daily', now(), now(), 0)")
                .update();
        jdbc.sql("insert into mail.following values ('f', 'pledge:roads', 3, now())")
                .update();
        jdbc.sql("insert into mail.request values"
                        + " ('\\x01', null, '\\x01', '\\x02', 'pledge:roads', 'kk', 'daily', now(), now(), null)")
                .update();
        jdbc.sql("insert into mail.outbox values ('l', 'f', '\\x01', '\\x01', now(), now())")
                .update();
        backUp();

        JdbcClient after = JdbcClient.create(restore(null).record().database().app());

        for (String kept : java.util.List.of("follower", "following")) {
            assertThat(count(after, kept)).as(kept).isOne();
        }
        for (String gone : java.util.List.of("request", "outbox")) {
            assertThat(count(after, gone)).as(gone).isZero();
        }
    }

    private static long count(JdbcClient jdbc, String table) {
        return jdbc.sql("select count(*) from mail." + table).query(Long.class).single();
    }

    @Test
    void goesOnCountingWhereItEnded() throws IOException, SQLException {
        String event = "insert into access.event (account, what, at) values ('a', 'JOINED', now())";
        JdbcClient jdbc = JdbcClient.create(record.database().app());
        jdbc.sql(event).update();
        jdbc.sql(event).update();
        backUp();

        JdbcClient after = JdbcClient.create(restore(null).record().database().app());

        assertThat(after.sql(event).update()).isOne();
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
}
