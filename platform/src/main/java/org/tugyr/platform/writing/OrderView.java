package org.tugyr.platform.writing;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.Frame;

/**
 * Rows of a draft that come in an order, all on one page.
 *
 * @param action where the form goes
 * @param version of the draft that is shown
 * @param file their kind
 * @param label of what each says
 * @param lines those that are there, and empty ones for new ones
 * @param typed what had been typed when the draft was changed elsewhere
 * @param said message of what is wrong; null for nothing
 * @param back the draft
 */
public record OrderView(
        Frame frame,
        String action,
        int version,
        String file,
        String label,
        List<Line> lines,
        List<String> typed,
        @Nullable String said,
        String back) {

    public OrderView {
        lines = List.copyOf(lines);
        typed = List.copyOf(typed);
    }

    /**
     * A line.
     *
     * @param name of its fields
     * @param number empty for a new one
     * @param lang language of its text
     * @param page of the row alone; null for a new one
     */
    public record Line(
            String name,
            String number,
            String text,
            String lang,
            @Nullable String page) {}
}
