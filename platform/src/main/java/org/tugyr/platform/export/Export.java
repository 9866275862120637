package org.tugyr.platform.export;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongConsumer;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.util.FileSystemUtils;
import org.tugyr.ledger.Checkpoint;
import org.tugyr.ledger.MalformedException;
import org.tugyr.ledger.SignedNote;
import org.tugyr.ledger.Verification;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.LogIdentity;
import org.tugyr.platform.facts.SignedCheckpoint;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.report.Marks;
import org.tugyr.platform.roadmap.Standings;
import org.tugyr.platform.verify.Layout;

/** Writes the record as a folder of files that any web server can serve and any stranger can verify (docs/export.md). */
public final class Export {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(100);

    private final DataSource source;
    private final Standings standings;
    private final Marks marks;
    private final LongConsumer progress;

    /**
     * An export of a record.
     *
     * @param progress hears from time to time how many entries were written
     */
    public Export(DataSource source, Standings standings, Marks marks, LongConsumer progress) {
        this.source = source;
        this.standings = standings;
        this.marks = marks;
        this.progress = progress;
    }

    /** What became of it. */
    public sealed interface Outcome {

        /** Written; the log there had {@code from} entries before. */
        record Written(long from, SignedCheckpoint checkpoint) implements Outcome {}

        /** Nothing was written, and why. */
        record Refused(String reason) implements Outcome {}
    }

    /** What stands in the target. */
    private sealed interface Present {
        record Nothing() implements Present {}

        record Log(Checkpoint checkpoint) implements Present {}

        record Other(String what) implements Present {}
    }

    /**
     * Writes a folder, or brings an earlier export in it up to date.
     *
     * @param files documents to be exported too; null for none
     */
    public Outcome write(Path folder, @Nullable Blobs files) throws IOException, SQLException, InterruptedException {
        Optional<LogIdentity> identity = LogIdentity.of(source);
        if (identity.isEmpty()) {
            return new Outcome.Refused(
                    "This log has no key yet: start the server once, or put its key into the data folder.");
        }
        VerifierKey key = identity.get().key();
        return switch (present(folder, key)) {
            case Present.Other(String what) -> new Outcome.Refused(what);
            case Present.Nothing _ -> fresh(folder, key, files);
            case Present.Log(Checkpoint there) ->
                settled((snapshot, numbers) -> {
                    SignedCheckpoint here = snapshot.checkpoint();
                    if (there.size() > here.size()) {
                        return new Outcome.Refused("%s holds %,d entries, this log only %,d: it would be cut short."
                                .formatted(folder, there.size(), here.size()));
                    } else if (!snapshot.log()
                            .consistency(there.size(), here.size())
                            .verify(there.root(), here.root())
                            .isVerified()) {
                        return new Outcome.Refused(
                                folder + " holds another history under the same key. Keep it: it is evidence.");
                    }
                    fill(new Target(folder), there.size(), snapshot, numbers, key, files);
                    return new Outcome.Written(there.size(), here);
                });
        };
    }

    private static Present present(Path folder, VerifierKey key) throws IOException {
        if (Files.notExists(folder)) {
            return new Present.Nothing();
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isEmpty()) {
                return new Present.Nothing();
            }
        }
        Path note = folder.resolve(Layout.CHECKPOINT);
        if (!Files.isRegularFile(note)) {
            return new Present.Other(folder + " is not empty and holds no export.");
        }
        try {
            return switch (Checkpoint.open(SignedNote.parse(Files.readAllBytes(note)), key, List.of())) {
                case Verification.Verified<Checkpoint>(Checkpoint checkpoint) -> new Present.Log(checkpoint);
                case Verification.Refuted<Checkpoint> _ ->
                    new Present.Other(folder + " holds a log that was not signed with " + key.format()
                            + ". Export into another folder.");
            };
        } catch (MalformedException e) {
            return new Present.Other(note + " is damaged: " + e.getMessage());
        }
    }

    private Outcome fresh(Path folder, VerifierKey key, @Nullable Blobs files)
            throws IOException, SQLException, InterruptedException {
        return settled((snapshot, numbers) -> {
            Path parent = folder.toAbsolutePath().getParent();
            Files.createDirectories(parent);
            Path work = Files.createTempDirectory(parent, "." + folder.getFileName() + "-");
            Files.setPosixFilePermissions(work, PosixFilePermissions.fromString("rwxr-xr-x"));
            try {
                fill(new Target(work), 0, snapshot, numbers, key, files);
                Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                FileSystemUtils.deleteRecursively(work); // what was moved is no longer there
            }
            return new Outcome.Written(0, snapshot.checkpoint());
        });
    }

    private interface Work {
        Outcome on(Snapshot snapshot, Edition numbers) throws IOException, SQLException;
    }

    /** Works the numbers out, and then takes a state of the log that vouches for all that they rest on. Others write meanwhile. */
    private Outcome settled(Work work) throws IOException, SQLException, InterruptedException {
        while (!standings.refresh()) {
            Thread.sleep(PAUSE);
        }
        Optional<Edition> numbers = Optional.empty();
        try (Snapshot snapshot = Snapshot.open(source)) {
            if (snapshot.isVouchedFor(PATIENCE)) {
                numbers = Optional.of(Edition.of(snapshot, marks));
            }
        }
        if (numbers.isEmpty()) {
            return new Outcome.Refused(
                    "There is nothing signed to be exported: the log is empty, or no server with its key runs"
                            + " and the key is not in the data folder.");
        }
        try (Snapshot snapshot = Snapshot.open(source)) {
            return work.on(snapshot, numbers.get());
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    /** In an order that leaves a valid export behind at every moment: what a checkpoint vouches for is there before it. */
    private void fill(
            Target target, long from, Snapshot snapshot, Edition numbers, VerifierKey key, @Nullable Blobs files)
            throws IOException, SQLException {
        long size = snapshot.checkpoint().size();
        TileFiles tiles = new TileFiles(target.folder().resolve(Layout.LOG), progress);
        tiles.grow(snapshot, from);
        target.put(Layout.KEY, key.format() + "\n");
        target.put(Layout.CHECKPOINT, snapshot.checkpoint().note());
        for (long file = 0; file < OpeningLines.files(size); file++) {
            long number = file;
            target.put(
                    Layout.openings(number * Layout.OPENINGS_PER_FILE),
                    out -> OpeningLines.write(snapshot.connection(), number, size, out));
        }
        target.put(Layout.RULES, Layout.rules());
        target.put(Layout.RECORDS, numbers.records());
        target.put(Layout.NUMBERS, numbers::numbers);
        if (files != null) {
            new DocumentFiles(target, files).write(snapshot.jdbc());
        }
        tiles.tidy(from, size);
        target.put("README.txt", Readme.of(key, snapshot.checkpoint()));
    }
}
