package org.tugyr.platform.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * A page's bytes, kept compressed, with their weak entity tag (RFC 9110 §8.8.3): one for both codings, and made of the content.
 */
final class Rendered {

    private final byte[] gzip;
    private final String tag;

    Rendered(byte[] plain) {
        this.gzip = compress(plain);
        this.tag = "W/\"" + digest(plain) + "\"";
    }

    /** The bytes themselves, for the few who take them in no other way. */
    byte[] plain() {
        try (GZIPInputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(gzip))) {
            return unzipped.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The bytes compressed; not to be changed. */
    byte[] gzip() {
        return gzip;
    }

    String tag() {
        return tag;
    }

    int weight() {
        return gzip.length;
    }

    private static byte[] compress(byte[] plain) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(plain.length / 4 + 64);
        try (GZIPOutputStream gzip = new GZIPOutputStream(bytes)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static String digest(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes), 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
