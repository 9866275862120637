package org.tugyr.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.Origin;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.verify.Finding;
import org.tugyr.platform.verify.Older;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/** The same entries in a log that is born anew, because the key of the old one has leaked or is to be changed. */
class NewKeyTests {

    private static final String ROOT = "kostanay-2021";
    private static final List<String> OF_THE_LOG = List.of("facts.identity", "facts.checkpoint", "facts.tile");

    @TempDir
    private Path folder;

    private ExportedRecord old;
    private VerifierKey oldKey;
    private Older oldCheckpoint;
    private Path backup;

    @BeforeEach
    void keepARecord() throws IOException, SQLException {
        old = ExportedRecord.sample();
        old.export(folder.resolve("old"));
        oldKey = old.signingKey().verifierKey();
        oldCheckpoint = new Older(SignedNote.parse(Files.readAllBytes(folder.resolve("old/log/checkpoint"))), null);
        old.append(ROOT, person("not-signed-yet", false));
        var _ = new Blobs(old.data().resolve("files")).put(Files.writeString(folder.resolve("page"), "A page"));
        backup = folder.resolve("backup");
        var _ = new Backup(old.database().owner(), old.data(), ExportedRecord.CLOCK).write(backup, _ -> {});
    }

    @Test
    void keepsEverythingButWhatTheOldLogPublished() throws IOException, SQLException {
        ExportedRecord anew = restore(null);

        Map<String, String> expected = Contents.tables(old.database());
        Map<String, String> actual = Contents.tables(anew.database());
        assertThat(actual.keySet()).isEqualTo(expected.keySet());
        assertThat(actual.get("facts.checkpoint"))
                .isEqualTo(actual.get("facts.tile"))
                .startsWith("0 rows");
        OF_THE_LOG.forEach(table -> {
            expected.remove(table);
            actual.remove(table);
        });
        assertThat(actual).isEqualTo(expected).hasSizeGreaterThan(30);
        assertThat(Contents.files(anew.data().resolve("files")))
                .isEqualTo(Contents.files(old.data().resolve("files")));
        assertThat(anew.data().resolve("published")).doesNotExist();
        assertThat(anew.data().resolve("restoring")).doesNotExist();
    }

    @Test
    void isBornWithAKeyAndANameOfItsOwn() throws IOException, SQLException {
        ExportedRecord anew = restore(null);

        VerifierKey key = LogIdentity.of(anew.database().owner()).orElseThrow().key();
        assertThat(key.publicKey()).isNotEqualTo(oldKey.publicKey());
        assertThat(key.name()).startsWith("tugyr.local/").isNotEqualTo(oldKey.name());
        assertThat(anew.signingKey().verifierKey()).as("the key in its folder").isEqualTo(key);
    }

    @Test
    void continuesTheOldLogUnderTheNewKey() throws IOException, SQLException {
        ExportedRecord anew = restore(new Origin("example.org/log2"));
        anew.append(ROOT, person("since", true));
        anew.export(folder.resolve("new"));
        var oldHead = new PublishedLog(old.database().app()).latest().orElseThrow();
        var newHead = new PublishedLog(anew.database().app()).latest().orElseThrow();
        VerifierKey newKey = anew.signingKey().verifierKey();

        assertThat(newHead.size()).isEqualTo(oldHead.size() + 2);
        assertThat(new PublishedLog(anew.database().app())
                        .consistency(oldHead.size(), newHead.size())
                        .verify(oldHead.root(), newHead.root())
                        .isVerified())
                .isTrue();
        Report report = verify(newKey, new Older(oldCheckpoint.note(), oldKey));
        assertThat(report.refuted()).isEmpty();
        assertThat(report.counts())
                .containsEntry("entries are those that the older checkpoint vouched for", oldHead.size());
        assertThat(report.lines())
                .contains("Older checkpoint of the log with the key " + oldKey.format() + ", as given");
        assertThat(report.json().canonicalText()).contains("\"sinceKey\":\"" + oldKey.format() + "\"");
        assertThat(verify(newKey, null).verified()).isTrue();
    }

