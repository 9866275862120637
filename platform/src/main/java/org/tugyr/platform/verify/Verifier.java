package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.ConsistencyProof;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.LogAudit;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.TileHashes;
import org.tugyr.ledger.Verification;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.Kinds;

/** Checks a published log from its signature down to every number that follows from it. Each is for one run. */
public final class Verifier {

    private static final int MOST_BYTES = 1 << 20;

    private static final String OTHER_KEY =
            ", which was given. Only if the log's operator announced a new key, and you got it"
                    + " another way, verify with that one, and with --since and --since-key that the new log continues the old one";
    private static final String OTHER_LOG =
            ". If it is a checkpoint of a former log that this one continues, give that log's key with --since-key";

    private final Kinds kinds;
    private final Published published;
    private final LongConsumer progress;
    private final Findings findings = new Findings();
    private final Map<String, Long> counts = new LinkedHashMap<>();
    private Duration entriesTook = Duration.ZERO;

    /**
     * A verification.
     *
     * @param progress hears from time to time how many entries were looked at
     */
    public Verifier(Kinds kinds, Published published, LongConsumer progress) {
        this.kinds = kinds;
        this.published = published;
        this.progress = progress;
    }

    /**
     * Checks everything.
     *
     * @param pinned the key that must have signed; null to take the one that is published with the log
     * @param since an older checkpoint, of this log or of one that it continues; null where there is none
     * @throws NoSuchFileException where there is no log
     * @throws IOException where what is published cannot be read
     */
    public Report run(@Nullable VerifierKey pinned, @Nullable Older since) throws IOException {
        long start = System.nanoTime();
        // the numbers come first: on a live site a checkpoint that is read later vouches for what they rest on
        Numbers numbers = Numbers.read(published, findings);
        byte[] note = published.read(Layout.CHECKPOINT, MOST_BYTES);
        VerifierKey key = key(pinned);
        Checkpoint checkpoint = key == null ? null : published(note, key);
        Checkpoint older = key == null || since == null ? null : older(since, key);
        Report.Log log = null;
        if (key != null && checkpoint != null) {
            log = new Report.Log(
                    key.format(),
                    pinned != null,
                    checkpoint.size(),
                    checkpoint.root().base64(),
                    older == null ? null : older.size(),
                    since == null ? null : since.key());
            check(checkpoint, older, numbers);
        }
        return new Report(
                log,
                counts,
                findings.unchecked(),
                findings.refuted(),
                findings.beyond(),
                entriesTook,
                Duration.ofNanos(System.nanoTime() - start));
    }

    /** The key to check with; that of the export must not be another than the pinned one. */
    private @Nullable VerifierKey key(@Nullable VerifierKey pinned) throws IOException {
        try {
            String text = new String(published.read(Layout.KEY, MOST_BYTES), StandardCharsets.UTF_8);
            VerifierKey key = VerifierKey.parse(text.strip());
            if (pinned != null && !pinned.equals(key)) {
                findings.refute(Layout.KEY, text.strip(), pinned.format() + OTHER_KEY);
            } else if (!text.equals(key.format() + "\n")) {
                findings.refute(Layout.KEY, text.strip(), key.format() + " and a line feed");
            }
            return pinned == null ? key : pinned;
        } catch (MalformedException e) {
            findings.refute(Layout.KEY, e.found(), e.expected());
            return pinned;
        } catch (NoSuchFileException e) {
            if (pinned == null) {
                throw e;
            }
            return pinned;
        }
    }

    private @Nullable Checkpoint published(byte[] note, VerifierKey key) {
        try {
            return opened(Layout.CHECKPOINT, Checkpoint.open(SignedNote.parse(note), key, List.of()), "");
        } catch (MalformedException e) {
            return opened(Layout.CHECKPOINT, Verification.malformed(e), "");
        }
    }

    private @Nullable Checkpoint older(Older since, VerifierKey key) {
        return since.key() == null
                ? opened("the older checkpoint", Checkpoint.open(since.note(), key, List.of()), OTHER_LOG)
                : opened("the older checkpoint", Checkpoint.open(since.note(), since.key(), List.of()), "");
    }

    private @Nullable Checkpoint opened(String where, Verification<Checkpoint> opened, String remedy) {
        return switch (opened) {
            case Verification.Verified<Checkpoint>(Checkpoint checkpoint) -> checkpoint;
            case Verification.Refuted<Checkpoint>(var _, String part, String expected, String found) -> {
                findings.refute(where + " (" + part + ")", found, expected + remedy);
                yield null;
            }
        };
    }

    private void check(Checkpoint checkpoint, @Nullable Checkpoint older, Numbers numbers) throws IOException {
        LogTiles tiles = new LogTiles(published, checkpoint.size());
        Entries entries = new Entries(kinds, published, numbers, findings, progress);
        long start = System.nanoTime();
        try (EntryReader reader = new EntryReader(kinds, entries)) {
            var audit = LogAudit.run(checkpoint.size(), checkpoint.root(), tiles, reader);
            reader.finish();
            entriesTook = Duration.ofNanos(System.nanoTime() - start);
            if (audit instanceof Verification.Refuted<Hash> refuted) {
                tell(refuted, tiles);
                findings.leave("entries and numbers in full, since the log itself is refuted", checkpoint.size());
                return;
            }
            if (older != null) {
                continues(older, checkpoint, tiles);
            }
            entries.finish(tiles, checkpoint.size(), counts);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** A difference in a tile of leaves is one in an entry; what is malformed was read last. */
    private void tell(Verification.Refuted<Hash> refuted, LogTiles tiles) {
        switch (refuted.reason()) {
            case TILE -> findings.refute(Differing.in(refuted.where()), refuted.expected(), refuted.computed());
            case ROOT -> findings.refute(Layout.CHECKPOINT + " root", refuted.expected(), refuted.computed());
            case MALFORMED -> findings.refute(tiles.last(), refuted.computed(), refuted.expected());
            case RANGE, PROOF_LENGTH, SIGNATURE, NO_TRUSTED_SIGNATURE, ORIGIN ->
                findings.refute(refuted.where(), refuted.computed(), refuted.expected());
        }
    }

    private void continues(Checkpoint older, Checkpoint checkpoint, LogTiles tiles) {
        String where = "the first " + older.size() + " entries, since the older checkpoint";
        if (older.size() > checkpoint.size()) {
            findings.refute(where, "a log of " + checkpoint.size() + " entries", "at least " + older.size());
            return;
        }
        var proof = ConsistencyProof.of(older.size(), checkpoint.size(), new TileHashes(checkpoint.size(), tiles));
        if (proof.verify(older.root(), checkpoint.root()) instanceof Verification.Refuted<Hash> refuted) {
            findings.refute(
                    where, "another history (" + refuted.where() + " " + refuted.computed() + ")", refuted.expected());
        } else {
            counts.put("entries are those that the older checkpoint vouched for", older.size());
        }
    }
}
