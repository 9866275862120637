package org.tugyr.platform.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The random passwords of the embedded server's three roles, kept in {@code <data>/keys}, one file each, mode 0600. */
record Passwords(String superuser, String owner, String app) {

    /** The superuser's file, which initdb reads itself. */
    static Path superuserFile(Path data) {
        return file(data, "superuser");
    }

    /** Reads the passwords, first making those that are absent: only for a cluster that is yet to be born. */
    static Passwords create(Path data) throws IOException {
        Private.folder(data.resolve("keys"));
        for (String role : new String[] {"superuser", "owner", "app"}) {
            if (Files.notExists(file(data, role))) {
                Private.write(file(data, role), random() + "\n");
            }
        }
        return read(data);
    }

    /** Reads the passwords of an existing cluster. */
    static Passwords read(Path data) throws IOException {
        return new Passwords(read(data, "superuser"), read(data, "owner"), read(data, "app"));
    }

    private static String read(Path data, String role) throws IOException {
        Path file = file(data, role);
        if (Files.notExists(file)) {
            throw new DatabaseException(
                    "%s is missing, and the database under %s cannot be opened without it: bring it back from a backup."
                            .formatted(file, data));
        }
        Private.require(file, PosixFilePermissions.fromString("---rwxrwx"));
        return Files.readString(file).strip();
    }

    private static Path file(Path data, String role) {
        return data.resolve("keys").resolve("database-" + role);
    }

    /** 192 bits, in letters that need no quoting in SQL or a shell. */
    private static String random() {
        byte[] bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Passwords[hidden]";
    }
}
