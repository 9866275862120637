package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** A backup that was read through and found whole. */
public final class BackupFolder {

    private final Path folder;
    private final Manifest manifest;

    private BackupFolder(Path folder, Manifest manifest) {
        this.folder = folder;
        this.manifest = manifest;
    }

    /**
     * Reads a backup through.
     *
     * @throws BackupException where it is none, or a file of it is missing or damaged
     */
    public static BackupFolder open(Path folder) throws IOException {
        Path file = folder.resolve(Manifest.FILE);
        try {
            Manifest manifest = Manifest.parse(Files.readString(file));
            Vault.check(folder, manifest.files());
            return new BackupFolder(folder, manifest);
        } catch (NoSuchFileException e) {
            throw new BackupException("%s is no backup: %s is missing.".formatted(folder, e.getMessage()), e);
        } catch (IOException e) {
            throw new BackupException("%s cannot be read: %s".formatted(folder, e.getMessage()), e);
        } catch (RuntimeException e) {
            throw new BackupException("%s is no manifest of a backup: %s".formatted(file, e.getMessage()), e);
        }
    }

    /** Where it is. */
    Path folder() {
        return folder;
    }

    Manifest manifest() {
        return manifest;
    }

    /** When it was made, RFC 3339. */
    public String at() {
        return manifest.at();
    }

    /** How many entries its log has. */
    public long size() {
        return manifest.size();
    }
}
