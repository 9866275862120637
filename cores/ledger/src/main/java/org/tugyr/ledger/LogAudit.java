package org.tugyr.ledger;

import java.util.ArrayList;
import java.util.List;

/** A stranger's check of a whole published log: every tile and the root are recomputed from the entries and compared. */
public final class LogAudit {
    /** Sees the entries one by one, in order, before the root over them has been compared. */
    @FunctionalInterface
    public interface EntryVisitor {
        /**
         * Takes one entry.
         *
         * @param index from 0
         */
        void visit(long index, byte[] entry);
    }

    private final TileSource published;
    private final List<Verification<Hash>> differences = new ArrayList<>();
    private final TileBuilder tree = new TileBuilder(this::compare);

    private LogAudit(TileSource published) {
        this.published = published;
    }

    /**
     * Checks everything that a log of this size and root must publish; the first difference ends the check.
     *
     * @return the root, or the tile, hash and entry where the log differs from its own entries
     */
    public static Verification<Hash> run(long size, Hash root, TileSource published, EntryVisitor entries) {
        try {
            return new LogAudit(published).run(size, root, entries);
        } catch (MalformedException e) {
            return Verification.malformed(e);
        }
    }

    private Verification<Hash> run(long size, Hash root, EntryVisitor entries) {
        for (var path : Tiles.entriesBetween(0, size)) {
            for (var entry : EntryBundle.decode(published.read(path), path.width())) {
                entries.visit(tree.size(), entry);
                tree.append(Hash.leaf(entry));
            }
            if (!differences.isEmpty()) {
                return differences.getFirst();
            }
        }
        tree.publishPartial();
        return differences.isEmpty() ? Verification.sameRoot("root", root, tree.root(), root) : differences.getFirst();
    }

    private void compare(Tile computed) {
        var path = computed.path();
        var row = HashRow.of(path, published.read(path));
        var own = HashRow.of(path, computed.bytes().toArray());
        for (int i = 0; i < path.width(); i++) {
            var shown = row.fold(i, 1);
            if (!shown.equals(own.fold(i, 1))) {
                differences.add(new Verification.Refuted<>(
                        Verification.Reason.TILE,
                        path.path() + " hash " + i,
                        shown.base64(),
                        own.fold(i, 1).base64()));
                return;
            }
        }
    }
}
