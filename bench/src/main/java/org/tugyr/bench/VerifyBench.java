package org.tugyr.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.TileSource;
import org.tugyr.ledger.Verification;
import org.tugyr.ledger.VerifierKey;

/** Checks the structure of an exported log, every entry and tile, beside bare hashing of the entries. */
final class VerifyBench {

    private static final int WARM_UP = 3;
    private static final int ROUNDS = 5;

    private VerifyBench() {}

    /** Arguments: the folder of an export. */
    public static void main(String[] args) throws Exception {
        Path folder = Path.of(args[0]);
        VerifierKey key =
                VerifierKey.parse(Files.readString(folder.resolve("log.vkey")).strip());
        SignedNote note = SignedNote.parse(Files.readAllBytes(folder.resolve("log/checkpoint")));
        if (!(Checkpoint.open(note, key, List.of()) instanceof Verification.Verified<Checkpoint>(var checkpoint))) {
            throw new IllegalStateException("the checkpoint is refuted");
        }
        TileSource tiles = path -> {
            try {
                return Files.readAllBytes(folder.resolve("log").resolve(path.path()));
            } catch (java.io.IOException e) {
                throw new java.io.UncheckedIOException(e);
            }
        };
        double structure = 0;
        double hashing = 0;
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            List<byte[]> entries = new ArrayList<>();
            long start = System.nanoTime();
            if (LogAudit.run(checkpoint.size(), checkpoint.root(), tiles, (_, entry) -> entries.add(entry))
                    instanceof Verification.Refuted<?> refuted) {
                throw new IllegalStateException(refuted.toString());
            }
            double audited = Line.seconds(start);
            start = System.nanoTime();
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            entries.forEach(digest::digest);
            if (i >= WARM_UP) {
                structure += audited;
                hashing += Line.seconds(start);
            }
        }
        Line.print(
                "verify, structure of a log",
                Line.text("%,.0f entries/s", ROUNDS * checkpoint.size() / structure),
                "≥ 200,000/s",
                Line.text("one SHA-256 of each entry: %,.0f/s", ROUNDS * checkpoint.size() / hashing));
    }
}
