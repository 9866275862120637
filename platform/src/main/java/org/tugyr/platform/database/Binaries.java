package org.tugyr.platform.database;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.jar.JarEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.springframework.util.FileSystemUtils;

/**
 * PostgreSQL's programs, unpacked once per version into a folder that only their user can write. The folder is named
 * after the jar and the archive's checksum, so another version never meets the files of this one.
 */
final class Binaries {

    private static final Set<PosixFilePermission> OTHERS_WRITE = PosixFilePermissions.fromString("----w--w-");

    private Binaries() {}

    /** The folder with {@code bin}, {@code lib} and {@code share}, unpacked when it is not there yet. */
    static Path unpacked(Path data) throws IOException {
        URL archive = archive();
        Path cache = cache(data);
        Private.require(cache, OTHERS_WRITE);
        Path home = cache.resolve(name(archive));
        if (Files.notExists(home)) {
            Path fresh = Files.createTempDirectory(cache, "unpacking-");
            try (InputStream in = archive.openStream()) {
                unpack(in, fresh);
                moveUnlessThere(fresh, home);
            } finally {
                FileSystemUtils.deleteRecursively(fresh);
            }
        }
        return home;
    }

    /** The user's cache folder, or the data folder for a user without a home. */
    private static Path cache(Path data) throws IOException {
        Path base = Optional.ofNullable(System.getenv("XDG_CACHE_HOME"))
                .map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache"));
        try {
            return Private.folder(base.resolve("tugyr"));
        } catch (IOException e) {
            return Private.folder(data.resolve("postgres-bin"));
        }
    }

    private static URL archive() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        String machine = System.getProperty("os.arch").equals("aarch64") ? "arm_64" : "x86_64";
        URL archive = Binaries.class.getResource("/postgres-%s-%s.txz".formatted(system, machine));
        if (archive == null) {
            throw new DatabaseException(
                    "No PostgreSQL comes with Tugyr for %s on %s. Give it one with --db jdbc:postgresql://…"
                            .formatted(system, machine));
        }
        return archive;
    }

    private static String name(URL archive) throws IOException {
        var connection = (JarURLConnection) archive.openConnection();
        JarEntry entry = connection.getJarEntry();
        String jar = Path.of(connection.getJarFile().getName()).getFileName().toString();
        return "%s-%08x".formatted(jar.replaceFirst("\\.jar$", ""), entry.getCrc());
    }

    private static void unpack(InputStream in, Path folder) throws IOException {
        try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(in)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path path = folder.resolve(entry.getName()).normalize();
                if (!path.startsWith(folder)) {
                    throw new IOException("The archive leaves its folder: " + entry.getName());
                }
                Files.createDirectories(entry.isDirectory() ? path : path.getParent());
                if (entry.isSymbolicLink()) {
                    Files.createSymbolicLink(path, Path.of(entry.getLinkName()));
                } else if (!entry.isDirectory()) {
                    Files.copy(tar, path);
                    if ((entry.getMode() & 0100) != 0) {
                        Files.setPosixFilePermissions(path, PosixFilePermissions.fromString("rwx------"));
                    }
                }
            }
        }
    }

    /** Another process may have unpacked the same version meanwhile; its folder is as good as ours. */
    private static void moveUnlessThere(Path fresh, Path home) throws IOException {
        try {
            Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            if (Files.notExists(home)) {
                throw e;
            }
        }
    }
}
