package org.tugyr.platform.verify;

import java.io.IOException;
import java.util.function.Consumer;
import java.util.function.ObjLongConsumer;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.Tiles;

/**
 * What a published log holds from some entry on, for whoever continues a copy of it. Nothing of it is checked here: verify it
 * first.
 *
 * @param published where it is
 * @param from the first entry
 * @param size how many entries the log has
 */
public record PublishedTail(Published published, long from, long size) {

    /** The entries with their indices, in order. */
    public void entries(ObjLongConsumer<byte[]> next) {
        LogTiles tiles = new LogTiles(published, size);
        for (TilePath.Entries path : Tiles.entriesBetween(from, size)) {
            long index = path.index() * TilePath.FULL;
            for (byte[] entry : EntryBundle.decode(tiles.read(path), path.width())) {
                if (index >= from) {
                    next.accept(entry, index);
                }
                index++;
            }
        }
    }

    /** What opens them, in order. */
    public void openings(Consumer<Opening> next) throws IOException {
        for (long file = from / Layout.OPENINGS_PER_FILE; file * Layout.OPENINGS_PER_FILE < size; file++) {
            String path = Layout.openings(file * Layout.OPENINGS_PER_FILE);
            try (Lines lines = new Lines(published.open(path), path)) {
                for (String line = lines.next(); line != null; line = lines.next()) {
                    Opening opening = Opening.parse(line);
                    if (opening.index() >= from && opening.index() < size) {
                        next.accept(opening);
                    }
                }
            }
        }
    }
}
