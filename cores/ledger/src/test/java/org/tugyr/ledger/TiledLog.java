package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A published log held in memory. */
final class TiledLog implements TileSource {
    private final Map<TilePath, Bytes> pieces = new HashMap<>();
    private final List<byte[]> entries = new ArrayList<>();
    private long size;

    /** Adds entries and publishes them. */
    TiledLog add(List<byte[]> added) {
        entries.addAll(added);
        for (var path : Tiles.entriesBetween(size, size + added.size())) {
            int first = (int) path.index() * TilePath.FULL;
            pieces.put(path, Bytes.of(EntryBundle.encode(entries.subList(first, first + path.width()))));
        }
        return grow(added.stream().map(Hash::leaf).toList());
    }

    TiledLog grow(List<Hash> leaves) {
        Tiles.grow(size, this, leaves).forEach(tile -> pieces.put(tile.path(), tile.bytes()));
        size += leaves.size();
        return this;
    }

    long size() {
        return size;
    }

    Map<TilePath, Bytes> pieces() {
        return pieces;
    }

    @Override
    public byte[] read(TilePath path) {
        var piece = pieces.get(path);
        if (piece == null) {
            throw MalformedException.in(path.path(), "a published piece", "none");
        }
        return piece.toArray();
    }
}
