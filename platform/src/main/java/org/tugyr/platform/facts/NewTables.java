package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Tables that are filled beside those which are read, and then take their places, all in one transaction of the owner's.
 *
 * <p>Readers keep the old tables until the last moment, in which the new ones are moved into their schemas.
 */
final class NewTables {

    /** Before the names of the schemas that hold the new tables meanwhile. */
    static final String PREFIX = "new_";

    /**
     * For so long readers may have to wait for us while we wait for one of them: longer than PostgreSQL takes to send its own
     * housekeeping away and to see that we wait for each other, which then fails us and not the reader.
     */
    private static final String PATIENCE = "1500ms";

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int ATTEMPTS = 500;
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String DEADLOCK = "40P01";

    private static final String GRANTS = """
            select format('grant %s on new_%s to %s', string_agg(a.privilege_type, ', '), t.name, a.grantee::regrole)
            from unnest(?::text[]) t (name) join pg_class c on c.oid = t.name::regclass
            cross join lateral aclexplode(c.relacl) a group by t.name, a.grantee""";

    private final Connection connection;
    private final List<String> tables;

    /** @param tables those to be replaced, with their schemas */
    NewTables(Connection connection, List<String> tables) {
        this.connection = connection;
        this.tables = List.copyOf(tables);
    }

    private Stream<String> schemas() {
        return tables.stream()
                .map(table -> table.substring(0, table.indexOf('.')))
                .distinct();
    }

    /** Makes the new tables: empty, with the same columns, indexes and rights. */
    void create() throws SQLException {
        execute(schemas().map(schema -> "create schema " + PREFIX + schema));
        execute(tables.stream()
                .map(table -> "create table %s%s (like %s including all)".formatted(PREFIX, table, table)));
        execute(JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(GRANTS)
                .param(tables.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list()
                .stream());
    }

    /** Puts the new tables in the places of the old; at the end of the transaction everybody reads them. */
    void replace() throws SQLException {
        execute(tables.stream().map(table -> "analyze " + PREFIX + table));
        execute(Stream.of("set local lock_timeout = '" + PATIENCE + "'"));
        lock();
        for (String table : tables) {
            String schema = table.substring(0, table.indexOf('.'));
            execute(Stream.of("drop table " + table, "alter table " + PREFIX + table + " set schema " + schema));
        }
        execute(schemas().map(schema -> "drop schema " + PREFIX + schema));
    }

    /** Waits for a moment in which nobody reads; between attempts those who came after us go first. */
    private void lock() throws SQLException {
        for (int attempt = 1; ; attempt++) {
            Savepoint before = connection.setSavepoint();
            try {
                execute(Stream.of("lock table " + String.join(", ", tables) + " in access exclusive mode"));
                return;
            } catch (SQLException e) {
                boolean busy = LOCK_NOT_AVAILABLE.equals(e.getSQLState()) || DEADLOCK.equals(e.getSQLState());
                if (!busy || attempt == ATTEMPTS) {
                    throw e;
                }
                connection.rollback(before);
                LockSupport.parkNanos(PAUSE.toNanos());
            }
        }
    }

    private void execute(Stream<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements.toList()) {
                statement.execute(sql);
            }
        }
    }
}
