package org.tugyr.ledger;

import java.util.HashMap;
import java.util.Map;

/**
 * Reads the hashes of a tree out of its tiles, so that proofs can be made without the whole tree.
 *
 * <p>Each tile is read once and kept; make a new one per proof or batch. Not for use by several threads at once.
 */
public final class TileHashes implements HashReader {
    private final long size;
    private final TileSource tiles;
    private final Map<TilePath.Hashes, HashRow> read = new HashMap<>();

    /** The tree of {@code size} leaves, whose partial tiles {@code tiles} must be able to give. */
    public TileHashes(long size, TileSource tiles) {
        this.size = size;
        this.tiles = tiles;
    }

    @Override
    public Hash read(int level, long index) {
        int tileLevel = level / TilePath.HEIGHT;
        int count = 1 << (level % TilePath.HEIGHT);
        long first = index * count;
        var path = Tiles.path(size, tileLevel, first / TilePath.FULL);
        return read.computeIfAbsent(path, wanted -> HashRow.of(wanted, tiles.read(wanted)))
                .fold((int) (first % TilePath.FULL), count);
    }
}
