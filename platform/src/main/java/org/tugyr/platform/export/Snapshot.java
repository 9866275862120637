package org.tugyr.platform.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.roadmap.Standings;
import org.tugyr.platform.verify.RecordBasis;

/**
 * One state of the record in which all entries are signed and all standings rest on all entries; it stays as it is while it is
 * read, whatever others write.
 */
final class Snapshot implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(100);

    private static final String UNSETTLED = """
            select h.size <> coalesce((select max(size) from facts.checkpoint), 0) or exists (
                select 1 from facts.record r left join roadmap.standing s on s.root = r.record
                where s.size is distinct from h.size)
            from facts.head h""";

    private final Connection connection;
    private final JdbcClient jdbc;
    private final PublishedLog log;

    private Snapshot(Connection connection) {
        this.connection = connection;
        SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(source);
        this.log = new PublishedLog(source);
    }

    /**
     * Waits until signer and standings have caught up with the log.
     *
     * @return empty where they do not in this time, or nothing is signed because there is nothing
     */
    static Optional<Snapshot> await(DataSource source, Standings standings, Duration patience)
            throws SQLException, InterruptedException {
        long deadline = System.nanoTime() + patience.toNanos();
        do {
            Snapshot snapshot = new Snapshot(open(source));
            if (snapshot.settled()) {
                return Optional.of(snapshot);
            }
            snapshot.close();
            standings.refresh();
            Thread.sleep(PAUSE);
        } while (System.nanoTime() < deadline);
        return Optional.empty();
    }

    private static Connection open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        return connection;
    }

    private boolean settled() {
        return !jdbc.sql(UNSETTLED).query(Boolean.class).single()
                && log.latest().isPresent();
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The log, which ends with the checkpoint. */
    PublishedLog log() {
        return log;
    }

    SignedCheckpoint checkpoint() {
        return log.latest().orElseThrow();
    }

    /** What the numbers of each record rest on, by its key. */
    List<RecordBasis> records() {
        return jdbc.sql("""
                select r.record, r.synthetic, s.day, s.size
                from facts.record r join roadmap.standing s on s.root = r.record order by r.record collate "C\"""")
                .query((row, _) -> new RecordBasis(
                        row.getString(1), row.getBoolean(2), row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
        connection.close();
    }
}
