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

    private final DataSource owner;
    private final DataSource app;

    private TestDatabase(DataSource owner, DataSource app) {
        this.owner = owner;
        this.app = app;
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
        String name = "test" + COUNT.incrementAndGet();
        execute(Server.POSTGRES.getPostgresDatabase(), "create database " + name + " template " + TEMPLATE);
        PGSimpleDataSource app = new PGSimpleDataSource();
        app.setURL(Server.POSTGRES.getJdbcUrl("tugyr_app", name));
        return new TestDatabase(Server.POSTGRES.getDatabase("postgres", name), app);
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
