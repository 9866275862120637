package org.tugyr.platform.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;

/** Writes letters as files that mail programs open, for the operator only; for sites that have no server for mail. */
final class FolderPost implements Post {

    private final Path folder;

    FolderPost(Path folder) {
        this.folder = folder;
    }

    /** Where a data folder keeps them. */
    static Path folder(Path data) {
        return data.resolve("mail");
    }

    @Override
    public Result send(Envelope envelope) {
        try {
            Files.createDirectories(folder);
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
            Path part = Files.createTempFile(
                    folder,
                    ".",
                    ".part",
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(part, envelope.message(), StandardCharsets.US_ASCII);
            Files.move(part, folder.resolve(envelope.id() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
            return new Result.Sent();
        } catch (IOException e) {
            return new Result.Later(e.getClass().getSimpleName());
        }
    }

    @Override
    public void close() {}
}
