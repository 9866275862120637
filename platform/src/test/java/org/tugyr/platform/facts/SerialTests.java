package org.tugyr.platform.facts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.tugyr.platform.TestDatabase;

/** Who waits for the head of the log, and for how long. */
@Timeout(value = 30, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class SerialTests {

    private static final Duration HUNG = Duration.ofMillis(300);
    private static final String HEAD = "select size from facts.head for update";

    private TestDatabase database;
    private Serial serial;

    @BeforeEach
    void openADatabase() {
        database = TestDatabase.fresh();
        serial = new Serial(database.app(), Clock.systemUTC(), HUNG);
    }

    @Test
    void takesTheHeadFromANodeThatHangsInTheMiddleOfACopy() throws SQLException {
        Connection stopped = holdingTheHead();
        CopyIn copy =
                stopped.unwrap(PGConnection.class).getCopyAPI().copyIn("copy facts.about (subject, idx) from stdin");

        assertThat(append()).isEqualTo(new Outcome.Appended(0, 0));
        assertThatThrownBy(copy::endCopy).isInstanceOf(SQLException.class);
    }

    @Test
    void takesTheHeadFromANodeThatHangsBetweenStatements() throws SQLException {
        try (Connection stopped = holdingTheHead()) {
            assertThat(append()).isEqualTo(new Outcome.Appended(0, 0));
            assertThatThrownBy(stopped::commit).isInstanceOf(SQLException.class);
        }
    }

    @Test
    void waitsForANodeThatIsAtWork() throws Exception {
        CountDownLatch held = new CountDownLatch(1);
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<?> work = other.submit(() -> {
                try (Connection busy = holdingTheHead()) {
                    held.countDown();
                    busy.createStatement().execute("select pg_sleep(1.5)");
                    busy.commit();
                }
                return null;
            });
            held.await();

            assertThat(append()).isEqualTo(new Outcome.Appended(0, 0));
            work.get();
        }
    }

    @Test
    void leavesReadersAlone() throws SQLException {
        try (Connection reader = database.app().getConnection()) {
            reader.setAutoCommit(false);
            reader.createStatement().execute("select size from facts.head");
            Connection stopped = holdingTheHead();

            assertThat(append()).isEqualTo(new Outcome.Appended(0, 0));
            assertThat(stopped.isValid(1)).isFalse();
            reader.commit();
        }
    }

    private Outcome append() {
        return serial.run(1, (_, size, _) -> new Outcome.Appended(size, size));
    }

    private Connection holdingTheHead() throws SQLException {
        Connection connection = database.app().getConnection();
        connection.setAutoCommit(false);
        connection.createStatement().execute(HEAD);
        return connection;
    }
}
