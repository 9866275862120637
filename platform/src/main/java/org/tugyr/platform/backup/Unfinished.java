package org.tugyr.platform.backup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.stream.Stream;

/** The mark of a restore in its data folder, from its first step to its last: what stands beside it is not the record yet. */
public final class Unfinished {

    private static final String MARK = "restoring";

    private Unfinished() {}

    /**
     * Lets a data folder pass whose restore, if there was one, came to its end.
     *
     * @throws BackupException saying what to do
     */
    public static void check(Path data) {
        if (Files.exists(data.resolve(MARK))) {
            throw new BackupException(
                    "A restore into %s has begun and not ended. Where it no longer runs, delete the folder"
                                    .formatted(data)
                            + " (and where --db was given, make that database anew), and restore again. Nothing was started.");
        }
    }

    /** Whether a folder holds nothing yet but, where a restore got no further, its mark. */
    public static boolean isFree(Path data) throws IOException {
        if (Files.notExists(data)) {
            return true;
        }
        try (Stream<Path> content = Files.list(data)) {
            return content.allMatch(data.resolve(MARK)::equals);
        }
    }

    /** Marks a data folder, before the first step that could be taken for a record. */
    public static void begin(Path data) throws IOException {
        Files.createDirectories(
                data, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        Files.write(data.resolve(MARK), new byte[0]);
    }

    static void end(Path data) throws IOException {
        Files.delete(data.resolve(MARK));
    }
}
