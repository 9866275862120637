package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.Origin;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.verify.Published;

/** Fills an empty database and an empty data folder from a backup. */
public final class Restore {

    private final Kinds kinds;
    private final DataSource owner;
    private final Path data;
    private final Clock clock;

    /**
     * A restore.
     *
     * @param owner connects as the owner of the tables, whose migrations have run
     * @param data the data folder
     */
    public Restore(Kinds kinds, DataSource owner, Path data, Clock clock) {
        this.kinds = kinds;
        this.owner = owner;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Restores everything: tables in one transaction, then documents, what was published since, and the key.
     *
     * @param published a published export that may be ahead of the backup; null for none
     * @param progress is told what is being restored
     * @throws BackupException where the database is not empty or of another version, or what is published cannot be relied on
     */
    public Replayed run(BackupFolder backup, @Nullable Published published, Consumer<String> progress)
            throws IOException, SQLException {
        begin();
        Optional<FormerLog> signed = new RestoredTables(owner, backup, progress).all();
        documents(backup, progress);
        key(backup, Backup.ACCESS_KEY);
        if (signed.isPresent()) {
            published(data, signed.get().checkpoint().note());
        }
        Replayed replayed = published == null
                ? new Replayed(backup.size(), backup.size(), List.of())
                : new Replay(kinds, owner, data, clock).run(published, progress);
        key(backup);
        Unfinished.end(data);
        return replayed;
    }

    /**
     * Restores everything into a log that is born anew: the same entries, under a name and with a key that are not the old ones.
     *
     * @param name of the new log; null for a random one
     * @param progress is told what is being restored
     * @return the log in the backup; empty where nothing of it was signed
     * @throws BackupException as {@link #run}, or where the name is not new
     */
    public Optional<FormerLog> anew(BackupFolder backup, @Nullable Origin name, Consumer<String> progress)
            throws IOException, SQLException {
        begin();
        Optional<FormerLog> former = new RestoredTables(owner, backup, progress).withoutLog(name);
        documents(backup, progress);
        key(backup, Backup.ACCESS_KEY);
        if (former.isPresent()) {
            former.get().write(data);
        }
        var _ = LogKey.open(data, owner, clock, name);
        Unfinished.end(data);
        return former;
    }

    private void begin() throws IOException {
        if (LogIdentity.of(owner).isPresent() || size() > 0 || Files.exists(LogKey.file(data))) {
            throw new BackupException("There is a record already: in the database, or its key in " + data
                    + ". A backup is restored into an empty folder and database only; nothing was changed.");
        }
        Unfinished.begin(data);
    }

    private long size() {
        return JdbcClient.create(owner)
                .sql("select size from facts.head")
                .query(Long.class)
                .single();
    }

    private void documents(BackupFolder backup, Consumer<String> progress) throws IOException {
        Blobs blobs = new Blobs(data.resolve(Backup.DOCUMENTS));
        progress.accept("documents");
        for (String path : backup.manifest().files().keySet()) {
            if (path.startsWith(Backup.DOCUMENTS + "/")) {
                var _ = blobs.put(backup.folder().resolve(path));
            }
        }
    }

    /** What the world has seen, as far as this folder knows: a start refuses a database that is behind it. */
    static void published(Path data, String note) throws IOException {
        Path file = data.resolve("published").resolve("checkpoint");
        Files.createDirectories(file.getParent());
        Files.writeString(file, note);
    }

    /** Comes last: without the key nothing is signed that is not restored in full. */
    private void key(BackupFolder backup) throws IOException {
        key(backup, Backup.LOG_KEY);
    }

    private void key(BackupFolder backup, String path) throws IOException {
        if (backup.manifest().files().containsKey(path)) {
            Path key = data.resolve(path);
            Files.createDirectories(
                    key.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(key, Files.readAllBytes(backup.folder().resolve(path)));
        }
    }
}
