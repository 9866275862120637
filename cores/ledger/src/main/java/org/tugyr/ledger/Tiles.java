package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.List;

/** Which tiles and bundles a log of some size consists of, and which of them a growing log must publish. */
public final class Tiles {
    private Tiles() {}

    /** How many hashes the given level has in a tree of {@code size} leaves: one per full tile of the level below. */
    static long hashes(long size, int level) {
        return level * TilePath.HEIGHT >= Long.SIZE ? 0 : size >>> (level * TilePath.HEIGHT);
    }

    /**
     * The address of a tile as wide as a tree of {@code size} leaves has it.
     *
     * @throws IllegalArgumentException if the tree has no such tile
     */
    public static TilePath.Hashes path(long size, int level, long index) {
        return new TilePath.Hashes(level, index, width(hashes(size, level), index));
    }

    /**
     * The address of a bundle as wide as a log of {@code size} entries has it.
     *
     * @throws IllegalArgumentException if the log has no such bundle
     */
    public static TilePath.Entries entries(long size, long index) {
        return new TilePath.Entries(index, width(size, index));
    }

    /** The addresses of all bundles of a log of {@code newSize} entries that one of {@code oldSize} had not. */
    public static List<TilePath.Entries> entriesBetween(long oldSize, long newSize) {
        var paths = new ArrayList<TilePath.Entries>();
        for (long index = oldSize / TilePath.FULL; index * TilePath.FULL < newSize && oldSize < newSize; index++) {
            paths.add(entries(newSize, index));
        }
        return paths;
    }

    /**
     * The tiles that a tree must publish after {@code leaves} were added to its first {@code oldSize}: those that became full, and
     * the partial ones at its new right edge.
     *
     * @param old gives the partial tiles of the old tree
     * @throws MalformedException if the old tree's tiles are absent or damaged
     */
    public static List<Tile> grow(long oldSize, TileSource old, List<Hash> leaves) {
        var tiles = new ArrayList<Tile>();
        var builder = new TileBuilder(oldSize, old, tiles::add);
        leaves.forEach(builder::append);
        builder.publishPartial();
        return tiles;
    }

    private static int width(long hashes, long index) {
        long width = Math.min(TilePath.FULL, hashes - index * TilePath.FULL);
        if (index < 0 || width <= 0) {
            throw new IllegalArgumentException("a level of " + hashes + " hashes has no tile " + index);
        }
        return (int) width;
    }
}
