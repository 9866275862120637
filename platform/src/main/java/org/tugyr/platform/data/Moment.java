package org.tugyr.platform.data;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.OpenRows;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.web.PageProblem;

/** One state of a record, which stays as it is while files are made of it, whatever others write. */
final class Moment implements AutoCloseable {

    private final Kinds kinds;
    private final Clock clock;
    private final Connection connection;
    private final SingleConnectionDataSource source;
    private final Standpoint state;

    private Moment(Kinds kinds, Clock clock, Connection connection, @Nullable String root) {
        this.kinds = kinds;
        this.clock = clock;
        this.connection = connection;
        this.source = new SingleConnectionDataSource(connection, true);
        this.state = new Standpoints(kinds, source, clock)
                .all().stream()
                        .filter(each -> root == null || each.root().equals(root))
                        .findFirst()
                        .orElseThrow(() -> root == null ? PageProblem.notFound() : PageProblem.noSubject(root));
    }

    /**
     * The state of a record as it is now.
     *
     * @param root its key; null for the first one, which is a real one
     * @throws PageProblem where there is no such record
     */
    static Moment open(DataSource source, Kinds kinds, Clock clock, @Nullable String root) throws SQLException {
        Connection connection = source.getConnection();
        try {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            try (var statement = connection.createStatement()) {
                // comes before the first look: a rebuild empties tables even for those who look at an earlier state of
                // them
                statement.execute("lock table facts.about in access share mode");
            }
            return new Moment(kinds, clock, connection, root);
        } catch (SQLException | RuntimeException e) {
            giveBack(connection);
            throw e;
        }
    }

    Kinds kinds() {
        return kinds;
    }

    Standpoint state() {
        return state;
    }

    DataSource source() {
        return source;
    }

    OpenRows rows() {
        return new OpenRows(connection);
    }

    Tables tables() {
        return new Tables(kinds, source, new FactLog(kinds, source, clock));
    }

    Titles titles() {
        return new Titles(kinds, source);
    }

    @Override
    public void close() throws SQLException {
        giveBack(connection);
    }

    private static void giveBack(Connection connection) throws SQLException {
        try (connection) {
            connection.rollback();
            connection.setReadOnly(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
            connection.setAutoCommit(true);
        }
    }
}
