package org.tugyr.platform.facts;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * A log's name, unique in the world: an address without scheme, as C2SP tlog-checkpoint wants it, such as {@code
 * record.example.org/log}. Nothing need answer there.
 *
 * @param name not longer than 255 bytes, the most that a witness takes
 */
public record Origin(String name) {

    private static final int MOST_BYTES = 255;
    private static final String LABEL = "[\\p{L}\\p{M}\\p{N}-]+";
    private static final Pattern ADDRESS =
            Pattern.compile(LABEL + "(\\." + LABEL + ")+(:\\d{1,5})?(/[^\\s\\p{Z}\\p{C}/+?#]+)*");

    /** Refuses what is no such name; the message says what is expected. */
    public Origin {
        if (!ADDRESS.matcher(name).matches() || name.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException("expected an address such as record.example.org/log, without https://,"
                    + " spaces and plus signs, of at most " + MOST_BYTES + " bytes; found '" + name + "'");
        }
    }
}
