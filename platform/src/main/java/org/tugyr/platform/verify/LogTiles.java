package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.TileSource;
import org.tugyr.ledger.Tiles;

/** The tiles of a published log; remembers which one was read last, to name it where it does not hold. */
final class LogTiles implements TileSource {

    private static final int MOST_BYTES = TilePath.FULL * (Short.BYTES + Intake.MAX_BYTES);
    private static final int AHEAD = 16;

    private final Published published;
    private final long size;
    private String last = Layout.LOG;

    LogTiles(Published published, long size) {
        this.published = published;
        this.size = size;
    }

    /** A missing piece has no bytes, which no reader takes for one. */
    @Override
    public byte[] read(TilePath path) {
        last = Layout.LOG + path.path();
        if (path instanceof TilePath.Entries entries) {
            ahead(entries.index());
        }
        try {
            return published.read(last, MOST_BYTES);
        } catch (NoSuchFileException _) {
            last += " (missing)";
            return new byte[0];
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void ahead(long index) {
        for (long next = index + 1; next <= index + AHEAD && next * TilePath.FULL < size; next++) {
            published.expect(Layout.LOG + Tiles.entries(size, next).path());
        }
    }

    /** The path of what was read last. */
    String last() {
        return last;
    }
}
