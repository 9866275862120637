package org.tugyr.platform.verify;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** An export in a folder. */
record PublishedFolder(Path folder) implements Published {

    @Override
    public InputStream open(String path) throws IOException {
        return Files.newInputStream(folder.resolve(path));
    }

    @Override
    public void expect(String path) {}

    @Override
    public String toString() {
        return folder.toString();
    }
}
