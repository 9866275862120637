package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.chart.AreaMap;
import org.tugyr.platform.web.parts.Column;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.words.Words;

/**
 * Who leads where: a map as far as borders are known, and a table of all areas.
 *
 * @param map null where no borders are known
 * @param oneLeads whether the same leads everywhere: the map then shows the shares, and not who leads
 * @param keys what the colours and numbers on the map mean
 * @param lines by area
 * @param votes of everybody who stands, for the CSV
 */
public record AreaResults(
        @Nullable AreaMap map, boolean oneLeads, List<Key> keys, List<Line> lines, List<Votes> votes) {

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

    /**
     * The columns of the table.
     *
     * @param won whether seats that were won are counted, and not votes
     */
    public static List<Column> columns(Words words, boolean won) {
        List<Column> columns = new ArrayList<>(List.of(
                Column.text(words.get("election.area")),
                Column.text(words.get(won ? "election.won.most" : "election.byarea.first")),
                Column.number(words.get(won ? "election.seats" : "election.votes")),
                Column.number(words.get("election.share")),
                Column.text(words.get("election.byarea.second"))));
        if (!won) {
            columns.add(Column.number(words.get("election.turnout")));
        }
        return columns;
    }

    /** @param what message key of what is counted */
    Sheet<Votes> sheet(String what) {
        return Sheet.<Votes>of("areas", votes)
                .text("election.area", Votes::area)
                .link("web.csv.page", Votes::href)
                .text("election.candidacy", Votes::candidacy)
                .number(what, Votes::votes)
                .number("election.share", Votes::share);
    }
}
