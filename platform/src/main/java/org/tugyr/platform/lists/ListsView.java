package org.tugyr.platform.lists;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/** The lists of a record, a page of them. */
public record ListsView(List<Choice> records, List<Line> lines, Pager pager) implements Tabular {

    public ListsView {
        records = List.copyOf(records);
        lines = List.copyOf(lines);
    }

    /**
     * A list in brief.
     *
     * @param organisation whose list it is
     * @param contest the election it stands in; null where none is named
     * @param summary what came of it, in one sentence
     * @param findings how many there are, in words; null for none
     * @param place of a person on it, in a sentence; null where it is about nobody
     */
    public record Line(
            Text title,
            String href,
            Text organisation,
            @Nullable Text contest,
            String summary,
            @Nullable String findings,
            @Nullable String place,
            long entry) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<Line>of("lists", lines)
                .text("lists.list", Line::title)
                .link("web.csv.page", Line::href)
                .text("lists.organisation", Line::organisation)
                .text("lists.contest", Line::contest)
                .text("lists.result", Line::summary)
                .link("web.csv.entry", line -> "/log/entries/" + line.entry()));
    }
}
