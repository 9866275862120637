package org.tugyr.platform.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The latest checkpoint as a file beside the database, {@code published/checkpoint}: what a database that was restored from an
 * older copy is held against.
 */
record PublishedFile(Path path) {

    static PublishedFile in(Path data) {
        return new PublishedFile(data.resolve("published").resolve("checkpoint"));
    }

    void write(SignedCheckpoint checkpoint) {
        try {
            Durable.write(path, checkpoint.note(), "rw-r--r--");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + path, e);
        }
    }

    Optional<byte[]> read() {
        try {
            return Files.exists(path) ? Optional.of(Files.readAllBytes(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + path, e);
        }
    }
}
