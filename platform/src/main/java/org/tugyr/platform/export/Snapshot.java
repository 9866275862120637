package org.tugyr.platform.export;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.platform.election.ContestNumbers;
import org.tugyr.platform.election.ContestRule;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.lists.ListNumbers;
import org.tugyr.platform.lists.ListRule;
import org.tugyr.platform.mandates.MandateNumbers;
import org.tugyr.platform.mandates.MandateRule;
import org.tugyr.platform.oversight.OversightNumbers;
import org.tugyr.platform.report.ClaimRule;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.verify.PublishedNumber;
import org.tugyr.platform.verify.RecordBasis;

/** One state of the record, which stays as it is while it is read, whatever others write. */
final class Snapshot implements AutoCloseable {

    private static final Duration PAUSE = Duration.ofMillis(50);

    /** Standings are all brought to one size together, but for those of a record that was opened since. */
    private static final String SIZE = """
        select coalesce((select max(size) from roadmap.standing), head.size) from facts.head
        where exists (select 1 from roadmap.standing) or not exists (select 1 from facts.record)\
        """;

    private final DataSource source;
    private final Connection connection;
    private final JdbcClient jdbc;
    private final PublishedLog log;

    private Snapshot(DataSource source, Connection connection) {
        this.source = source;
        this.connection = connection;
        SingleConnectionDataSource single = new SingleConnectionDataSource(connection, true);
        this.jdbc = JdbcClient.create(single);
        this.log = new PublishedLog(single);
    }

    /** The state as it is now. */
    static Snapshot open(DataSource source) throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        Snapshot snapshot = new Snapshot(source, connection);
        // comes before the first look: a rebuild empties tables even for those who look at an earlier state of them
        snapshot.jdbc.sql("lock table facts.about in access share mode").update();
        return snapshot;
    }

    /** How many entries the numbers rest on; empty where numbers were never worked out. */
    Optional<Long> size() {
        return jdbc.sql(SIZE).query(Long.class).optional();
    }

    /**
     * Waits until what the numbers of this state rest on is signed.
     *
     * <p>While others write there may never be a state in which signer and numbers are equally far; but whatever this one rests
     * on, the signer soon comes to it.
     *
     * @return false where there are no numbers, or nobody signs in this time
     */
    boolean isVouchedFor(Duration patience) throws InterruptedException {
        Optional<Long> size = size();
        long deadline = System.nanoTime() + patience.toNanos();
        PublishedLog now = new PublishedLog(source);
        while (size.isPresent() && now.covering(size.get()).isEmpty()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(PAUSE);
        }
        return size.isPresent();
    }

    Connection connection() {
        return connection;
    }

    JdbcClient jdbc() {
        return jdbc;
    }

    /** The log, which ends with the checkpoint. */
    PublishedLog log() {
        return log;
    }

    SignedCheckpoint checkpoint() {
        return log.latest().orElseThrow();
    }

    /** What the numbers of each record rest on, by its key. */
    List<RecordBasis> records() {
        return jdbc.sql("""
            select r.record, r.synthetic, s.day, s.size
            from facts.record r join roadmap.standing s on s.root = r.record order by r.record collate "C\"\
            """)
                .query((row, _) -> new RecordBasis(
                        row.getString(1), row.getBoolean(2), row.getObject(3, LocalDate.class), row.getLong(4)))
                .list();
    }

    /** The results of all contests, all lists, who holds the seats, and the marks of all claims, in the order of the table of numbers. */
    List<PublishedNumber> workedOut(Marks marks) {
        Map<String, ZoneId> zones = new HashMap<>();
        jdbc.sql("select record, zone from facts.record").query(row -> {
            zones.put(row.getString(1), ZoneId.of(row.getString(2)));
        });
        SingleConnectionDataSource state = new SingleConnectionDataSource(connection, true);
        ContestNumbers contests = new ContestNumbers(marks.kinds(), marks.clock());
        ListNumbers lists = new ListNumbers(marks.kinds(), marks.clock());
        MandateNumbers seats = new MandateNumbers(marks.kinds(), marks.clock());
        OversightNumbers oversight = new OversightNumbers(marks.kinds(), marks.clock());
        List<PublishedNumber> numbers = new ArrayList<>();
        for (RecordBasis basis : records()) {
            contests.of(state, basis.record(), basis.size())
                    .forEach((id, value) -> numbers.add(new PublishedNumber(
                            id, value, basis.record(), basis.day(), basis.size(), ContestRule.RULE)));
            lists.of(state, basis.record(), basis.size())
                    .forEach((id, value) -> numbers.add(
                            new PublishedNumber(id, value, basis.record(), basis.day(), basis.size(), ListRule.RULE)));
            seats.of(state, basis.record(), basis.size(), basis.day())
                    .forEach((id, value) -> numbers.add(new PublishedNumber(
                            id, value, basis.record(), basis.day(), basis.size(), MandateRule.RULE)));
            oversight
                    .of(state, basis.record(), basis.size(), basis.day())
                    .forEach((id, number) -> numbers.add(new PublishedNumber(
                            id, number.value(), basis.record(), basis.day(), basis.size(), number.rule())));
            marks.of(
                            state,
                            basis.record(),
                            basis.size(),
                            basis.day(),
                            zones.getOrDefault(basis.record(), ZoneOffset.UTC))
                    .forEach((id, value) -> numbers.add(
                            new PublishedNumber(id, value, basis.record(), basis.day(), basis.size(), ClaimRule.RULE)));
        }
        numbers.sort(NumberTable.ORDER);
        return numbers;
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.setReadOnly(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
        connection.setAutoCommit(true);
        connection.close();
    }
}
