package org.tugyr.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.Behind;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.files.Blobs;

/** What was published after the backup was made. */
class ReplayTests extends KeptRecord {

    private static final List<String> ONLY_HERE =
            List.of("facts.alias", "facts.diverged", "facts.opening", "facts.checkpoint");

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

    private static EvidenceRow evidence(String key, String sha256) {
        return new EvidenceRow(
                key, Text.of("en", key), null, null, null, key, "text/plain", sha256, Independence.OWN, null, null);
    }
}
