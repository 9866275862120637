package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestView.Named;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The result of a contest in an area: of the areas below it, and of its precincts, page by page.
 *
 * @param summary who leads there, in a sentence
 * @param byArea null where there are none below it
 * @param columns those who have a column of their own, the strongest of all first
 * @param precincts those of the page shown
 * @param all every vote in every precinct, for the CSV
 */
public record PlaceView(
        Named contest,
        Named area,
        String summary,
        @Nullable AreaResults byArea,
        List<Text> columns,
        List<Precinct> precincts,
        List<Vote> all,
        Pager pager,
        boolean past)
        implements Tabular {

    public PlaceView {
        columns = List.copyOf(columns);
        precincts = List.copyOf(precincts);
        all = List.copyOf(all);
    }

    /**
     * A precinct.
     *
     * @param votes for each column; null where they are not known
     * @param turnout in percent, to two decimals; null where it is not known
     * @param entry of its protocol; null where there is none
     */
    public record Precinct(
            String name,
            List<@Nullable Long> votes,
            @Nullable Long tookPart,
            @Nullable BigDecimal turnout,
            @Nullable Long entry) {

        public Precinct {
            votes = new ArrayList<>(votes);
        }
    }

    /** The votes for somebody in a precinct. */
    public record Vote(String precinct, Text candidacy, long votes) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        List<Sheet<?>> sheets = new ArrayList<>();
        if (byArea != null) {
            sheets.add(byArea.sheet("election.votes"));
        }
        sheets.add(Sheet.<Vote>of("precincts", all)
                .text("election.precinct", Vote::precinct)
                .text("election.candidacy", Vote::candidacy)
                .number("election.votes", Vote::votes));
        return sheets;
    }
}
