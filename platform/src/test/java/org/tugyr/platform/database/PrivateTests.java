package org.tugyr.platform.database;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What others could write is not trusted, neither keys nor programs. */
class PrivateTests {

    private static final Set<PosixFilePermission> OTHERS_WRITE = PosixFilePermissions.fromString("----w--w-");

    @TempDir
    private Path folder;

    @Test
    void acceptsAFolderThatOthersMayOnlyRead() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));

        assertThatCode(() -> Private.require(folder, OTHERS_WRITE)).doesNotThrowAnyException();
    }

    @Test
    void refusesAFolderThatOthersMayWrite() throws IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xrwx"));

        assertThatThrownBy(() -> Private.require(folder, OTHERS_WRITE))
                .isInstanceOf(DatabaseException.class)
                .hasMessageContaining(folder + " must belong to the user who runs Tugyr and be closed to others");
    }

    @Test
    void refusesToOverwriteAKey() throws IOException {
        Private.write(folder.resolve("key"), "first");

        assertThatThrownBy(() -> Private.write(folder.resolve("key"), "second")).isInstanceOf(IOException.class);
    }
}
