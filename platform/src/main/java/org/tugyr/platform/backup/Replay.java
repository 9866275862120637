package org.tugyr.platform.backup;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import javax.sql.DataSource;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.Hash;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.Verification;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.Rebuild;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.verify.Finding;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Report;
import org.tugyr.platform.verify.Verifier;

/**
 * Continues a restored log with the entries that were published since, so that the world keeps one history.
 *
 * <p>What is published is verified whole before anything of it is taken, and must continue what was restored.
 */
final class Replay {

    private static final int MOST_BYTES = 1 << 20;
    private static final int FINDINGS = 5;

    private final Kinds kinds;
    private final DataSource owner;
    private final Path data;
    private final Clock clock;

    Replay(Kinds kinds, DataSource owner, Path data, Clock clock) {
        this.kinds = kinds;
        this.owner = owner;
        this.data = data;
        this.clock = clock;
    }

    /**
     * Verifies what is published and replays it.
     *
     * @throws BackupException where it is refuted, or does not continue the restored log
     */
    Replayed run(Published published, Consumer<String> progress) throws IOException, SQLException {
        VerifierKey key = LogIdentity.of(owner)
                .orElseThrow(
                        () -> new BackupException("The log in the backup was never signed: nothing can continue it."))
                .key();
        byte[] note = published.read(Layout.CHECKPOINT, MOST_BYTES);
        Checkpoint checkpoint = signed(note, key);
        progress.accept("verifying " + published);
        Report report = new Verifier(kinds, published, _ -> {}).run(key, null);
        if (!report.verified()) {
            throw new BackupException(published + " is refuted: "
                    + report.refuted().stream()
                            .limit(FINDINGS)
                            .map(Finding::text)
                            .toList());
        }
        progress.accept("replaying");
        Losses losses = new Losses(kinds);
        Continuation continuation = new Continuation(owner, clock, published, checkpoint, SignedNote.parse(note));
        long from = continuation.run(losses);
        Set<String> missing = documents(published, losses.documents());
        if (checkpoint.size() > from) {
            progress.accept("rebuilding the tables");
            var _ = new Rebuild(kinds, owner).run(_ -> {});
            Restore.published(data, SignedNote.parse(note).format());
        }
        return new Replayed(from, Math.max(from, checkpoint.size()), losses.lines(missing));
    }

    private static Checkpoint signed(byte[] note, VerifierKey key) {
        try {
            if (Checkpoint.open(SignedNote.parse(note), key, List.of())
                    instanceof Verification.Verified<Checkpoint>(Checkpoint checkpoint)) {
                return checkpoint;
            }
        } catch (MalformedException _) {
            // the same as one that another log signed
        }
        throw new BackupException("What is published was not signed with the key of the restored log, " + key.format());
    }

    /** Fetches the documents that are published; gives those that are not. */
    private Set<String> documents(Published published, Set<String> named) throws IOException {
        Blobs blobs = new Blobs(data.resolve(Backup.DOCUMENTS));
        Set<String> missing = new TreeSet<>();
        for (String sha256 : named) {
            Hash hash = Hash.of(java.util.HexFormat.of().parseHex(sha256));
            if (blobs.get(hash).isEmpty() && !fetch(published, Layout.FILES + Layout.file(sha256), hash, blobs)) {
                missing.add(sha256);
            }
        }
        return missing;
    }

    private static boolean fetch(Published published, String path, Hash hash, Blobs blobs) throws IOException {
        Path copy = Files.createTempFile("tugyr", ".document");
        try (InputStream in = published.open(path)) {
            Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            return Blobs.hash(copy).equals(hash) && blobs.put(copy).equals(hash);
        } catch (NoSuchFileException _) {
            return false;
        } finally {
            Files.deleteIfExists(copy);
        }
    }
}
