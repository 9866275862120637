package org.tugyr.platform.intake;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Media types told by how a file begins (WHATWG MIME Sniffing, section 6 and 7, its common ones). */
public final class MediaTypes {

    private static final int LOOKED_AT = 512;
    private static final String ZIP = "application/zip";

    private static final Map<String, String> SIGNATURES = new TreeMap<>(Map.of(
            "%PDF-", "application/pdf",
            "\u0089PNG\r\n\u001a\n", "image/png",
            "\u00ff\u00d8\u00ff", "image/jpeg",
            "GIF87a", "image/gif",
            "GIF89a", "image/gif",
            "PK\u0003\u0004", ZIP,
            "\u001f\u008b\b", "application/gzip"));

    private MediaTypes() {}

    /** The type that the file's first bytes speak of, or null where they are of no common one. */
    public static @Nullable String of(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            String head = new String(in.readNBytes(LOOKED_AT), StandardCharsets.ISO_8859_1);
            for (Map.Entry<String, String> signature : SIGNATURES.entrySet()) {
                if (head.startsWith(signature.getKey())) {
                    return signature.getValue();
                }
            }
            if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
                return "image/webp";
            }
            String start = head.strip().toLowerCase(Locale.ROOT);
            return start.startsWith("<!doctype html") || start.startsWith("<html") ? "text/html" : null;
        }
    }

    /** Whether a file that begins like one type may be of another: office documents are zip files. */
    public static boolean agree(String begins, String stated) {
        boolean packed = stated.contains("openxmlformats") || stated.contains("opendocument") || stated.contains("zip");
        return begins.equals(stated)
                || (begins.equals(ZIP) && packed)
                || (begins.equals("text/html") && stated.equals("application/xhtml+xml"));
    }
}
