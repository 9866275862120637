package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A growing tree of which only the partial tiles at the right edge are kept; full tiles are handed on as soon as they are full.
 *
 * <p>Not for use by several threads at once.
 */
public final class TileBuilder {
    private final List<HashRow> edge = new ArrayList<>();
    private final Consumer<Tile> published;
    private final long[] publishedHashes = new long[Long.SIZE / TilePath.HEIGHT];
    private long size;

    /** Starts with an empty tree. */
    public TileBuilder(Consumer<Tile> published) {
        this.published = published;
    }

    /**
     * Takes up a tree of {@code size} leaves, reading its partial tiles.
     *
     * @throws MalformedException if one is absent or damaged
     */
    public TileBuilder(long size, TileSource tiles, Consumer<Tile> published) {
        this.published = published;
        this.size = size;
        for (int level = 0; Tiles.hashes(size, level) > 0; level++) {
            long hashes = Tiles.hashes(size, level);
            boolean hasPartial = hashes % TilePath.FULL > 0;
            var path = Tiles.path(size, level, hashes / TilePath.FULL - (hasPartial ? 0 : 1));
            edge.add(hasPartial ? HashRow.of(path, tiles.read(path)) : new HashRow());
            publishedHashes[level] = hashes;
        }
    }

    /** Adds a leaf. */
    public void append(Hash leaf) {
        var hash = leaf;
        size++;
        for (int level = 0; ; level++) {
            if (level == edge.size()) {
                edge.add(new HashRow());
            }
            var row = edge.get(level);
            row.add(hash);
            if (row.width() < TilePath.FULL) {
                return;
            }
            publish(level, row);
            hash = row.fold(0, TilePath.FULL);
            row.clear();
        }
    }

    /** Hands on the partial tiles of the present size, as a checkpoint of it requires; those handed on before are left out. */
    public void publishPartial() {
        for (int level = 0; level < edge.size(); level++) {
            var row = edge.get(level);
            if (row.width() > 0 && publishedHashes[level] < Tiles.hashes(size, level)) {
                publish(level, row);
            }
        }
    }

    private void publish(int level, HashRow row) {
        long hashes = Tiles.hashes(size, level);
        publishedHashes[level] = hashes;
        published.accept(new Tile(Tiles.path(size, level, (hashes - 1) / TilePath.FULL), row.content()));
    }

    /** How many leaves there are. */
    public long size() {
        return size;
    }

    /** The root over all leaves. */
    public Hash root() {
        return CompactRange.of(size, this::read).root();
    }

    /** The right edge's subtrees are all in the partial tiles: a full tile is one hash of the level above. */
    private Hash read(int level, long index) {
        int count = 1 << (level % TilePath.HEIGHT);
        return edge.get(level / TilePath.HEIGHT).fold((int) (index * count % TilePath.FULL), count);
    }
}
