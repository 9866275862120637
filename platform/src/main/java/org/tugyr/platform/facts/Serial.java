package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;

/**
 * One writer after the other: a transaction that holds the log's head.
 *
 * <p>Waiting for the disk while holding the head would let one writer in per turn of the disk. So the head is given on at commit,
 * and each writer waits afterwards until the disk has its transaction, many of them in the same turn. Nobody is answered before.
 * What was committed meanwhile on top of it is behind it in PostgreSQL's write-ahead log, so that a crash can only cut off the
 * end; and a checkpoint is itself written durably, behind all entries it vouches for.
 */
final class Serial {

    /** A node that is stopped while it holds the head loses it after so many milliseconds, so that the others can go on. */
    private static final int PATIENCE = 4_000;

    /** What a busy machine may need to make one entry, in milliseconds. */
    private static final int PER_ENTRY = 1;

    private static final String BEGIN = """
            select size, at, set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            from facts.head for update""";

    /** Any durable transaction waits for the write-ahead log up to its own end; this one writes nothing else. */
    private static final String FLUSH = "select pg_logical_emit_message(true, 'tugyr', '')";

    private final DataSource source;
    private final Clock clock;

    /** Writers of this node queue up here, which costs less than to have their connections queue up in the database. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Serial(DataSource source, Clock clock) {
        this.source = source;
        this.clock = clock;
    }

    /** What to do at the head. */
    interface Writing {

        /** Writes behind the first {@code size} entries, at a time that is not before the last of them. */
        Outcome run(Connection connection, long size, Instant at) throws SQLException;
    }

    /**
     * Runs it; what it wrote is durable when this returns.
     *
     * @param entries how many it may make, about
     */
    Outcome run(int entries, Writing writing) {
        turn.lock();
        try (Connection connection = source.getConnection()) {
            Outcome outcome = attempt(connection, entries, writing);
            turn.unlock();
            if (outcome instanceof Outcome.Appended) {
                flush(connection);
            }
            return outcome;
        } catch (SQLException e) {
            throw new IllegalStateException("the database did not take the entries", e);
        } finally {
            if (turn.isHeldByCurrentThread()) {
                turn.unlock();
            }
        }
    }

    private Outcome attempt(Connection connection, int entries, Writing writing) throws SQLException {
        try {
            connection.setAutoCommit(false);
            Outcome outcome = atHead(connection, entries, writing);
            connection.commit();
            connection.setAutoCommit(true);
            return outcome;
        } catch (SQLException | RuntimeException | Error e) {
            undo(connection, e);
            throw e;
        }
    }

    private static void undo(Connection connection, Throwable why) {
        try {
            connection.rollback();
            connection.setAutoCommit(true);
        } catch (SQLException lost) {
            why.addSuppressed(lost);
        }
    }

    private Outcome atHead(Connection connection, int entries, Writing writing) throws SQLException {
        try (PreparedStatement begin = connection.prepareStatement(BEGIN)) {
            begin.setString(1, PATIENCE + entries * PER_ENTRY + "ms");
            try (ResultSet head = begin.executeQuery()) {
                head.next();
                long size = head.getLong(1);
                Instant last = size == 0 ? Instant.EPOCH : head.getTimestamp(2).toInstant();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                return writing.run(connection, size, now.isBefore(last) ? last : now);
            }
        }
    }

    private static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FLUSH);
        }
    }
}
