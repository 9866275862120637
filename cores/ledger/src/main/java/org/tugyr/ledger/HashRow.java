package org.tugyr.ledger;

import java.util.Arrays;

/** Up to 256 hashes side by side: a tile in the making, or one that was read. */
final class HashRow {
    private static final byte NODE = 0x01;

    private final byte[] bytes = new byte[TilePath.FULL * Hash.LENGTH];
    private int width;

    int width() {
        return width;
    }

    void add(Hash hash) {
        hash.copyTo(bytes, width * Hash.LENGTH);
        width++;
    }

    void clear() {
        width = 0;
    }

    Bytes content() {
        return Bytes.of(Arrays.copyOf(bytes, width * Hash.LENGTH));
    }

    /** Takes in a tile as it was read. */
    static HashRow of(TilePath.Hashes path, byte[] tile) {
        if (tile.length != path.width() * Hash.LENGTH) {
            throw MalformedException.in(path.path(), path.width() * Hash.LENGTH + " bytes", tile.length + " bytes");
        }
        var row = new HashRow();
        System.arraycopy(tile, 0, row.bytes, 0, tile.length);
        row.width = path.width();
        return row;
    }

    /** The hash over {@code count} neighbours, a power of two; folded in one scratch copy, for tiles are many. */
    Hash fold(int from, int count) {
        if (from + count > width) {
            throw new IllegalArgumentException("the row has " + width + " hashes");
        }
        var scratch = Arrays.copyOfRange(bytes, from * Hash.LENGTH, (from + count) * Hash.LENGTH);
        var digest = Sha256.digest();
        for (int rest = count; rest > 1; rest /= 2) {
            for (int i = 0; i < rest / 2; i++) {
                digest.update(NODE);
                digest.update(scratch, 2 * i * Hash.LENGTH, 2 * Hash.LENGTH);
                Sha256.finish(digest, scratch, i * Hash.LENGTH);
            }
        }
        return Hash.from(scratch, 0);
    }
}
