package org.tugyr.platform.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;

/** A folder in which each file is replaced at one stroke. */
record Target(Path folder) {

    /** Writes what a file is to hold. */
    @FunctionalInterface
    interface Content {
        void write(Writer out) throws IOException, SQLException;
    }

    void put(String path, Content content) throws IOException, SQLException {
        Path file = folder.resolve(path);
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        Files.createDirectories(file.getParent());
        try (BufferedWriter out = Files.newBufferedWriter(fresh, StandardCharsets.UTF_8)) {
            content.write(out);
        }
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    void put(String path, String text) throws IOException, SQLException {
        put(path, out -> out.write(text));
    }
}
