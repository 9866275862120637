package org.tugyr.platform.backup;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import javax.sql.DataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.Tile;
import org.tugyr.ledger.TileBuilder;
import org.tugyr.platform.facts.Copy;
import org.tugyr.platform.facts.Fact;
import org.tugyr.platform.facts.PublishedLog;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.PublishedTail;

/**
 * Writes published entries behind those of a database, with tiles, openings and checkpoint, in one transaction.
 *
 * <p>The tree is continued from the restored tiles over what follows in the database and then over what is published. Only if
 * its root is the signed one did all of these belong to one history.
 */
final class Continuation {

    private static final int AT_ONCE = 1_000;

    private static final String TILE = """
            insert into facts.tile (level, tile, bytes) values (?, ?, ?)
            on conflict (level, tile) do update set bytes = excluded.bytes""";

    private final DataSource owner;
    private final Clock clock;
    private final Published published;
    private final Checkpoint checkpoint;
    private final SignedNote note;

    Continuation(DataSource owner, Clock clock, Published published, Checkpoint checkpoint, SignedNote note) {
        this.owner = owner;
        this.clock = clock;
        this.published = published;
        this.checkpoint = checkpoint;
        this.note = note;
    }

    /**
     * Does it, or nothing.
     *
     * @return how many entries there were
     * @throws BackupException where what is published does not continue what is there
     */
    long run(Losses losses) throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            connection.setAutoCommit(false);
            SingleConnectionDataSource source = new SingleConnectionDataSource(connection, true);
            JdbcClient jdbc = JdbcClient.create(source);
            PublishedLog log = new PublishedLog(source);
            long size =
                    jdbc.sql("select size from facts.head").query(Long.class).single();
            long signed = log.latest().map(SignedCheckpoint::size).orElse(0L);
            if (checkpoint.size() <= signed) {
                require(log.consistency(checkpoint.size(), signed)
                        .verify(
                                checkpoint.root(),
                                log.latest().map(SignedCheckpoint::root).orElse(Hash.EMPTY_TREE))
                        .isVerified());
            } else {
                TileBuilder tree = new TileBuilder(signed, log, tile -> store(jdbc, tile));
                known(connection, signed, Math.min(size, checkpoint.size()), tree);
                fresh(new JdbcTemplate(source), size, tree, losses);
                tree.publishPartial();
                require(tree.root().equals(checkpoint.root()));
                jdbc.sql("insert into facts.checkpoint (size, root, note, at) values (?, ?, ?, ?)")
                        .params(
                                checkpoint.size(),
                                checkpoint.root().toArray(),
                                note.format(),
                                Timestamp.from(clock.instant()))
                        .update();
            }
            connection.commit();
            return size;
        }
    }

    private void require(boolean oneHistory) {
        if (!oneHistory) {
            throw new BackupException(published + " has another history than the restored log, under the same key."
                    + " Keep both: one of them is evidence.");
        }
    }

    private static void store(JdbcClient jdbc, Tile tile) {
        jdbc.sql(TILE)
                .params(tile.path().level(), tile.path().index(), tile.bytes().toArray())
                .update();
    }

    private static void known(Connection connection, long from, long to, TileBuilder tree) throws SQLException {
        try (PreparedStatement query =
                connection.prepareStatement("select bytes from facts.fact where idx >= ? and idx < ? order by idx")) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, from);
            query.setLong(2, to);
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    tree.append(Hash.leaf(rows.getBytes(1)));
                }
            }
        }
    }

    private void fresh(JdbcTemplate template, long from, TileBuilder tree, Losses losses) throws IOException {
        if (checkpoint.size() <= from) {
            return;
        }
        PublishedTail tail = new PublishedTail(published, from, checkpoint.size());
        Copy facts = new Copy("facts.fact (idx, id, type, at, bytes)");
        Instant[] last = new Instant[1];
        tail.entries((entry, index) -> {
            Fact fact = Fact.parse(entry);
            tree.append(Hash.leaf(entry));
            losses.entry(index, fact);
            facts.add(index)
                    .add(fact.id())
                    .add(fact.type())
                    .add(fact.at())
                    .add(entry)
                    .end();
            last[0] = fact.at();
            if (index % AT_ONCE == 0) {
                facts.send(template);
            }
        });
        facts.send(template);
        Copy openings = new Copy("facts.opening (idx, path, salt, value, public)");
        tail.openings(opening -> {
            losses.opened(opening);
            openings.add(opening.index()).add(opening.path()).add(opening.salt());
            openings.add(opening.value().canonicalText()).add(true).end();
        });
        openings.send(template);
        var _ = template.update("update facts.head set size = ?, at = ?", checkpoint.size(), Timestamp.from(last[0]));
    }
}
