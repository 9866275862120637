package org.tugyr.platform.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.tugyr.platform.Migrations;
import org.tugyr.platform.backup.Unfinished;
import org.tugyr.platform.database.Database;
import org.tugyr.platform.facts.Behind;
import picocli.CommandLine.Option;

/** Where the record is kept: options that commands share. */
final class DataOptions {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            defaultValue = "data",
            description = "folder of the record: database, keys, files (default: ${DEFAULT-VALUE})")
    Path data = Path.of("data");

    @Option(
            names = "--db",
            paramLabel = "URL",
            description = "a PostgreSQL of your own instead of the embedded one: jdbc:postgresql://host:port/database,"
                    + " with TUGYR_DB_OWNER, TUGYR_DB_OWNER_PASSWORD, TUGYR_DB_USER, TUGYR_DB_PASSWORD set")
    @Nullable
    String db;

    /** Opens the database alone and brings its tables up to date. */
    Database open() {
        Unfinished.check(data);
        return alone();
    }

    /** Opens the database that a restore is to fill: from here to the restore's end nothing else opens it. */
    Database openToRestore() throws IOException {
        Unfinished.begin(data);
        return alone();
    }

    private Database alone() {
        quieten();
        return migrated(db == null ? Database.embedded(data) : Database.external(db, System.getenv()));
    }

    /** Opens the database, beside a server that may be running on it. */
    Database join() {
        Unfinished.check(data);
        quieten();
        return migrated(db == null ? Database.embeddedOrJoined(data) : Database.external(db, System.getenv()));
    }

    /** An operator at a terminal reads what a command says, not how its libraries fare. */
    private static void quieten() {
        ((Logger) LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME)).setLevel(Level.WARN);
    }

    private Database migrated(Database database) {
        try {
            Migrations.run(database.owner(), database.appLogin().user());
            Behind.check(database.owner(), data);
            return database;
        } catch (RuntimeException | Error e) {
            database.close();
            throw e;
        }
    }
}
