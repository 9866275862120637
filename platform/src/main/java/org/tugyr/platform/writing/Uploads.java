package org.tugyr.platform.writing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.files.Blobs;
import org.tugyr.platform.intake.MediaTypes;

/** Takes documents that offices send: of some types, told by how they begin, up to a size; kept by their digest. */
final class Uploads {

    /** The largest document, in bytes. */
    static final long LARGEST = 20L << 20;

    private static final String ZIP = "application/zip";

    private static final Set<String> TAKEN =
            Set.of("application/pdf", "image/png", "image/jpeg", "image/gif", "image/webp", "text/html");

    private static final Map<String, String> OFFICE = Map.of(
            "docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "odt", "application/vnd.oasis.opendocument.text",
            "ods", "application/vnd.oasis.opendocument.spreadsheet");

    private static final Map<String, String> PLAIN = Map.of("csv", "text/csv", "txt", "text/plain");

    private final Blobs blobs;
    private final Uploaded uploaded;

    Uploads(Blobs blobs, Uploaded uploaded) {
        this.blobs = blobs;
        this.uploaded = uploaded;
    }

    /**
     * What became of a document.
     *
     * @param cells those of its row, with its digest and type where it was kept
     * @param refused why it was not kept: {@code size} or {@code type}; null where it was, or none was sent
     */
    record Kept(Map<String, String> cells, @Nullable String refused) {}

    /** Keeps a document, and completes the cells of its row. */
    Kept keep(@Nullable MultipartFile sent, Map<String, String> cells) {
        if (sent == null || sent.isEmpty()) {
            return new Kept(cells, null);
        } else if (sent.getSize() > LARGEST) {
            return new Kept(cells, "size");
        }
        try {
            Path copy = Files.createTempFile("tugyr", ".upload");
            try {
                sent.transferTo(copy);
                String type = type(copy, sent.getOriginalFilename());
                if (type == null) {
                    return new Kept(cells, "type");
                }
                uploaded.note(Blobs.hash(copy));
                Hash hash = blobs.put(copy);
                Map<String, String> whole = new LinkedHashMap<>(cells);
                whole.put("media_type", type);
                whole.put("sha256", hash.hex());
                return new Kept(whole, null);
            } finally {
                Files.deleteIfExists(copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its type by its first bytes; only where those are of several types, by its name. Null where it is not taken. */
    private static @Nullable String type(Path file, @Nullable String name) throws IOException {
        String begins = MediaTypes.of(file);
        String ending =
                name == null ? "" : name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (begins == null) {
            return isText(file) ? PLAIN.get(ending) : null;
        }
        return begins.equals(ZIP) ? OFFICE.get(ending) : TAKEN.contains(begins) ? begins : null;
    }

    private static boolean isText(Path file) throws IOException {
        try {
            return Files.readString(file).chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t');
        } catch (java.nio.charset.CharacterCodingException _) {
            return false;
        }
    }
}
