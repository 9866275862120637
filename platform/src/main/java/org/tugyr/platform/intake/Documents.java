package org.tugyr.platform.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.files.Filed;

/** Finds the documents that rows file, and completes the rows by their digest and media type. */
final class Documents {

    private final Problems problems;

    Documents(Problems problems) {
        this.problems = problems;
    }

    /** The line as it is to be recorded, or null where its document is not as it says. */
    @Nullable
    Line complete(Line line, Path folder) throws IOException {
        Filed row = (Filed) line.row();
        if (row.file() == null) {
            return line;
        }
        Path path = path(folder, row.file());
        if (path == null) {
            problems.add(line, "file", "a file below evidence/ beside this table", row.file());
            return null;
        }
        String digest = Blobs.hash(path).hex();
        String type = MediaTypes.of(path);
        if (row.sha256() != null && !row.sha256().equals(digest)) {
            problems.add(line, "sha256", digest + ", the SHA-256 of " + row.file(), row.sha256());
            return null;
        } else if (type != null && row.mediaType() != null && !MediaTypes.agree(type, row.mediaType())) {
            problems.add(line, "media_type", type + ", which " + row.file() + " begins like", row.mediaType());
            return null;
        }
        Filed whole = row.with(row.mediaType() == null ? type : row.mediaType(), digest);
        return new Line(line.kind(), whole, line.file(), line.number());
    }

    /** The document of a row in a part's folder, where it is a file inside of {@code evidence/}. */
    static @Nullable Path path(Path part, String file) throws IOException {
        try {
            Path folder = part.resolve("evidence").toRealPath();
            Path path = folder.resolve(file).toRealPath();
            return path.startsWith(folder) && Files.isRegularFile(path) ? path : null;
        } catch (InvalidPathException | java.nio.file.NoSuchFileException _) {
            return null;
        }
    }

    /** Keeps the document of a row that is about to be recorded; refuses one that has changed since it was checked. */
    static void keep(Filed row, Path folder, Blobs blobs) throws IOException {
        Path path = row.file() == null ? null : path(folder, row.file());
        if (path != null) {
            Hash kept = blobs.put(path);
            if (!kept.hex().equals(row.sha256())) {
                throw new IOException(path + " has changed while it was imported");
            }
        }
    }
}
