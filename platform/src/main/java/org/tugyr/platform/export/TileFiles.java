package org.tugyr.platform.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.TileBuilder;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.Tiles;

/** The log's tiles and entries as files; the tiles are computed from the entries, not copied. */
final class TileFiles {

    private static final int AT_ONCE = 1_000;
    private static final int PROGRESS_ENTRIES = 500_000;

    private final Path folder;
    private final LongConsumer progress;

    /** Files below a folder, which is the log's address. */
    TileFiles(Path folder, LongConsumer progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /**
     * Writes what a log that had {@code from} entries there has not yet.
     *
     * @throws IllegalStateException where the entries do not give the root that is signed
     */
    void grow(Snapshot snapshot, long from) throws SQLException, IOException {
        long size = snapshot.checkpoint().size();
        TileBuilder tree = new TileBuilder(
                from, snapshot.log(), tile -> write(tile.path(), tile.bytes().toArray()));
        long first = from / TilePath.FULL * TilePath.FULL;
        List<byte[]> bundle = new ArrayList<>(TilePath.FULL);
        try (PreparedStatement query = snapshot.connection()
                .prepareStatement("select bytes from facts.fact where idx >= ? and idx < ? order by idx")) {
            query.setFetchSize(AT_ONCE);
            query.setLong(1, from == size ? size : first);
            query.setLong(2, size);
            try (ResultSet rows = query.executeQuery()) {
                for (long index = first; rows.next(); index++) {
                    byte[] entry = rows.getBytes(1);
                    bundle.add(entry);
                    if (index >= from) {
                        tree.append(Hash.leaf(entry));
                    }
                    if (bundle.size() == TilePath.FULL || index + 1 == size) {
                        write(Tiles.entries(size, index / TilePath.FULL), EntryBundle.encode(bundle));
                        bundle.clear();
                    }
                    if ((index + 1) % PROGRESS_ENTRIES == 0) {
                        progress.accept(index + 1);
                    }
                }
            }
        }
        tree.publishPartial();
        if (!tree.root().equals(snapshot.checkpoint().root())) {
            throw new IllegalStateException("the entries give the root " + tree.root() + ", but "
                    + snapshot.checkpoint().root() + " is signed: the database is damaged");
        }
    }

    /** Takes away the partial pieces of a log that had {@code from} entries, where full ones have taken their place. */
    void tidy(long from, long size) throws IOException {
        for (int level = 0; from >> (level * TilePath.HEIGHT) > 0; level++) {
            long hashes = from >> (level * TilePath.HEIGHT);
            if (hashes % TilePath.FULL > 0) {
                tidy(Tiles.path(size, level, hashes / TilePath.FULL));
            }
        }
        if (from % TilePath.FULL > 0) {
            tidy(Tiles.entries(size, from / TilePath.FULL));
        }
    }

    private void tidy(TilePath now) throws IOException {
        Path partial = folder.resolve(now.path() + ".p");
        if (!now.isPartial() && Files.isDirectory(partial)) {
            try (Stream<Path> pieces = Files.list(partial)) {
                for (Path piece : pieces.toList()) {
                    Files.delete(piece);
                }
            }
            Files.delete(partial);
        }
    }

    /** No checkpoint there vouches for these yet, so they need not come into being at one stroke. */
    private void write(TilePath path, byte[] bytes) {
        Path file = folder.resolve(path.path());
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
