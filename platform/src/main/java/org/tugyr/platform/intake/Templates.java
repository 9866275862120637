package org.tugyr.platform.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;

/** Empty tables to fill in: a file with a header for each kind. */
public final class Templates {

    /** Lets spreadsheets know that the file is UTF-8; {@code import} skips it. */
    private static final String BOM = "\uFEFF";

    private Templates() {}

    /**
     * Writes the tables into a folder, which is made where it does not exist.
     *
     * @return the files written
     * @throws java.nio.file.FileAlreadyExistsException where one of them is there already; then none is written
     */
    public static List<Path> write(Kinds kinds, Path folder) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (Kind<?> kind : kinds.imported()) {
            Path file = folder.resolve(kind.file() + ".csv");
            if (Files.exists(file)) {
                throw new java.nio.file.FileAlreadyExistsException(file.toString());
            }
            files.add(file);
        }
        for (int i = 0; i < files.size(); i++) {
            List<String> names = Columns.of(kinds.imported().get(i)).names();
            Files.writeString(files.get(i), BOM + String.join(",", names) + "\r\n");
        }
        return files;
    }
}
