package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.LongConsumer;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;

/**
 * Makes all tables that follow from facts anew: from the entries and the openings that are left, in the order of the log, by the
 * code that follows live entries.
 *
 * <p>It is one transaction, the owner's. Readers keep the tables as they were until it ends.
 */
public final class Rebuild {

    private static final int CHUNK = 10_000;

    /** What a row said before a part of it was erased can no longer be computed; an import must still know it when it sees it. */
    private static final String KEPT = """
            select r.digest, r.kind, r.key, r.idx from facts.row r
            where r.idx in (select entry from facts.erasures)""";

    private final Kinds kinds;
    private final DataSource source;
    private final byte[] secret;

    /**
     * For the log in a database.
     *
     * @param owner connects as the owner of the tables
     */
    public Rebuild(Kinds kinds, DataSource owner) {
        this.kinds = kinds;
        this.source = owner;
        this.secret = JdbcClient.create(owner)
                .sql("select secret from facts.secret")
                .query(byte[].class)
                .single();
    }

    /** A digest to be carried over. */
    @SuppressWarnings("ArrayRecordComponent") // carries bytes between two methods, is never compared
    private record Kept(byte[] digest, String kind, String key, long index) {}

    /**
     * Does it; writers wait meanwhile.
     *
     * @param progress is told how many entries are done
     * @return how many there are
     */
    public long run(LongConsumer progress) {
        try (Connection connection = source.getConnection();
                Connection reading = source.getConnection()) {
            connection.setAutoCommit(false);
            try {
                JdbcClient reader = JdbcClient.create(new SingleConnectionDataSource(reading, true));
                long size = project(connection, reader, progress);
                connection.commit();
                return size;
            } finally {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        } catch (SQLException e) {
            throw new IllegalStateException("the tables stay as they were", e);
        }
    }

    private long project(Connection connection, JdbcClient reader, LongConsumer progress) throws SQLException {
        long size = head(connection);
        List<Kept> kept = kept(connection);
        NewTables tables = new NewTables(connection, new FactWriter(kinds).tables());
        tables.create();
        FactWriter writer = new FactWriter(kinds, NewTables.PREFIX);
        CompletableFuture<List<Entry>> next = read(reader, 0, size);
        for (long from = 0; from < size; from += CHUNK) {
            List<Entry> entries = next.join();
            next = read(reader, from + CHUNK, size);
            writer.project(connection, entries);
            progress.accept(Math.min(size, from + CHUNK));
        }
        restore(connection, kept);
        tables.replace();
        return size;
    }

    private static long head(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet head = statement.executeQuery("select size from facts.head for update")) {
            head.next();
            return head.getLong(1);
        }
    }

    /** Reads the next entries on a connection of its own while the last ones are written. */
    private CompletableFuture<List<Entry>> read(JdbcClient reader, long from, long size) {
        return CompletableFuture.supplyAsync(() -> from >= size ? List.of() : entries(reader, from));
    }

    private List<Entry> entries(JdbcClient jdbc, long from) {
        Map<Long, TreeMap<String, Json>> opened = new HashMap<>();
        jdbc.sql("select idx, path, value from facts.opening where idx >= ? and idx < ?")
                .params(from, from + CHUNK)
                .query(row -> {
                    opened.computeIfAbsent(row.getLong(1), _ -> new TreeMap<>())
                            .put(row.getString(2), Intake.parse(row.getString(3)));
                });
        Digests digests = new Digests(kinds, secret);
        return jdbc.sql("select idx, bytes from facts.fact where idx >= ? and idx < ? order by idx")
                .params(from, from + CHUNK)
                .query((row, _) -> {
                    long index = row.getLong(1);
                    return entry(index, row.getBytes(2), opened.getOrDefault(index, new TreeMap<>()), digests);
                })
                .list();
    }

    private Entry entry(long index, byte[] bytes, SortedMap<String, Json> opened, Digests digests) {
        Fact fact = Fact.read(bytes);
        Kind<? extends Row> kind = kinds.byFact(fact.type())
                .orElseThrow(() -> new IllegalStateException("entry " + index + " is of unknown type " + fact.type()));
        Row row = fact.row(kind, opened);
        byte[] digest = digests.content(fact.body(), opened).digest().toArray();
        return new Entry(index, kind, kind.key(row), new Draft(fact.root(), row, true), fact, bytes, digest, Map.of());
    }

    private static List<Kept> kept(Connection connection) throws SQLException {
        List<Kept> kept = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(KEPT)) {
            while (rows.next()) {
                kept.add(new Kept(rows.getBytes(1), rows.getString(2), rows.getString(3), rows.getLong(4)));
            }
        }
        return kept;
    }

    private static void restore(Connection connection, List<Kept> kept) throws SQLException {
        try (PreparedStatement update = connection.prepareStatement(
                "update " + NewTables.PREFIX + "facts.row set digest = ? where kind = ? and key = ? and idx = ?")) {
            for (Kept row : kept) {
                update.setBytes(1, row.digest());
                update.setString(2, row.kind());
                update.setString(3, row.key());
                update.setLong(4, row.index());
                update.addBatch();
            }
            var _ = update.executeBatch();
        }
    }
}
