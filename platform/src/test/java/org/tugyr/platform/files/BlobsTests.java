package org.tugyr.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.ledger.Hash;

class BlobsTests {

    private static final byte[] BYTES = {1, 2, 3};
    private static final Hash HASH = Hash.sha256(BYTES);

    @TempDir
    private Path folder;

    @Test
    void givesBackWhatWasPutUnderItsHash() throws IOException {
        Blobs blobs = new Blobs(folder.resolve("files"));
        Path file = Files.write(folder.resolve("a"), BYTES);

        assertThat(blobs.get(HASH)).isEmpty();
        assertThat(blobs.put(file)).isEqualTo(HASH).isEqualTo(Blobs.hash(file));
        assertThat(blobs.put(file)).isEqualTo(HASH);

        assertThat(blobs.get(HASH)).hasValueSatisfying(kept -> assertThat(kept).hasBinaryContent(BYTES));
        assertThat(folder.resolve("files/" + HASH.hex().substring(0, 2))).isDirectoryContaining("glob:**");
    }

    @Test
    void leavesNothingHalfDoneBehind() throws IOException {
        new Blobs(folder.resolve("files")).put(Files.write(folder.resolve("a"), BYTES));

        try (var left = Files.walk(folder.resolve("files"))) {
            assertThat(left.filter(Files::isRegularFile)).hasSize(1);
        }
    }

    @Test
    void mendsACopyThatWasDamaged() throws IOException {
        Blobs blobs = new Blobs(folder.resolve("files"));
        Path file = Files.write(folder.resolve("a"), BYTES);
        blobs.put(file);
        Files.write(blobs.get(HASH).orElseThrow(), new byte[] {9});

        blobs.put(file);

        assertThat(blobs.get(HASH)).hasValueSatisfying(kept -> assertThat(kept).hasBinaryContent(BYTES));
    }
}
