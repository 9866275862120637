package org.tugyr.platform.database;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Sees that a database is fit for the record: durable, and with an application role that can do its work and no more. */
final class Rights {

    private static final String LOOK = """
            SELECT current_setting('server_version_num')::int >= 150000 AS recent,
                   current_setting('server_encoding') = 'UTF8' AS utf8,
                   current_setting('fsync') = 'on' AND current_setting('full_page_writes') = 'on'
                       AND current_setting('synchronous_commit') <> 'off' AS durable,
                   has_schema_privilege('public', 'CREATE') AS owner_creates,
                   EXISTS (SELECT FROM pg_available_extensions WHERE name = 'pg_trgm') AS trigrams,
                   has_database_privilege(current_database(), 'CREATE')
                       OR EXISTS (SELECT FROM pg_extension WHERE extname = 'pg_trgm') AS owner_extends,
                   app.oid IS NOT NULL AS app_exists,
                   app.rolname = current_user AS same,
                   app.rolsuper OR app.rolcreaterole OR app.rolcreatedb OR app.rolreplication OR app.rolbypassrls
                       OR pg_has_role(app.oid, current_user, 'MEMBER') AS app_mighty,
                   has_schema_privilege(app.oid, 'public', 'CREATE')
                       OR has_database_privilege(app.oid, current_database(), 'CREATE') AS app_creates
              FROM (VALUES (?)) AS wanted (name) LEFT JOIN pg_roles app ON app.rolname = wanted.name""";

    private Rights() {}

    /** Checks the database and grants the application's role its rights on tables that migrations will make. */
    static void settle(Login owner, Login app) {
        try (Connection connection = owner.unpooled().getConnection()) {
            List<String> complaints = complaints(connection, app.user());
            if (!complaints.isEmpty()) {
                throw new DatabaseException("The database of %s cannot keep the record:\n- %s\nSee docs/operations.md."
                        .formatted(owner, String.join("\n- ", complaints)));
            }
            grant(connection, app.user());
        } catch (SQLException e) {
            throw new DatabaseException("No connection as %s: %s".formatted(owner, e.getMessage()), e);
        }
    }

    private static List<String> complaints(Connection connection, String app) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOOK)) {
            statement.setString(1, app);
            ResultSet row = statement.executeQuery();
            row.next();
            var complaints = new ArrayList<String>();
            require(row.getBoolean("recent"), "it is older than PostgreSQL 15", complaints);
            require(row.getBoolean("utf8"), "its encoding is not UTF8", complaints);
            require(
                    row.getBoolean("durable"),
                    "fsync, full_page_writes or synchronous_commit is off: a crash could lose facts",
                    complaints);
            require(
                    row.getBoolean("owner_creates"),
                    "the owner role may not create tables in schema public",
                    complaints);
            require(
                    row.getBoolean("trigrams"),
                    "its server lacks the extension pg_trgm (package postgresql-contrib)",
                    complaints);
            require(
                    row.getBoolean("owner_extends"),
                    "the owner role may not create the extension pg_trgm: let the role own the database, or create the"
                            + " extension there as a superuser",
                    complaints);
            require(row.getBoolean("app_exists"), "there is no role " + app, complaints);
            require(!row.getBoolean("same"), "owner and application are the same role", complaints);
            require(
                    row.getBoolean("same") || !row.getBoolean("app_mighty"),
                    "the role %s is a superuser, a member of the owner, or may make roles or databases".formatted(app),
                    complaints);
            require(
                    row.getBoolean("same") || !row.getBoolean("app_creates"),
                    "the role %s may create tables or schemas".formatted(app),
                    complaints);
            return complaints;
        }
    }

    private static void require(boolean met, String complaint, List<String> complaints) {
        if (!met) {
            complaints.add(complaint);
        }
    }

    /** Two nodes may start at once, and PostgreSQL fails when both change the same privileges: one waits. */
    private static void grant(Connection connection, String app) throws SQLException {
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            String role = statement.enquoteIdentifier(app, true);
            statement.execute("SELECT pg_advisory_xact_lock(hashtext('tugyr: rights'))");
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public"
                    + " GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + role);
            statement.execute("ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO " + role);
        }
        connection.commit();
    }
}
