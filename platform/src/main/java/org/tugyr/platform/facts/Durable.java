package org.tugyr.platform.facts;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;

/** Small files that are there whole or not at all, also after a loss of power. */
public final class Durable {

    private Durable() {}

    /**
     * Writes or replaces a file, and makes its folder where there is none.
     *
     * @param permissions such as {@code rw-------}, which the file has from its first byte on
     */
    public static void write(Path file, String content, String permissions) throws IOException {
        Path folder = Objects.requireNonNull(file.toAbsolutePath().getParent());
        Files.createDirectories(folder);
        var attribute = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
        Path fresh = Files.createTempFile(folder, file.getFileName().toString(), ".new", attribute);
        try {
            Files.writeString(fresh, content, StandardCharsets.UTF_8);
            sync(fresh);
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            sync(folder);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}
