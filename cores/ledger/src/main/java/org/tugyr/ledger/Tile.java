package org.tugyr.ledger;

/**
 * A tile of hashes to be published.
 *
 * @param path its address
 * @param bytes its hashes, one after the other
 */
public record Tile(TilePath.Hashes path, Bytes bytes) {
    /** Refuses another number of hashes than the address says. */
    public Tile {
        if (bytes.length() != path.width() * Hash.LENGTH) {
            throw new IllegalArgumentException(path.path() + " cannot have " + bytes.length() + " bytes");
        }
    }
}
