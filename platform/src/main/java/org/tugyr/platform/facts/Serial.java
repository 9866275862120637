package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

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

    /** Another writer looks so many times, before a node that is stopped in the middle of a statement loses the head. */
    private static final int LOOKS = 6;

    private static final Duration HUNG = Duration.ofMinutes(1);

    /**
     * PostgreSQL has no limit of its own for a COPY whose client sends nothing. What is looked for is our sessions that wait for
     * their client while they hold the lock that {@link #begin} takes.
     */
    private static final String RELEASE = """
            select pg_terminate_backend(a.pid, 5000) from pg_stat_activity a
            where a.datname = current_database() and a.usename = current_user and a.wait_event_type = 'Client'
              and a.state_change < clock_timestamp() - make_interval(secs => ?)
              and exists (select from pg_locks l where l.pid = a.pid and l.relation = 'facts.head'::regclass
                                                   and l.mode = 'RowShareLock' and l.granted)""";

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Any durable transaction waits for the write-ahead log up to its own end; this one writes nothing else. */
    private static final String FLUSH = "select pg_logical_emit_message(true, 'tugyr', '')";

    private static final Logger LOG = LoggerFactory.getLogger(Serial.class);

    private final DataSource source;
    private final Clock clock;
    private final Duration hung;
    private final String begin;

    /** Writers of this node queue up here, which costs less than to have their connections queue up in the database. */
    private final ReentrantLock turn = new ReentrantLock(true);

    Serial(DataSource source, Clock clock) {
        this(source, clock, HUNG);
    }

    /** As usual, but with another idea of how long a statement may wait for its client before others take the head from it. */
    Serial(DataSource source, Clock clock, Duration hung) {
        this.source = source;
        this.clock = clock;
        this.hung = hung;
        this.begin = """
            set local lock_timeout = '%dms';
            select size, at, set_config('synchronous_commit', 'off', true),
                   set_config('idle_in_transaction_session_timeout', ?, true)
            from facts.head for update;
            set local lock_timeout = 0""".formatted(hung.toMillis() / LOOKS);
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
        try (PreparedStatement taking = connection.prepareStatement(begin)) {
            taking.setString(1, PATIENCE + entries * PER_ENTRY + "ms");
            try (ResultSet head = take(connection, taking)) {
                head.next();
                long size = head.getLong(1);
                Instant last = size == 0 ? Instant.EPOCH : head.getTimestamp(2).toInstant();
                Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
                return writing.run(connection, size, now.isBefore(last) ? last : now);
            }
        }
    }

    /** Waits for the head as long as it takes, unless whoever has it hangs. */
    private ResultSet take(Connection connection, PreparedStatement taking) throws SQLException {
        while (true) {
            try {
                taking.execute();
                taking.getMoreResults(); // the first is that of a setting
                return taking.getResultSet();
            } catch (SQLException e) {
                if (!LOCK_NOT_AVAILABLE.equals(e.getSQLState())) {
                    throw e;
                }
                connection.rollback();
                release(connection);
                connection.rollback();
            }
        }
    }

    private void release(Connection connection) throws SQLException {
        try (PreparedStatement release = connection.prepareStatement(RELEASE)) {
            release.setDouble(1, hung.toMillis() / 1000.0);
            try (ResultSet ended = release.executeQuery()) {
                while (ended.next()) {
                    LOG.warn("a node hung for more than {} while it held the head; its connection was ended", hung);
                }
            }
        }
    }

    private static void flush(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(FLUSH);
        }
    }
}
