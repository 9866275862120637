package org.tugyr.platform.verify;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A published number: one line of an export's table of numbers. No column ever holds a comma, a quote or a line feed.
 *
 * @param id such as {@code pledge:roads/measured}
 * @param value a plain decimal, an integer, or a word in upper case
 * @param root the record; empty where it is about the whole log
 * @param day the as-of day; null where there is none
 * @param size how many entries of the log it rests on
 * @param rule the rule and its version; empty where there is none
 */
public record PublishedNumber(
        String id, String value, String root, @Nullable LocalDate day, long size, String rule) {

    /**
     * Reads a line.
     *
     * @throws IllegalArgumentException unless it is exactly as {@link #line} writes it
     */
    static PublishedNumber parse(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != 6) {
            throw new IllegalArgumentException("not six columns");
        }
        try {
            LocalDate day = cells[3].isEmpty() ? null : LocalDate.parse(cells[3]);
            PublishedNumber number =
                    new PublishedNumber(cells[0], cells[1], cells[2], day, Long.parseLong(cells[4]), cells[5]);
            if (!number.line().equals(line)) {
                throw new IllegalArgumentException("another spelling");
            }
            return number;
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("not a day", e);
        }
    }

    /** The line, without its end. */
    public String line() {
        return String.join(",", id, value, root, day == null ? "" : day.toString(), Long.toString(size), rule);
    }
}
