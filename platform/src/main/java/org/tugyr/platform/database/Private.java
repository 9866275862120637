package org.tugyr.platform.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import java.util.Set;

/** Files and folders that belong to the user who runs Tugyr and to nobody else. */
final class Private {

    private static final FileAttribute<?> FOLDER = permissions("rwx------");
    private static final FileAttribute<?> FILE = permissions("rw-------");

    private Private() {}

    /** The numeric id of the user this process acts as. */
    static int user() throws IOException {
        return owner(Path.of("/proc/self"));
    }

    /** Creates what is missing of a folder and its parents, closed to others. */
    static Path folder(Path folder) throws IOException {
        return Files.createDirectories(folder, FOLDER);
    }

    /** Writes a new file, closed to others, and waits until it is on disk. */
    static void write(Path file, String content) throws IOException {
        Set<StandardOpenOption> options = Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        try (var channel = FileChannel.open(file, options, FILE)) {
            channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
            channel.force(true);
        }
        sync(folderOf(file));
    }

    /** Waits until the names in a folder are on disk. */
    static void sync(Path folder) throws IOException {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }

    /** Refuses a path that somebody else owns, or that others hold one of the given permissions on. */
    static void require(Path path, Set<PosixFilePermission> forbidden) throws IOException {
        Set<PosixFilePermission> present = Files.getPosixFilePermissions(path);
        present.retainAll(forbidden);
        if (owner(path) != user() || !present.isEmpty()) {
            throw new DatabaseException(
                    "%s must belong to the user who runs Tugyr and be closed to others: chown and chmod it, or remove it."
                            .formatted(path));
        }
    }

    private static int owner(Path path) throws IOException {
        return (Integer) Files.getAttribute(path, "unix:uid");
    }

    private static Path folderOf(Path file) {
        return Objects.requireNonNull(file.toAbsolutePath().getParent());
    }

    private static FileAttribute<?> permissions(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }
}
