package org.tugyr.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.util.FileSystemUtils;
import org.tugyr.platform.facts.LogKey;

/**
 * Copies all that a record consists of into a folder: every table, the documents, the log's key.
 *
 * <p>The tables are of one moment, whatever others write meanwhile. A document is kept before the entry that names it, so those
 * copied afterwards are all that the tables name.
 */
public final class Backup {

    static final String LOG_KEY = "keys/log.key";
    static final String ACCESS_KEY = "keys/access.key";
    static final String DOCUMENTS = "files";
    private static final int BUFFER = 1 << 16;

    private final DataSource owner;
    private final Path data;
    private final Clock clock;

    /**
     * A backup of a record.
     *
     * @param owner connects as the owner of the tables, who can read all of them
     * @param data the data folder
     */
    public Backup(DataSource owner, Path data, Clock clock) {
        this.owner = owner;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Writes the backup and reads it again.
     *
     * @param folder which must not exist yet, or be empty
     * @param progress is told what is being copied
     * @return how many entries the log has in it
     * @throws BackupException where there is something else in the folder
     */
    public long write(Path folder, Consumer<String> progress) throws IOException, SQLException {
        if (Files.exists(folder) && !isEmpty(folder)) {
            throw new BackupException(folder + " is not empty. A backup goes into a folder of its own.");
        }
        Path parent = folder.toAbsolutePath().getParent();
        Files.createDirectories(parent);
        Path work = Files.createTempDirectory(
                parent,
                "." + folder.getFileName() + "-",
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try {
            Manifest manifest = fill(work, progress);
            Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return manifest.size();
        } finally {
            FileSystemUtils.deleteRecursively(work); // what was moved is no longer there
        }
    }

    private Manifest fill(Path work, Consumer<String> progress) throws IOException, SQLException {
        Vault vault = new Vault(work);
        Manifest tables = tables(vault, progress);
        documents(vault, progress);
        if (Files.exists(LogKey.file(data))) {
            vault.copy(LogKey.file(data), LOG_KEY);
        }
        if (Files.exists(data.resolve(ACCESS_KEY))) {
            vault.copy(data.resolve(ACCESS_KEY), ACCESS_KEY);
        }
        Manifest manifest =
                new Manifest(tables.at(), tables.size(), tables.migrations(), tables.tables(), vault.files());
        progress.accept("reading it again");
        Vault.check(work, manifest.files());
        vault.put(Manifest.FILE, out -> out.write(manifest.format().getBytes(StandardCharsets.UTF_8)));
        return manifest;
    }

    static boolean isEmpty(Path folder) throws IOException {
        try (Stream<Path> content = Files.list(folder)) {
            return content.findAny().isEmpty();
        }
    }

    private Manifest tables(Vault vault, Consumer<String> progress) throws IOException, SQLException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
            long size =
                    jdbc.sql("select size from facts.head").query(Long.class).single();
            List<Manifest.Table> tables = new ArrayList<>();
            for (var table : Schema.tables(jdbc).entrySet()) {
                progress.accept(table.getKey());
                tables.add(table(vault, connection, table.getKey(), table.getValue()));
            }
            var migrations = Schema.migrations(jdbc);
            connection.rollback();
            String at = clock.instant().truncatedTo(ChronoUnit.SECONDS).toString();
            return new Manifest(at, size, migrations, tables, vault.files());
        }
    }

    private static Manifest.Table table(Vault vault, Connection connection, String name, List<String> columns)
            throws IOException, SQLException {
        Manifest.Table table = new Manifest.Table(name, columns, 0);
        long[] rows = new long[1];
        vault.put(table.file(), out -> {
            try (OutputStream packed = new FastGzip(out)) {
                rows[0] = connection
                        .unwrap(PGConnection.class)
                        .getCopyAPI()
                        .copyOut("copy " + table.target() + " to stdout (format binary)", packed);
            }
        });
        return new Manifest.Table(name, columns, rows[0]);
    }

    private void documents(Vault vault, Consumer<String> progress) throws IOException, SQLException {
        Path documents = data.resolve(DOCUMENTS);
        if (!Files.isDirectory(documents)) {
            return;
        }
        progress.accept("documents");
        try (Stream<Path> files = Files.walk(documents)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .filter(file -> !file.toString().endsWith(".part"))
                    .sorted()
                    .toList()) {
                vault.copy(file, DOCUMENTS + "/" + documents.relativize(file));
            }
        }
    }

    /** Gzip that does not hold up the disk; closing it leaves what it writes to open. */
    private static final class FastGzip extends GZIPOutputStream {
        FastGzip(OutputStream out) throws IOException {
            super(out, BUFFER);
            def.setLevel(Deflater.BEST_SPEED);
        }

        @Override
        public void close() throws IOException {
            finish();
            def.end();
        }
    }
}