    @Test
    void tellsWhoHoldsTheOldKeyWhatToDo() throws IOException, SQLException {
        ExportedRecord anew = restore(null);
        anew.export(folder.resolve("new"));

        assertThat(verify(oldKey, oldCheckpoint).refuted())
                .extracting(Finding::text)
                .anySatisfy(text -> assertThat(text)
                        .startsWith("log.vkey: published "
                                + anew.signingKey().verifierKey().format() + ", recomputed " + oldKey.format())
                        .contains("--since-key"));
        assertThat(verify(anew.signingKey().verifierKey(), oldCheckpoint).refuted())
                .singleElement()
                .satisfies(finding -> assertThat(finding.text())
                        .startsWith("the older checkpoint (note): published [example.org/sample]")
                        .contains("give that log's key with --since-key"));
    }

    @Test
    void refutesANewLogThatRewritesTheOldOne() throws IOException, SQLException {
        ExportedRecord other = ExportedRecord.sample();
        other.append(ROOT, person("not-signed-yet", false));
        other.export(folder.resolve("new"));

        assertThat(verify(null, new Older(oldCheckpoint.note(), oldKey)).refuted())
                .extracting(Finding::where)
                .anyMatch(where -> where.contains("since the older checkpoint"));
    }

    @Test
    void leavesTheOldLogsKeyAndCheckpointToBePublished() throws IOException, SQLException {
        ExportedRecord anew = ExportedRecord.in(folder.resolve("anew"));

        FormerLog former = restore(anew, null).orElseThrow();

        assertThat(former.key()).isEqualTo(oldKey);
        assertThat(FormerLog.folder(anew.data()).resolve("log.vkey")).hasContent(oldKey.format());
        assertThat(FormerLog.folder(anew.data()).resolve("checkpoint"))
                .hasContent(oldCheckpoint.note().format());
    }

    @Test
    void isNotCalledAsTheOldLog() {
        assertThatThrownBy(() -> restore(new Origin(oldKey.name())))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("must have another name");
        assertThat(folder.resolve("anew/keys/log.key")).doesNotExist();
    }

    @Test
    void takesNoEntriesThatTheOldLogDidNotSign() throws IOException, SQLException {
        ExportedRecord forged = ExportedRecord.in(folder.resolve("forged"));
        var _ = new Restore(Catalogue.KINDS, forged.database().owner(), forged.data(), ExportedRecord.CLOCK)
                .run(BackupFolder.open(backup), null, _ -> {});
        alterAnEntry(forged.database());
        Path altered = folder.resolve("altered");
        var _ = new Backup(forged.database().owner(), forged.data(), ExportedRecord.CLOCK).write(altered, _ -> {});
        ExportedRecord anew = ExportedRecord.in(folder.resolve("anew"));
        Restore restore = new Restore(Catalogue.KINDS, anew.database().owner(), anew.data(), ExportedRecord.CLOCK);

        assertThatThrownBy(() -> restore.anew(BackupFolder.open(altered), null, _ -> {}))
                .isInstanceOf(BackupException.class)
                .hasMessageContaining("not those that were signed");
        assertThat(Contents.tables(anew.database()).get("facts.fact")).startsWith("0 rows");
        assertThatThrownBy(() -> Unfinished.check(anew.data())).hasMessageContaining("has begun and not ended");
    }

    private static void alterAnEntry(TestDatabase database) {
        JdbcClient jdbc = JdbcClient.create(database.owner());
        jdbc.sql("alter table facts.fact disable trigger all").update();
        jdbc.sql("update facts.fact set bytes = overlay(bytes placing '!'::bytea from 40) where idx = 300")
                .update();
    }

    private Report verify(@Nullable VerifierKey key, @Nullable Older since) throws IOException {
        return new Verifier(Catalogue.KINDS, Published.at(folder.resolve("new").toString()), _ -> {}).run(key, since);
    }

    private ExportedRecord restore(@Nullable Origin name) throws IOException, SQLException {
        ExportedRecord anew = ExportedRecord.in(folder.resolve("anew"));
        var _ = restore(anew, name);
        return anew.reopened();
    }

    private Optional<FormerLog> restore(ExportedRecord anew, @Nullable Origin name) throws IOException, SQLException {
        return new Restore(Catalogue.KINDS, anew.database().owner(), anew.data(), ExportedRecord.CLOCK)
                .anew(BackupFolder.open(backup), name, _ -> {});
    }

    private static PersonRow person(String key, boolean isPublic) {
        return new PersonRow(key, Text.of("ru", "Имя"), null, isPublic, null);
    }
}
