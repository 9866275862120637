package org.tugyr.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.Verification;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.LogKey;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
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
        if (LogIdentity.of(owner).isPresent() || size() > 0 || Files.exists(LogKey.file(data))) {
            throw new BackupException("There is a record already: in the database, or its key in " + data
                    + ". A backup is restored into an empty folder and database only; nothing was changed.");
        }
        tables(backup, progress);
        documents(backup, progress);
        progress.accept("checking the log");
        Optional<SignedCheckpoint> signed = check();
        if (signed.isPresent()) {
            published(data, signed.get().note());
        }
        Replayed replayed = published == null
                ? new Replayed(backup.size(), backup.size(), List.of())
                : new Replay(kinds, owner, data, clock).run(published, progress);
        key(backup);
        return replayed;
    }

    private long size() {
        return JdbcClient.create(owner)
                .sql("select size from facts.head")
                .query(Long.class)
                .single();
    }

    private void tables(BackupFolder backup, Consumer<String> progress) throws IOException, SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            var here = Schema.migrations(jdbc);
            if (!here.equals(backup.manifest().migrations())) {
                throw new BackupException(
                        "The backup has tables of the versions %s, this program makes %s. Restore it with the"
                                        .formatted(backup.manifest().migrations(), here)
                                + " program that made it, then start this one on the result. Nothing was changed.");
            }
            for (Manifest.Table table : backup.manifest().tables()) {
                progress.accept(table.name());
                table(connection, backup.folder(), table);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
        }
    }

    /** Some tables come into being with a row in them. */
    private static void table(Connection connection, Path folder, Manifest.Table table)
            throws IOException, SQLException {
        try (Statement statement = connection.createStatement();
                InputStream rows = new GZIPInputStream(Files.newInputStream(folder.resolve(table.file())), 1 << 16)) {
            statement.execute("delete from " + table.quoted());
            long restored = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.target() + " from stdin (format binary)", rows, 1 << 16);
            if (restored != table.rows()) {
                throw new BackupException("%s has %d rows, not %d as its manifest says. Nothing was changed."
                        .formatted(table.name(), restored, table.rows()));
            }
        }
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

    /** The entries must be those that were signed. */
    private Optional<SignedCheckpoint> check() throws SQLException {
        try (Connection connection = owner.getConnection()) {
            PublishedLog log = new PublishedLog(new SingleConnectionDataSource(connection, true));
            Optional<SignedCheckpoint> signed = log.latest();
            if (signed.isPresent()
                    && LogAudit.run(signed.get().size(), signed.get().root(), log, (_, _) -> {})
                            instanceof Verification.Refuted<Hash> refuted) {
                throw new BackupException("The log that was restored is not the one that was signed: " + refuted
                        + ". Do not use it: delete " + data + ".");
            }
            return signed;
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
        if (backup.manifest().files().containsKey(Backup.LOG_KEY)) {
            Path key = LogKey.file(data);
            Files.createDirectories(
                    key.getParent(),
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
            Files.createFile(key, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(key, Files.readAllBytes(backup.folder().resolve(Backup.LOG_KEY)));
        }
    }
}
