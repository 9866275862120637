package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;

/** What a log publishes, in a folder or on a site: the same files at the same paths (docs/export.md). */
public sealed interface Published permits PublishedFolder, PublishedSite {

    /** What stands in a folder, or at an address that begins with {@code http://} or {@code https://}. */
    static Published at(String place) {
        return place.matches("(?i)https?://.*")
                ? new PublishedSite(URI.create(place.endsWith("/") ? place : place + "/"))
                : new PublishedFolder(Path.of(place));
    }

    /**
     * Opens a file.
     *
     * @param path such as {@code log/checkpoint}
     * @throws NoSuchFileException where there is none
     */
    InputStream open(String path) throws IOException;

    /** Says that this file will be read soon. */
    void expect(String path);

    /**
     * Reads a whole file.
     *
     * @param most bytes that it may have
     */
    default byte[] read(String path, int most) throws IOException {
        try (InputStream in = open(path)) {
            byte[] bytes = in.readNBytes(most + 1);
            if (bytes.length > most) {
                throw new IOException(path + " is longer than " + most + " bytes");
            }
            return bytes;
        }
    }
}
