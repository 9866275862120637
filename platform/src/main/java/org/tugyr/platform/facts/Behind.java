package org.tugyr.platform.facts;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.CompactRange;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.TileHashes;
import org.tugyr.ledger.Verification;

/**
 * Finds out, before anything is written or signed, that a database does not hold what was already published: going on with it
 * would give the world two histories.
 */
public final class Behind {

    private static final int ENTRIES_AT_ONCE = 1_000;

    private static final String REMEDY = """
            Nothing was started, for a second history under the same key could never be taken back. Restore the newest backup \
            (tugyr restore), which also replays what is missing from a published export. If this log is to end and another to \
            begin, move keys/log.key and published/ out of the data folder.""";

    private final JdbcClient jdbc;
    private final DataSource source;
    private final PublishedLog published;
    private final PublishedFile file;

    private Behind(DataSource source, Path data) {
        this.jdbc = JdbcClient.create(source);
        this.source = source;
        this.published = new PublishedLog(source);
        this.file = PublishedFile.in(data);
    }

    /**
     * Lets a database pass that holds all that was published, as far as it and its data folder tell.
     *
     * @throws BehindException saying what is missing and what to do
     */
    public static void check(DataSource source, Path data) {
        try (Connection connection = source.getConnection()) {
            new Behind(new SingleConnectionDataSource(connection, true), data)
                    .problem()
                    .ifPresent(problem -> {
                        throw new BehindException(problem + "\n" + REMEDY);
                    });
        } catch (SQLException e) {
            throw new IllegalStateException("cannot read what was published", e);
        }
    }

    private Optional<String> problem() {
        long size = jdbc.sql("select size from facts.head").query(Long.class).single();
        long signed = published.latest().map(SignedCheckpoint::size).orElse(0L);
        if (size < signed) {
            return Optional.of("The database holds %d entries, but checkpoints in it vouch for %d: entries are missing."
                    .formatted(size, signed));
        }
        return file.read().flatMap(note -> problem(note, size, signed));
    }

    private Optional<String> problem(byte[] note, long size, long signed) {
        Optional<LogIdentity> identity = LogIdentity.of(source);
        if (identity.isEmpty()) {
            return Optional.of(file.path() + " was published, but the database holds no log at all.");
        }
        try {
            return switch (Checkpoint.open(
                    SignedNote.parse(note), identity.get().key(), List.of())) {
                case Verification.Verified<Checkpoint>(Checkpoint checkpoint) -> problem(checkpoint, size, signed);
                case Verification.Refuted<Checkpoint> refuted ->
                    Optional.of("%s is not a checkpoint of this database's log %s (%s: expected %s, found %s)."
                            .formatted(
                                    file.path(),
                                    identity.get().origin(),
                                    refuted.where(),
                                    refuted.expected(),
                                    refuted.computed()));
            };
        } catch (MalformedException e) {
            return Optional.of("%s is no checkpoint: %s.".formatted(file.path(), e.getMessage()));
        }
    }

    private Optional<String> problem(Checkpoint checkpoint, long size, long signed) {
        if (size < checkpoint.size()) {
            return Optional.of("The database holds %d entries, but %s vouches for %d: it is an older copy."
                    .formatted(size, file.path(), checkpoint.size()));
        }
        Hash root = root(checkpoint.size(), signed);
        return root.equals(checkpoint.root())
                ? Optional.empty()
                : Optional.of("The first %d entries have the root %s, but %s vouches for %s: they are not the same."
                        .formatted(checkpoint.size(), root, file.path(), checkpoint.root()));
    }

    /** The root over the first entries, from the tiles as far as there are any, then from the entries. */
    private Hash root(long size, long signed) {
        TileStore store = new TileStore(jdbc);
        long tiled = Math.min(size, signed);
        CompactRange tree = CompactRange.of(tiled, new TileHashes(tiled, store));
        while (tree.size() < size) {
            store.entries(tree.size(), (int) Math.min(ENTRIES_AT_ONCE, size - tree.size()))
                    .forEach(entry -> tree.append(Hash.leaf(entry)));
        }
        return tree.root();
    }
}
