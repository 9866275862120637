package org.tugyr.platform.facts;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.TileSource;

/** The log's tiles as they are stored, and its entries; what is not there has no bytes. */
final class TileStore implements TileSource {

    private final JdbcClient jdbc;

    TileStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A narrower tile than the stored one is its beginning, for a tile only grows. */
    @Override
    public byte[] read(TilePath path) {
        return switch (path) {
            case TilePath.Hashes(int level, long index, int width) ->
                jdbc.sql("select substring(bytes for ?) from facts.tile where level = ? and tile = ?")
                        .params(width * Hash.LENGTH, level, index)
                        .query(byte[].class)
                        .optional()
                        .orElse(new byte[0]);
            case TilePath.Entries(long index, int width) -> EntryBundle.encode(entries(index * TilePath.FULL, width));
        };
    }

    /** Some neighbouring entries, fewer where the log ends. */
    List<byte[]> entries(long from, int count) {
        return jdbc.sql("select bytes from facts.fact where idx >= ? and idx < ? order by idx")
                .params(from, from + count)
                .query((row, _) -> row.getBytes(1))
                .list();
    }
}
