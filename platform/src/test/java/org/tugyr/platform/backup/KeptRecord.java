package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.verify.Published;

/** A sample record with a private and a public person, to be backed up and restored. */
abstract class KeptRecord {

    static final String ROOT = "kostanay-2021";

    @TempDir
    Path folder;

    ExportedRecord record;
    Path backup;

    @BeforeEach
    void keepARecord() {
        record = ExportedRecord.sample();
        record.append(ROOT, person("private", false), person("public", true));
        backup = folder.resolve("backup");
    }

    void backUp() throws IOException, SQLException {
        backUp(record);
    }

    void backUp(ExportedRecord some) throws IOException, SQLException {
        var _ = new Backup(some.database().owner(), some.data(), ExportedRecord.CLOCK).write(backup, _ -> {});
    }

    record Restored(ExportedRecord record, Replayed replayed) {}

    Restored restore(@Nullable Path export) throws IOException, SQLException {
        ExportedRecord again = ExportedRecord.in(folder.resolve("restored"));
        Replayed replayed = new Restore(Catalogue.KINDS, again.database().owner(), again.data(), ExportedRecord.CLOCK)
                .run(BackupFolder.open(backup), export == null ? null : Published.at(export.toString()), _ -> {});
        return new Restored(again.reopened(), replayed);
    }

    static PersonRow person(String key, boolean isPublic) {
        return new PersonRow(key, Text.of("ru", "Имя"), null, isPublic, null);
    }

    static ErasureRow erasure(long entry) {
        return new ErasureRow(entry, "name", "the person's own wish", LocalDate.of(2026, 11, 20));
    }
}
