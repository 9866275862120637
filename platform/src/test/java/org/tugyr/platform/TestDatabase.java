package org.tugyr.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh migrated database on one real PostgreSQL server for all tests of this JVM. */
public final class TestDatabase {

    private static final String TEMPLATE = "migrated";
    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String name;
    private final DataSource owner;
    private final DataSource app;

    private TestDatabase(String name) {
        this.name = name;
        this.owner = Server.POSTGRES.getDatabase("postgres", name);
        PGSimpleDataSource source = new PGSimpleDataSource();
        source.setURL(url());
        this.app = source;
    }

    private static final class Server {
        static final EmbeddedPostgres POSTGRES = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres postgres = EmbeddedPostgres.start();
                execute(postgres.getPostgresDatabase(), "create role tugyr_app login");
                execute(postgres.getPostgresDatabase(), "create database " + TEMPLATE);
                Migrations.run(postgres.getDatabase("postgres", TEMPLATE), "tugyr_app");
                return postgres;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** A new database with every module's tables. */
    public static TestDatabase fresh() {
        return copyOf(TEMPLATE);
    }

    /** A new database with all that is in this one. */
    public TestDatabase copy() {
        // a server process may outlive its client by a moment, and nobody may use what is copied
        execute(
                Server.POSTGRES.getPostgresDatabase(),
                "select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = '" + name + "'");
        return copyOf(name);
    }

    private static TestDatabase copyOf(String template) {
        String name = "test" + COUNT.incrementAndGet();
        execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template " + template);
        return new TestDatabase(name);
    }

    /** Where another process finds it, in the role the application uses. */
    public String url() {
        return Server.POSTGRES.getJdbcUrl("tugyr_app", name);
    }

    /** The role that owns the tables. */
    public DataSource owner() {
        return owner;
    }

    /** The role the application uses. */
    public DataSource app() {
        return app;
    }

    private static void execute(DataSource source, String sql) {
        try (var connection = source.getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
