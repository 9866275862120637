package org.tugyr.platform.oversight;

import gg.jte.Content;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A stocktake: who was there, what was on the agenda, what was decided, and what became of earlier decisions.
 *
 * @param taken what was decided, as it stands on the page's day
 * @param back the decisions that were open and came back, as they stood at the end of the stocktake's day
 * @param confirmed which offices confirmed it
 */
public record StocktakeView(
        StocktakeRow stocktake,
        Named organisation,
        Named area,
        String held,
        List<Member> members,
        List<Item> agenda,
        List<DecisionLine> taken,
        List<DecisionLine> back,
        @Nullable Named source,
        List<Content> confirmed,
        long entry,
        boolean past)
        implements Tabular {

    public StocktakeView {
        members = List.copyOf(members);
        agenda = List.copyOf(agenda);
        taken = List.copyOf(taken);
        back = List.copyOf(back);
        confirmed = List.copyOf(confirmed);
    }

    /** Somebody who sits in the headquarters. */
    public record Member(Named name, @Nullable Named organisation, boolean present, long entry) {}

    /** A point of the agenda. */
    public record Item(int number, Text title, @Nullable Named concerns, long entry) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(DecisionLine.sheet(taken, words));
    }

    /** The stocktakes of a record. */
    public record All(List<Choice> records, List<Line> lines, DecisionsView.Tally tally, String decisions)
            implements Tabular {

        public All {
            records = List.copyOf(records);
            lines = List.copyOf(lines);
        }

        @Override
        public List<Sheet<?>> sheets(Words words) {
            return List.of(Sheet.<Line>of("stocktakes", lines)
                    .text("oversight.stocktake", line -> line.name().name())
                    .link("web.csv.page", line -> line.name().href())
                    .text("oversight.held", Line::heldOn)
                    .text("oversight.headquarters", line -> line.organisation().name())
                    .number("oversight.decided", Line::decided)
                    .number("oversight.done", Line::done));
        }
    }

    /** A stocktake in one line, with how many of its decisions are done by now. */
    public record Line(Named name, Named organisation, LocalDate heldOn, long decided, long done) {}
}
