package org.tugyr.platform.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The embedded database keeps what was committed and keeps others out. */
class DatabaseTests {

    @TempDir
    private static Path folder;

    private static Path data;
    private static Database database;
    private static JdbcClient owner;
    private static JdbcClient app;

    @BeforeAll
    static void start() {
        data = folder.resolve("data of 'Tugyr'");
        database = Database.embedded(data);
        owner = JdbcClient.create(database.owner());
        app = JdbcClient.create(database.app(2));
        owner.sql("CREATE TABLE promise (id int PRIMARY KEY, wording text)").update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "password_encryption, scram-sha-256",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "allow_alter_system, off",
        "log_min_error_statement, panic",
        "log_error_verbosity, terse",
        "shared_buffers, 256MB",
        "max_wal_size, 2GB",
        "jit, off",
        "server_encoding, UTF8"
    })
    void runsDurableAndPrivate(String setting, String expected) {
        var shown = JdbcClient.create(superuser().unpooled())
                .sql("SHOW " + setting)
                .query(String.class)
                .single();

        assertThat(shown).isEqualTo(expected);
    }

    @Test
    void isPostgreSql18() {
        assertThat(app.sql("SHOW server_version").query(String.class).single()).startsWith("18.");
    }

    @Test
    void asksEveryClientForAScramPassword() {
        var rules = JdbcClient.create(superuser().unpooled())
                .sql("SELECT type || ' ' || address || ' ' || auth_method FROM pg_hba_file_rules")
                .query(String.class)
                .list();

        assertThat(rules).isNotEmpty().allMatch("host 127.0.0.1 scram-sha-256"::equals);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tugyr_owner", "tugyr_app", "postgres"})
    void refusesAWrongPassword(String role) {
        var login = new Login(database.appLogin().url(), role, "wrong");

        assertThatThrownBy(() -> login.unpooled().getConnection())
                .isInstanceOf(SQLException.class)
                .hasMessageContaining("password authentication failed");
    }

    @Test
    void letsNoRoleOfOursIntoOtherDatabases() {
        String url = database.appLogin().url().replace("/tugyr", "/postgres");
        var login = new Login(url, "tugyr_app", database.appLogin().password());

        assertThatThrownBy(() -> login.unpooled().getConnection()).hasMessageContaining("no pg_hba.conf entry");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE TABLE other (id int)",
                "CREATE SCHEMA other",
                "CREATE ROLE other",
                "DROP TABLE promise",
                "ALTER TABLE promise ADD COLUMN extra int",
                "TRUNCATE promise",
                "CREATE TRIGGER other BEFORE INSERT ON promise EXECUTE FUNCTION suppress_redundant_updates_trigger()",
                "SET ROLE tugyr_owner",
                "SET ROLE postgres",
                "COPY promise TO '/dev/null'",
                "COPY promise FROM PROGRAM 'echo 1'"
            })
    void keepsTheApplicationFromOwning(String statement) {
        assertThatThrownBy(() -> app.sql(statement).update())
                .rootCause()
                .hasMessageMatching("(?s).*(permission denied|must be owner).*");
    }

    @Test
    void letsTheApplicationReadAndWriteWhatTheOwnerMade() {
        app.sql("INSERT INTO promise VALUES (1, 'a road')").update();
        app.sql("UPDATE promise SET wording = 'a road, lit' WHERE id = 1").update();

        assertThat(app.sql("DELETE FROM promise WHERE id = 1 RETURNING wording")
                        .query(String.class)
                        .single())
                .isEqualTo("a road, lit");
    }

    @Test
    void keepsPasswordsAndRecordsFromOtherUsers() throws Exception {
        try (Stream<Path> keys = Files.list(data.resolve("keys"))) {
            assertThat(keys)
                    .hasSize(3)
                    .allSatisfy(key -> assertThat(permissions(key)).isEqualTo("rw-------"));
        }
        assertThat(permissions(data)).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("keys"))).isEqualTo("rwx------");
        assertThat(permissions(data.resolve("postgres"))).isEqualTo("rwx------");
        assertThat(database.appLogin().toString())
                .doesNotContain(database.appLogin().password());
    }

    @Test
    void refusesASecondUseOfTheFolder() {
        assertThatThrownBy(() -> Database.embedded(data))
                .isInstanceOf(DataFolderInUseException.class)
                .hasMessageContaining(
                        "in use by process " + ProcessHandle.current().pid());
    }

    @Test
    void letsASecondUserJoin() {
        app.sql("INSERT INTO promise VALUES (2, 'a school')").update();

        try (var guest = Database.embeddedOrJoined(data)) {
            assertThat(JdbcClient.create(guest.app(1))
                            .sql("SELECT wording FROM promise WHERE id = 2")
                            .query(String.class)
                            .single())
                    .isEqualTo("a school");
        }

        assertThat(app.sql("DELETE FROM promise WHERE id = 2").update()).isOne();
    }

    @Test
    void opensAsAnExternalDatabase() {
        try (var external = Database.external(
                database.appLogin().url(),
                Map.of(
                        "TUGYR_DB_OWNER",
                        "tugyr_owner",
                        "TUGYR_DB_OWNER_PASSWORD",
                        database.ownerLogin().password(),
                        "TUGYR_DB_USER",
                        "tugyr_app",
                        "TUGYR_DB_PASSWORD",
                        database.appLogin().password()))) {
            assertThat(JdbcClient.create(external.app(1))
                            .sql("SELECT current_user")
                            .query(String.class)
                            .single())
                    .isEqualTo("tugyr_app");
        }
    }

    @Test
    void namesWhatAnExternalDatabaseNeeds() {
        assertThatThrownBy(() -> Database.external("jdbc:postgresql://127.0.0.1/tugyr", Map.of("TUGYR_DB_USER", "x")))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("TUGYR_DB_OWNER is not set");
    }

    @Test
    void refusesAnExternalApplicationRoleThatCouldOwn() {
        assertThatThrownBy(() -> Database.external(database.ownerLogin(), database.ownerLogin()))
                .hasMessageContaining("owner and application are the same role");
        assertThatThrownBy(() -> Database.external(database.ownerLogin(), superuser()))
                .hasMessageContaining("the role postgres is a superuser");
        assertThatThrownBy(() -> Database.external(database.appLogin(), database.ownerLogin()))
                .hasMessageContaining("the owner role may not create tables")
                .hasMessageContaining("the role tugyr_owner may create tables or schemas");
        assertThatThrownBy(() -> Database.external(
                        database.ownerLogin(), new Login(database.appLogin().url(), "nobody", "")))
                .hasMessageContaining("there is no role nobody");
    }

    @Test
    void tellsWhenAnExternalDatabaseCannotBeReached() {
        var nowhere = new Login("jdbc:postgresql://127.0.0.1:1/tugyr", "owner", "secret");

        assertThatThrownBy(() -> Database.external(nowhere, nowhere))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining("No connection as owner at jdbc:postgresql://127.0.0.1:1/tugyr")
                .hasMessageNotContaining("secret");
    }

    private static Login superuser() {
        return new Login(database.appLogin().url(), "postgres", password("superuser"));
    }

    private static String password(String role) {
        try {
            return Files.readString(data.resolve("keys").resolve("database-" + role))
                    .strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
