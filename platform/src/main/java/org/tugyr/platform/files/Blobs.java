package org.tugyr.platform.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Optional;
import org.tugyr.ledger.Hash;

/** Files kept under the hash of their bytes, in folders by its first two digits; what is there is never changed, and deleted only where it must be erased or nothing needs it. */
public final class Blobs {

    private final Path folder;

    /** The files below a folder, which need not exist yet. */
    public Blobs(Path folder) {
        this.folder = folder;
    }

    /**
     * Keeps a copy of a file, durably, under the SHA-256 of the bytes copied.
     *
     * @throws IOException where it cannot be read or kept
     */
    public Hash put(Path file) throws IOException {
        Files.createDirectories(folder);
        Path copy = Files.createTempFile(folder, "incoming", ".part");
        try {
            MessageDigest digest = sha256();
            try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
                Files.copy(in, copy, StandardCopyOption.REPLACE_EXISTING);
            }
            Hash hash = Hash.of(digest.digest());
            Path shelf = folder.resolve(shelf(hash));
            Path place = place(hash);
            if (intact(place, hash)) {
                Files.setLastModifiedTime(place, Files.getLastModifiedTime(copy));
            } else {
                Files.createDirectories(shelf);
                sync(copy);
                Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                sync(shelf);
                sync(folder);
            }
            return hash;
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    /** The file with this hash, where it is kept; its bytes are not read again. */
    public Optional<Path> get(Hash hash) {
        return Optional.of(place(hash)).filter(Files::isRegularFile);
    }

    /** Deletes the file with this hash, which must be erased by law; false where it is not kept. */
    public boolean erase(Hash hash) throws IOException {
        boolean there = Files.deleteIfExists(place(hash));
        if (there) {
            sync(folder.resolve(shelf(hash)));
        }
        return there;
    }

    /** Deletes the file with this hash, unless it was put since a moment; false where it was. One that is not kept is gone. */
    public boolean eraseUnused(Hash hash, Instant moment) throws IOException {
        Optional<Path> file = get(hash);
        if (file.isPresent()
                && Files.getLastModifiedTime(file.get()).toInstant().isAfter(moment)) {
            return false;
        }
        var _ = erase(hash);
        return true;
    }

    /** The SHA-256 of a file's bytes. */
    public static Hash hash(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
            var _ = in.transferTo(java.io.OutputStream.nullOutputStream());
        }
        return Hash.of(digest.digest());
    }

    private static boolean intact(Path place, Hash hash) throws IOException {
        return Files.isRegularFile(place) && hash(place).equals(hash);
    }

    private Path place(Hash hash) {
        return folder.resolve(shelf(hash)).resolve(hash.hex().substring(2));
    }

    private static String shelf(Hash hash) {
        return hash.hex().substring(0, 2);
    }

    /** Makes a file, or a folder's list of names, outlive a loss of power. */
    private static void sync(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ)) {
            channel.force(true);
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
