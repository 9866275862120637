package org.tugyr.platform.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.platform.files.Blobs;

/** The folder of a backup in the making: its owner's alone, every file hashed as it is written and read again afterwards. */
final class Vault {

    private final Path folder;
    private final SortedMap<String, String> files = new TreeMap<>();

    Vault(Path folder) {
        this.folder = folder;
    }

    /** Writes what a file is to hold. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException, SQLException;
    }

    void put(String path, Content content) throws IOException, SQLException {
        Path file = folder.resolve(path);
        privately(Objects.requireNonNull(file.getParent()));
        var mode = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        MessageDigest digest = sha256();
        try (FileChannel channel =
                        FileChannel.open(file, Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE), mode);
                OutputStream out = new DigestOutputStream(Channels.newOutputStream(channel), digest)) {
            content.write(out);
            out.flush();
            channel.force(true);
        }
        files.put(path, HexFormat.of().formatHex(digest.digest()));
    }

    /** Takes in a copy of a file. */
    void copy(Path file, String path) throws IOException, SQLException {
        put(path, out -> Files.copy(file, out));
    }

    private static void privately(Path folder) throws IOException {
        Files.createDirectories(
                folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
    }

    /** The files there are, with the hashes of what was written. */
    SortedMap<String, String> files() {
        return new TreeMap<>(files);
    }

    /**
     * Reads every file again.
     *
     * @throws IOException where the disk gives back something else
     */
    static void check(Path folder, SortedMap<String, String> files) throws IOException {
        for (var file : files.entrySet()) {
            String hash = Blobs.hash(folder.resolve(file.getKey())).hex();
            if (!hash.equals(file.getValue())) {
                throw new IOException("%s is damaged: its SHA-256 is %s, not %s"
                        .formatted(folder.resolve(file.getKey()), hash, file.getValue()));
            }
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
