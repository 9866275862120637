package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.tugyr.ledger.VerifierKey;
import org.tugyr.platform.facts.SignedCheckpoint;

/**
 * A log whose entries went into one with another key: what shows readers of the old one that the new one continues it.
 *
 * @param key the key that signed it
 * @param checkpoint the last that is known here
 */
public record FormerLog(VerifierKey key, SignedCheckpoint checkpoint) {

    /** Writes both into a folder of the data folder, to be published. */
    void write(Path data) throws IOException {
        Path folder = Files.createDirectories(folder(data));
        Files.writeString(folder.resolve("log.vkey"), key.format() + "\n");
        Files.writeString(folder.resolve("checkpoint"), checkpoint.note());
    }

    /** Where {@code log.vkey} and {@code checkpoint} of the former log are. */
    public static Path folder(Path data) {
        return data.resolve("former-log");
    }
}
