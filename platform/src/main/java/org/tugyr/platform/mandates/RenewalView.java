package org.tugyr.platform.mandates;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;

/**
 * The renewal and the youth of a faction, or of what stands above some.
 *
 * @param lines how many are in it, and how many of each kind, all of them first
 * @param renewed share of those who were not in it in the term before among those of whom that is known, in percent; null where
 *     it is known of nobody
 * @param youth share of those under 35 when elected among those of whom that is known, in percent; null where of nobody
 */
public record RenewalView(
        List<Line> lines,
        @Nullable String renewed,
        @Nullable String youth) {

    public RenewalView {
        lines = List.copyOf(lines);
    }

    /** How many members are of a kind. */
    public record Line(String kind, Figure number) {}

    Sheet<Line> sheet() {
        return Sheet.<Line>of("members", lines)
                .text("mandates.members", Line::kind)
                .number("mandates.count", Line::number);
    }
}
