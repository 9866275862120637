package org.tugyr.ledger;

/** Gives the bytes of published tiles and bundles, from wherever they are stored. */
@FunctionalInterface
public interface TileSource {
    /**
     * The bytes of a piece, of exactly the width that is asked for.
     *
     * @throws MalformedException if there is no such piece
     */
    byte[] read(TilePath path);
}
