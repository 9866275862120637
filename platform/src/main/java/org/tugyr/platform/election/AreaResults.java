package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.parts.Sheet;

/**
 * Who leads where: a map as far as borders are known, and a table of all areas.
 *
 * @param map null where no borders are known
 * @param keys what the colours and numbers on the map mean
 * @param lines by area
 * @param votes of everybody who stands, for the CSV
 */
public record AreaResults(@Nullable AreaMap map, List<Key> keys, List<Line> lines, List<Votes> votes) {

    public AreaResults {
        keys = List.copyOf(keys);
        lines = List.copyOf(lines);
        votes = List.copyOf(votes);
    }

    /**
     * Somebody who leads somewhere.
     *
     * @param label the number on the map
     * @param colour class of the colour on the map
     * @param areas in how many areas
     */
    public record Key(String label, String colour, Text name, int areas) {}

    /**
     * An area.
     *
     * @param parts address of the results in it; null where none are on record
     * @param leader whoever has the most votes, or those who are equal, in words
     * @param share of the votes for all, in percent, to two decimals
     * @param second who comes next; null where nobody does, or where the first are equal
     * @param turnout in percent, to two decimals; null where it is not known
     */
    public record Line(
            Text area,
            String href,
            @Nullable String parts,
            String label,
            String colour,
            String leader,
            long votes,
            @Nullable BigDecimal share,
            @Nullable String second,
            @Nullable BigDecimal secondShare,
            @Nullable BigDecimal turnout) {}

    /** The votes for somebody in an area. */
    public record Votes(
            Text area,
            String href,
            Text candidacy,
            long votes,
            @Nullable BigDecimal share) {}

    Sheet<Votes> sheet() {
        return Sheet.<Votes>of("areas", votes)
                .text("election.area", Votes::area)
                .link("web.csv.page", Votes::href)
                .text("election.candidacy", Votes::candidacy)
                .number("election.votes", Votes::votes)
                .number("election.share", Votes::share);
    }
}
