package org.tugyr.platform;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.postgresql.ds.PGSimpleDataSource;

/** A fresh migrated database on one real PostgreSQL server for all tests of this JVM. */
public final class TestDatabase {

    private static final List<String> MODULES = List.of("facts", "people", "evidence", "programme", "roadmap");
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
                migrate(postgres.getDatabase("postgres", TEMPLATE));
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

    private static void migrate(DataSource owner) {
        for (String module : MODULES) {
            Flyway.configure()
                    .dataSource(owner)
                    .locations("classpath:db/migration/" + module)
                    .table("flyway_" + module)
                    .baselineOnMigrate(true)
                    .baselineVersion("0")
                    .placeholders(Map.of("app", "tugyr_app"))
                    .load()
                    .migrate();
        }
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
