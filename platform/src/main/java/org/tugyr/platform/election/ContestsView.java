package org.tugyr.platform.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The contests of a record, page by page.
 *
 * @param form by which a reader narrows them down
 * @param all how many contests there are on all pages
 * @param won who won them; null where the page shows contests of more than one day or kind
 * @param every all of them, read a part at a time, for the CSV
 */
public record ContestsView(
        List<Choice> records,
        Form form,
        int all,
        @Nullable Won won,
        List<Entry> entries,
        Pager pager,
        Iterable<Line> every)
        implements Tabular {

    public ContestsView {
        records = List.copyOf(records);
        entries = List.copyOf(entries);
    }

    /**
     * The choices of the form.
     *
     * @param held the day in words, where only contests of one day are shown; null elsewhere
     * @param clear address without any choice; null where none is made
     */
    public record Form(
            String root,
            List<Option> sorts,
            List<Option> areas,
            List<Option> years,
            List<Option> methods,
            @Nullable String held,
            @Nullable String clear) {

        public Form {
            sorts = List.copyOf(sorts);
            areas = List.copyOf(areas);
            years = List.copyOf(years);
            methods = List.copyOf(methods);
        }
    }

    /** Something to choose. */
    public record Option(String value, String label, boolean chosen) {}

    /**
     * A line: a contest, or many that open together.
     *
     * @param line null where they are many
     */
    public record Entry(@Nullable Line line, @Nullable Group group) {}

    /** Many contests of one kind and day. */
    public record Group(String href, String sort, String held, int contests, long seats) {}

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

    /**
     * Who won many contests.
     *
     * @param summary in how many the winners are counted, declared or unknown
     * @param lines by organisation, the most seats first
     * @param byArea null where no area is known
     */
    public record Won(
            String summary, List<Winner> lines, @Nullable AreaResults byArea) {

        public Won {
            lines = List.copyOf(lines);
        }
    }

    /** An organisation whose candidates won; without an address those who stand for none. */
    public record Winner(Text name, @Nullable String href, long seats) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        Sheet<Line> contests = Sheet.<Line>of("contests", every)
                .text("election.contest", Line::title)
                .link("web.csv.page", Line::href)
                .text("web.csv.kind", Line::sort)
                .text("election.held", Line::day)
                .text("election.result", Line::summary)
                .link("web.csv.entry", line -> "/log/entries/" + line.entry());
        if (won == null) {
            return List.of(contests);
        }
        Sheet<Winner> winners = Sheet.<Winner>of("winners", won.lines())
                .text("election.won.who", Winner::name)
                .link("web.csv.page", Winner::href)
                .number("election.seats", Winner::seats);
        return won.byArea() == null
                ? List.of(contests, winners)
                : List.of(contests, winners, won.byArea().sheet("election.seats"));
    }
}
