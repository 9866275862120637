package org.tugyr.platform.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The right to work on a data folder, held by one process at a time and given back by the kernel when it dies. */
final class DataLock implements AutoCloseable {

    /**
     * Folders locked by this process. Closing any channel to a file drops every POSIX lock the process has on it, so a
     * second attempt must be refused before it opens the file.
     */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DataLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the lock on an existing folder, or throws {@link DataFolderInUseException}. */
    static DataLock take(Path data) throws IOException {
        Path file = data.toRealPath().resolve("lock");
        String self = Long.toString(ProcessHandle.current().pid());
        if (!HELD.add(file)) {
            throw new DataFolderInUseException(data, self);
        }
        var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() == null) {
            channel.close();
            HELD.remove(file);
            throw new DataFolderInUseException(data, Files.readString(file).strip());
        }
        channel.truncate(0);
        channel.write(ByteBuffer.wrap((self + "\n").getBytes(StandardCharsets.US_ASCII)));
        return new DataLock(file, channel);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
