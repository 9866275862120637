package org.tugyr.platform.verify;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines that end with exactly one line feed, the last one too: no other spelling of the same text passes. */
final class Lines implements AutoCloseable {

    private static final int MOST_BYTES = 1 << 25;

    private final InputStream in;
    private final String file;
    private final byte[] buffer = new byte[1 << 16];
    private int from;
    private int to;
    private int number;

    Lines(InputStream in, String file) {
        this.in = in;
        this.file = file;
    }

    /** The next line, or null at the end; a last one that has no line feed comes with a mark that no line may hold. */
    @Nullable
    String next() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream(128);
        number++;
        while (from < to || fill()) {
            int end = from;
            while (end < to && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, from, end - from);
            if (line.size() > MOST_BYTES) {
                throw new IOException(place() + " is longer than " + MOST_BYTES + " bytes");
            }
            from = end + 1;
            if (end < to) {
                return line.toString(StandardCharsets.UTF_8);
            }
        }
        return line.size() == 0 ? null : line.toString(StandardCharsets.UTF_8) + "\uFFFF";
    }

    private boolean fill() throws IOException {
        from = 0;
        to = in.read(buffer);
        return to > 0;
    }

    /** The file and the number of the line that was read last. */
    String place() {
        return file + " line " + number;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
