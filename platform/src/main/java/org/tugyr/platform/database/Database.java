package org.tugyr.platform.database;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * The database of a record, open until closed. It is used through two roles: the owner's, which migrations need, and
 * the application's, which can read and write but owns nothing and so cannot lift the ban on changing facts.
 *
 * <p>All ways to open it throw {@link DatabaseException} with a message for the operator.
 */
public final class Database implements AutoCloseable {

    private final Login owner;
    private final Login app;
    private final @Nullable EmbeddedServer server;
    private final List<HikariDataSource> pools = new CopyOnWriteArrayList<>();

    private Database(Login owner, Login app, @Nullable EmbeddedServer server) {
        this.owner = owner;
        this.app = app;
        this.server = server;
    }

    /**
     * Starts the embedded PostgreSQL of a data folder, which is created if absent; one process at a time.
     *
     * @throws DataFolderInUseException when another process works on the folder
     */
    public static Database embedded(Path data) {
        try {
            EmbeddedServer server = EmbeddedServer.start(data);
            try {
                return opened(server.data(), server);
            } catch (IOException | RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (IOException e) {
            throw new DatabaseException("The data folder %s cannot be used: %s".formatted(data, e), e);
        }
    }

    /** Connects to the embedded PostgreSQL that another process runs on the folder, or starts it when none does. */
    public static Database embeddedOrJoined(Path data) {
        try {
            return embedded(data);
        } catch (DataFolderInUseException e) {
            try {
                return opened(data.toRealPath(), null);
            } catch (IOException unreadable) {
                e.addSuppressed(unreadable);
                throw e;
            }
        }
    }

    /**
     * Opens a PostgreSQL that others run. The owner logs in with {@code TUGYR_DB_OWNER} and {@code TUGYR_DB_OWNER_PASSWORD},
     * the application with {@code TUGYR_DB_USER} and {@code TUGYR_DB_PASSWORD}.
     *
     * @param url {@code jdbc:postgresql://host:port/database}
     */
    public static Database external(String url, Map<String, String> environment) {
        return external(
                new Login(
                        url, required(environment, "TUGYR_DB_OWNER"), required(environment, "TUGYR_DB_OWNER_PASSWORD")),
                new Login(url, required(environment, "TUGYR_DB_USER"), required(environment, "TUGYR_DB_PASSWORD")));
    }

    /** Opens a PostgreSQL that others run. */
    public static Database external(Login owner, Login app) {
        Rights.settle(owner, app);
        return new Database(owner, app, null);
    }

    private static Database opened(Path data, @Nullable EmbeddedServer server) throws IOException {
        Postmaster running = Postmaster.of(new Cluster(data).folder())
                .orElseThrow(() -> new DatabaseException("The PostgreSQL under %s does not run (yet)".formatted(data)));
        Passwords passwords = Passwords.read(data);
        // requireAuth: whoever should sit on that port instead cannot ask for the password itself
        String url = "jdbc:postgresql://127.0.0.1:%d/tugyr?requireAuth=scram-sha-256".formatted(running.port());
        var owner = new Login(url, "tugyr_owner", passwords.owner());
        var app = new Login(url, "tugyr_app", passwords.app());
        Rights.settle(owner, app);
        return new Database(owner, app, server);
    }

    private static String required(Map<String, String> environment, String name) {
        return Optional.ofNullable(environment.get(name))
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> new DatabaseException("""
                        %s is not set. A PostgreSQL given with --db needs two roles in the environment:
                        TUGYR_DB_OWNER and TUGYR_DB_OWNER_PASSWORD, which own the tables, and
                        TUGYR_DB_USER and TUGYR_DB_PASSWORD, which only use them.""".formatted(name)));
    }

    /** Connections as the owner of the schema, without a pool: for migrations only. */
    public DataSource owner() {
        return owner.unpooled();
    }

    /** A new pool of connections as the application's role, closed with this database. */
    public DataSource app(int poolSize) {
        HikariDataSource pool = app.pooled("tugyr-" + (pools.size() + 1), poolSize);
        pools.add(pool);
        return pool;
    }

    /** The login that migrations use. */
    public Login ownerLogin() {
        return owner;
    }

    /** The login that everything else uses; its user is the role that migrations grant to and revoke from. */
    public Login appLogin() {
        return app;
    }

    /**
     * Closes this database also when the process is asked to end (SIGTERM, Ctrl-C). For commands; a server has an order of
     * its own in which things close.
     */
    public Database closedAtExit() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::close, "close-database"));
        return this;
    }

    /** Closes the pools, then stops an embedded server in order. Closing twice is harmless. */
    @Override
    public synchronized void close() {
        pools.forEach(HikariDataSource::close);
        pools.clear();
        if (server != null) {
            server.close();
        }
    }
}
