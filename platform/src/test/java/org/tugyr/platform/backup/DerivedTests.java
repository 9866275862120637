package org.tugyr.platform.backup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.export.ExportedRecord;

/** What follows from everything else is in no backup, and comes about anew. */
class DerivedTests {

    @Test
    void leavesWhatSearchKnowsOutAndLetsItBeMadeAnew(@TempDir Path folder) throws IOException, SQLException {
        ExportedRecord record = ExportedRecord.sample();
        JdbcClient before = JdbcClient.create(record.database().app());
        before.sql("insert into search.entry values ('area', 'a', 'r', '{one}', 3, '''one'':1A', null)")
                .update();
        before.sql("update search.progress set size = 7").update();

        var _ = new Backup(record.database().owner(), record.data(), ExportedRecord.CLOCK)
                .write(folder.resolve("backup"), _ -> {});
        ExportedRecord again = ExportedRecord.in(folder.resolve("restored"));
        var _ = new Restore(Catalogue.KINDS, again.database().owner(), again.data(), ExportedRecord.CLOCK)
                .run(BackupFolder.open(folder.resolve("backup")), null, _ -> {});

        JdbcClient after = JdbcClient.create(again.database().app());
        assertThat(before.sql("select count(*) from search.word")
                        .query(Long.class)
                        .single())
                .isOne();
        assertThat(after.sql("select count(*) from search.entry")
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(after.sql("select size from search.progress")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
