package org.tugyr.platform.facts;

import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.ConsistencyProof;
import org.tugyr.ledger.InclusionProof;
import org.tugyr.ledger.ProofFile;
import org.tugyr.ledger.TileHashes;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.TileSource;

/** The log as strangers see it: what the latest checkpoint vouches for, and nothing beyond it. */
public final class PublishedLog implements TileSource {

    private final JdbcClient jdbc;
    private final TileStore store;

    /** The published part of the log in a database. */
    public PublishedLog(DataSource source) {
        this.jdbc = JdbcClient.create(source);
        this.store = new TileStore(jdbc);
    }

    /** The latest checkpoint; empty before the first entry is signed. */
    public Optional<SignedCheckpoint> latest() {
        return one("order by size desc limit 1");
    }

    /** The checkpoint of exactly this size, if one was signed. */
    public Optional<SignedCheckpoint> at(long size) {
        return one("where size = ?", size);
    }

    /** The first checkpoint that vouches for at least this many entries. */
    public Optional<SignedCheckpoint> covering(long size) {
        return one("where size >= ? order by size limit 1", size);
    }

    private Optional<SignedCheckpoint> one(String which, Object... parameters) {
        return jdbc.sql("select " + SignedCheckpoint.COLUMNS + " from facts.checkpoint " + which)
                .params(parameters)
                .query(SignedCheckpoint::of)
                .optional();
    }

    /** A tile or bundle, as wide as asked for; empty where the latest checkpoint does not reach that far. */
    public Optional<byte[]> piece(TilePath path) {
        return latest().filter(checkpoint -> reaches(checkpoint.size(), path)).map(_ -> store.read(path));
    }

    /** As {@link #piece}; no bytes where it is not published, which no reader of tiles takes for one. */
    @Override
    public byte[] read(TilePath path) {
        return piece(path).orElse(new byte[0]);
    }

    private static boolean reaches(long size, TilePath path) {
        long there = switch (path) {
            case TilePath.Hashes hashes -> hashes(size, hashes.level());
            case TilePath.Entries _ -> size;
        };
        return path.index() <= there / TilePath.FULL && path.index() * TilePath.FULL + path.width() <= there;
    }

    /** How many hashes a level of tiles has: one for every 256 of the level below. */
    private static long hashes(long size, int level) {
        return level * TilePath.HEIGHT < Long.SIZE ? size >> (level * TilePath.HEIGHT) : 0;
    }

    /** The exact bytes of an entry. */
    public Optional<byte[]> entry(long index) {
        return covering(index + 1)
                .filter(_ -> index >= 0)
                .map(_ -> store.entries(index, 1).getFirst());
    }

    /**
     * The proof that an entry is in the tree of a size.
     *
     * @throws IllegalArgumentException unless 0 ≤ index &lt; size, and a checkpoint vouches for the size
     */
    public InclusionProof inclusion(long index, long size) {
        return InclusionProof.of(index, size, tree(size));
    }

    /**
     * The proof that the tree of one size begins with that of another.
     *
     * @throws IllegalArgumentException unless 0 ≤ from ≤ to, and a checkpoint vouches for the greater
     */
    public ConsistencyProof consistency(long from, long to) {
        return ConsistencyProof.of(from, to, tree(to));
    }

    /** The proof that an entry is in the log as a file, against the first checkpoint that vouches for it. */
    public Optional<ProofFile> proof(long index) {
        return covering(index + 1)
                .filter(_ -> index >= 0)
                .map(checkpoint -> ProofFile.of(index, checkpoint.signed(), tree(checkpoint.size())));
    }

    private TileHashes tree(long size) {
        if (covering(size).isEmpty()) {
            throw new IllegalArgumentException("no checkpoint vouches for " + size + " entries");
        }
        return new TileHashes(size, store);
    }
}
