package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.EntryBundle;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.SigningKey;
import org.tugyr.ledger.TileBuilder;
import org.tugyr.ledger.TilePath;
import org.tugyr.ledger.Tiles;

/** Rewrites the log of an export, as whoever holds a key could: the tree and the signature are those of the new entries. */
record Forger(Path folder) {

    long size() throws IOException {
        return Checkpoint.parse(SignedNote.parse(Files.readAllBytes(folder.resolve(Layout.CHECKPOINT)))
                        .text())
                .size();
    }

    List<byte[]> entries() throws IOException {
        List<byte[]> entries = new ArrayList<>();
        for (TilePath.Entries path : Tiles.entriesBetween(0, size())) {
            entries.addAll(EntryBundle.decode(Files.readAllBytes(file(path)), path.width()));
        }
        return entries;
    }

    private Path file(TilePath path) {
        return folder.resolve(Layout.LOG + path.path());
    }

    private void write(TilePath path, byte[] bytes) {
        try {
            Files.createDirectories(file(path).getParent());
            Files.write(file(path), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Replaces the bundles only: tiles and checkpoint stay. */
    void bundle(List<byte[]> entries) {
        for (TilePath.Entries path : Tiles.entriesBetween(0, entries.size())) {
            int from = (int) path.index() * TilePath.FULL;
            write(path, EntryBundle.encode(entries.subList(from, from + path.width())));
        }
    }

    /** Replaces everything, and signs it. */
    void publish(List<byte[]> entries, SigningKey key) throws IOException {
        bundle(entries);
        TileBuilder tree =
                new TileBuilder(tile -> write(tile.path(), tile.bytes().toArray()));
        entries.forEach(entry -> tree.append(Hash.leaf(entry)));
        tree.publishPartial();
        Checkpoint checkpoint = new Checkpoint(key.verifierKey().name(), tree.size(), tree.root());
        Files.writeString(
                folder.resolve(Layout.CHECKPOINT), checkpoint.sign(key).format());
        Files.writeString(folder.resolve(Layout.KEY), key.verifierKey().format() + "\n");
    }

    static String text(byte[] entry) {
        return new String(entry, StandardCharsets.UTF_8);
    }

    static byte[] replace(byte[] entry, String what, String by) {
        String text = text(entry);
        if (!text.contains(what)) {
            throw new IllegalArgumentException(what + " is not in " + text);
        }
        return text.replace(what, by).getBytes(StandardCharsets.UTF_8);
    }
}
