package org.tugyr.ledger;

/**
 * The address of one published piece of a log (C2SP tlog-tiles), relative to the log's own address: {@code tile/0/x001/234},
 * {@code tile/entries/007.p/88}.
 */
public sealed interface TilePath {
    /** How many hashes or entries a full piece holds. */
    int FULL = 256;

    /** How many levels of the Merkle tree lie between two levels of tiles: 2^8 = 256. */
    int HEIGHT = 8;

    /** The largest level that an address can name. */
    int MAX_LEVEL = 63;

    /** From 0, within the level. */
    long index();

    /** How many hashes or entries the piece holds, from 1 to {@link #FULL}; a narrower piece than that is partial. */
    int width();

    /**
     * A tile of hashes.
     *
     * @param level 0 for leaf hashes; the hashes of a tile of level n+1 each stand for a full tile of level n
     * @param index from 0, within the level
     * @param width how many hashes, from 1 to {@link #FULL}
     */
    record Hashes(int level, long index, int width) implements TilePath {
        /** Refuses what no address can name. */
        public Hashes {
            requireWithin(0, MAX_LEVEL, level, "level");
            requireIndexAndWidth(index, width);
        }

        @Override
        public String path() {
            return TileAddress.format(Integer.toString(level), this);
        }
    }

    /**
     * A bundle of entries.
     *
     * @param index from 0
     * @param width how many entries, from 1 to {@link #FULL}
     */
    record Entries(long index, int width) implements TilePath {
        /** Refuses what no address can name. */
        public Entries {
            requireIndexAndWidth(index, width);
        }

        @Override
        public String path() {
            return TileAddress.format("entries", this);
        }
    }

    /** The address as it stands in a URL, without a leading slash. */
    String path();

    /** Whether further entries will widen the piece. */
    default boolean isPartial() {
        return width() < FULL;
    }

    /**
     * Reads an address.
     *
     * @throws MalformedException unless it is spelled exactly as {@link #path} spells it
     */
    static TilePath parse(String path) {
        return TileAddress.parse(path);
    }

    private static void requireIndexAndWidth(long index, int width) {
        requireWithin(0, Long.MAX_VALUE, index, "index");
        requireWithin(1, FULL, width, "width");
    }

    private static void requireWithin(long least, long most, long value, String what) {
        if (value < least || value > most) {
            throw MalformedException.in("tile", what + " from " + least + " to " + most, Long.toString(value));
        }
    }
}
