package org.tugyr.platform.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.Sort;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The contests of a record, page by page.
 *
 * @param sorts of which sort only those can be shown
 * @param all how many there are on all pages
 */
public record ContestsView(List<Choice> records, List<Only> sorts, int all, List<Line> lines, Pager pager)
        implements Tabular {

    public ContestsView {
        records = List.copyOf(records);
        sorts = List.copyOf(sorts);
        lines = List.copyOf(lines);
    }

    /**
     * A sort that a reader may want to see alone.
     *
     * @param sort null for all of them
     * @param current it is what is shown
     */
    public record Only(@Nullable Sort sort, String href, boolean current) {}

    /**
     * A contest in a list.
     *
     * @param held in the reader's language; null where nobody knows
     * @param day as it is known, plain
     * @param summary what came out, in one sentence
     */
    public record Line(
            Text title,
            String href,
            String sort,
            @Nullable String held,
            @Nullable String day,
            String summary,
            long entry) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<Line>of("contests", lines)
                .text("election.contest", Line::title)
                .link("web.csv.page", Line::href)
                .text("web.csv.kind", Line::sort)
                .text("election.held", Line::day)
                .text("election.result", Line::summary)
                .link("web.csv.entry", line -> "/log/entries/" + line.entry()));
    }
}
