package org.tugyr.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.Verification;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.Origin;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;

/** Brings a backup's tables into an empty database, in one transaction, and only if its entries are those that were signed. */
final class RestoredTables {

    /** What makes a log that log, and not another one with the same entries. */
    private static final Set<String> OF_THE_LOG = Set.of("facts.identity", "facts.checkpoint", "facts.tile");

    private final DataSource owner;
    private final BackupFolder backup;
    private final Consumer<String> progress;

    RestoredTables(DataSource owner, BackupFolder backup, Consumer<String> progress) {
        this.owner = owner;
        this.backup = backup;
        this.progress = progress;
    }

    /**
     * Brings all tables.
     *
     * @return the log in the backup; empty where nothing of it was signed
     * @throws BackupException where the backup is of another version, or was changed after it was signed
     */
    Optional<FormerLog> all() throws IOException, SQLException {
        return bring(true, null);
    }

    /**
     * Brings all tables but those that belong to the log's publication, as {@link #all} does.
     *
     * @param name what the new log will be called; null where that is a new name in any case
     */
    Optional<FormerLog> withoutLog(@Nullable Origin name) throws IOException, SQLException {
        return bring(false, name);
    }

    private Optional<FormerLog> bring(boolean withLog, @Nullable Origin name) throws IOException, SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            requireSameVersion(source);
            List<Manifest.Table> tables = inOrder(source);
            copy(connection, tables, table -> !OF_THE_LOG.contains(table));
            Savepoint unpublished = connection.setSavepoint();
            copy(connection, tables, OF_THE_LOG::contains);
            goOnCounting(connection);
            progress.accept("checking the log");
            Optional<LogIdentity> identity = LogIdentity.of(source);
            Optional<FormerLog> log = signed(new PublishedLog(source), identity);
            if (!withLog) {
                requireOther(name, identity);
                connection.rollback(unpublished);
            }
            connection.commit();
            connection.setAutoCommit(true);
            try (Statement statement = connection.createStatement()) {
                statement.execute("analyze");
            }
            return log;
        }
    }

    private static void requireOther(@Nullable Origin name, Optional<LogIdentity> identity) {
        if (name != null && name.name().equals(identity.map(LogIdentity::origin).orElse(""))) {
            throw new BackupException(
                    "%s is the log in the backup, which its old key can sign for. The new log must have"
                                    .formatted(name.name())
                            + " another name. Nothing was restored.");
        }
    }

    private void requireSameVersion(DataSource source) {
        var here = Schema.migrations(JdbcClient.create(source));
        if (!here.equals(backup.manifest().migrations())) {
            throw new BackupException(
                    "The backup has tables of the versions %s, this program makes %s. Restore it with the"
                                    .formatted(backup.manifest().migrations(), here)
                            + " program that made it, then start this one on the result. Nothing was restored.");
        }
    }

    private List<Manifest.Table> inOrder(DataSource source) {
        List<String> here = List.copyOf(Schema.tables(JdbcClient.create(source)).keySet());
        return backup.manifest().tables().stream()
                .sorted(Comparator.comparingInt(table -> here.indexOf(table.name())))
                .toList();
    }

    private void copy(Connection connection, List<Manifest.Table> tables, Predicate<String> which)
            throws IOException, SQLException {
        for (Manifest.Table table : tables) {
            if (which.test(table.name())) {
                progress.accept(table.name());
                copy(connection, table);
            }
        }
    }

    /** Numbers that the database gives go on behind those that came back. */
    private static void goOnCounting(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute("""
                    do $$ declare c record; begin
                        for c in select n.nspname, t.relname, a.attname
                            from pg_attribute a join pg_class t on t.oid = a.attrelid join pg_namespace n on n.oid = t.relnamespace
                            where a.attidentity <> '' and t.relkind = 'r' loop
                            execute format('select setval(pg_get_serial_sequence(%L, %L), coalesce(max(%I), 0) + 1, false) from %I.%I',
                                format('%I.%I', c.nspname, c.relname), c.attname, c.attname, c.nspname, c.relname);
                        end loop;
                    end $$""");
        }
    }

    /** Some tables come into being with a row in them. */
    private void copy(Connection connection, Manifest.Table table) throws IOException, SQLException {
        Path file = backup.folder().resolve(table.file());
        try (Statement statement = connection.createStatement();
                InputStream rows = new GZIPInputStream(Files.newInputStream(file), 1 << 16)) {
            statement.execute("delete from " + table.quoted());
            long restored = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table.target() + " from stdin (format binary)", rows, 1 << 16);
            if (restored != table.rows()) {
                throw new BackupException("%s has %d rows, not %d as its manifest says. Nothing was restored."
                        .formatted(table.name(), restored, table.rows()));
            }
        }
    }

    /** The entries must be those that the last checkpoint vouches for, and the log's own key must have signed it. */
    private static Optional<FormerLog> signed(PublishedLog log, Optional<LogIdentity> identity) {
        Optional<SignedCheckpoint> last = log.latest();
        if (last.isEmpty()) {
            return Optional.empty();
        }
        SignedCheckpoint row = last.get();
        FormerLog former = new FormerLog(
                identity.orElseThrow(
                                () -> new BackupException("The backup holds checkpoints of a log without identity."))
                        .key(),
                row);
        Verification<Hash> verified = opened(former)
                .then(note -> Verification.sameRoot("facts.checkpoint", note.root(), row.root(), note))
                .then(note -> LogAudit.run(row.size(), note.root(), log, (_, _) -> {}));
        if (verified instanceof Verification.Refuted<Hash> refuted) {
            throw new BackupException(
                    "The entries in the backup are not those that were signed: %s. Nothing was restored."
                            .formatted(refuted));
        }
        return Optional.of(former);
    }

    private static Verification<Checkpoint> opened(FormerLog log) {
        try {
            return Checkpoint.open(SignedNote.parse(log.checkpoint().note()), log.key(), List.of());
        } catch (MalformedException e) {
            return Verification.malformed(e);
        }
    }
}
