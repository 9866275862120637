package org.tugyr.platform.facts;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.SigningKey;
import org.tugyr.ledger.Tile;
import org.tugyr.ledger.TileBuilder;

/**
 * Extends the published tree by new entries, in bounded memory: full tiles are stored as they come, the partial ones together
 * with the checkpoint.
 */
final class Growth {

    private static final int ENTRIES_AT_ONCE = 1_000;
    private static final int TILES_AT_ONCE = 256;

    /** One statement, and so one transaction that no client can leave half-way: nothing of it happens without the lease. */
    private static final String PUBLISH = """
            with held as (%s),
            grown as (
                insert into facts.tile (level, tile, bytes)
                select t.* from held, unnest(?::int[], ?::bigint[], ?::bytea[]) t
                on conflict (level, tile) do update set bytes = excluded.bytes
                where length(excluded.bytes) > length(facts.tile.bytes)),
            signed as (
                insert into facts.checkpoint (size, root, note, at)
                select ?, ?, ?, ? from held where ?::bigint is not null)
            select count(*) = 1 from held""".formatted(Lease.HELD);

    private final JdbcClient jdbc;
    private final TileStore store;
    private final SigningKey key;
    private final Lease lease;
    private final Clock clock;

    Growth(JdbcClient jdbc, SigningKey key, Lease lease, Clock clock) {
        this.jdbc = jdbc;
        this.store = new TileStore(jdbc);
        this.key = key;
        this.lease = lease;
        this.clock = clock;
    }

    /**
     * Publishes the tree of all entries there are.
     *
     * @return the checkpoint made; empty where the log has not grown or the lease is lost
     */
    Optional<SignedCheckpoint> publish(PublishedLog published) {
        long size = jdbc.sql("select size from facts.head").query(Long.class).single();
        var last = published.latest();
        long from = last.map(SignedCheckpoint::size).orElse(0L);
        if (size < from) {
            throw new IllegalStateException("the log holds " + size + " entries, but " + from + " are published");
        }
        if (size == from) {
            return Optional.empty();
        }
        List<Tile> tiles = new ArrayList<>();
        TileBuilder tree = new TileBuilder(from, store, tiles::add);
        Hash before = last.map(SignedCheckpoint::root).orElse(Hash.EMPTY_TREE);
        if (!tree.root().equals(before)) {
            throw new IllegalStateException("the tiles of " + from + " entries give the root " + tree.root() + ", but "
                    + before + " is published: nothing is signed");
        }
        while (tree.size() < size) {
            append(tree, (int) Math.min(ENTRIES_AT_ONCE, size - tree.size()));
            if (tiles.size() >= TILES_AT_ONCE) {
                if (!store(tiles, null)) {
                    return Optional.empty();
                }
                tiles.clear();
            }
        }
        tree.publishPartial();
        SignedCheckpoint checkpoint = sign(size, tree.root());
        return store(tiles, checkpoint) ? Optional.of(checkpoint) : Optional.empty();
    }

    private void append(TileBuilder tree, int count) {
        List<byte[]> entries = store.entries(tree.size(), count);
        if (entries.size() != count) {
            throw new IllegalStateException("the log has a hole after " + (tree.size() + entries.size()) + " entries");
        }
        entries.forEach(entry -> tree.append(Hash.leaf(entry)));
    }

    private SignedCheckpoint sign(long size, Hash root) {
        String note =
                new Checkpoint(key.verifierKey().name(), size, root).sign(key).format();
        return new SignedCheckpoint(size, root, note, clock.instant());
    }

    private boolean store(List<Tile> tiles, @Nullable SignedCheckpoint checkpoint) {
        var statement = jdbc.sql(PUBLISH)
                .params(lease.parameters())
                .param(tiles.stream().map(tile -> tile.path().level()).toArray(Integer[]::new))
                .param(tiles.stream().map(tile -> tile.path().index()).toArray(Long[]::new))
                .param(tiles.stream().map(tile -> tile.bytes().toArray()).toArray(byte[][]::new));
        List<@Nullable Object> row = new ArrayList<>();
        row.add(checkpoint == null ? null : checkpoint.size());
        row.add(checkpoint == null ? null : checkpoint.root().toArray());
        row.add(checkpoint == null ? null : checkpoint.note());
        row.add(checkpoint == null ? null : Timestamp.from(checkpoint.at()));
        row.add(checkpoint == null ? null : checkpoint.size());
        for (Object value : row) {
            statement = statement.param(value);
        }
        return lease.keep(statement.query(Boolean.class).single());
    }
}
