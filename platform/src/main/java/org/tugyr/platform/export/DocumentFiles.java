package org.tugyr.platform.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.verify.Layout;

/** The documents that the record keeps of its evidence, as files by their hashes, with a list for {@code sha256sum -c}. */
final class DocumentFiles {

    private final Target target;
    private final Blobs files;

    DocumentFiles(Target target, Blobs files) {
        this.target = target;
        this.files = files;
    }

    void write(JdbcClient jdbc) throws IOException, SQLException {
        TreeSet<String> hashes =
                new TreeSet<>(jdbc.sql("select distinct sha256 from evidence.evidence where sha256 is not null")
                        .query(String.class)
                        .list());
        StringBuilder list = new StringBuilder();
        for (String sha256 : hashes) {
            Optional<Path> kept = files.get(Hash.of(java.util.HexFormat.of().parseHex(sha256)));
            if (kept.isPresent()) {
                copy(kept.get(), target.folder().resolve(Layout.FILES + Layout.file(sha256)));
                list.append(sha256).append("  ").append(Layout.file(sha256)).append('\n');
            }
        }
        target.put(Layout.FILE_LIST, list.toString());
    }

    /** What has this name has these bytes, unless a copy was broken off. */
    private static void copy(Path kept, Path file) throws IOException {
        if (Files.notExists(file) || Files.size(file) != Files.size(kept)) {
            Files.createDirectories(file.getParent());
            Files.copy(kept, file, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
