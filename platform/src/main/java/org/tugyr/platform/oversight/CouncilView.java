package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A public council: by which act it sits, who sits in it with which interests, what it has judged and asked for.
 *
 * @param rules how it votes, in sentences
 * @param reviews its calendar, the next first
 * @param verdicts the latest first
 */
public record CouncilView(
        CouncilRow council,
        Named name,
        Named area,
        @Nullable Named formedBy,
        String term,
        List<String> rules,
        List<Member> members,
        List<ReviewLine> reviews,
        List<VerdictLine> verdicts,
        List<AskedLine> requests,
        List<AskedLine> recommendations,
        @Nullable Named source,
        long entry,
        boolean past)
        implements Tabular {

    public CouncilView {
        rules = List.copyOf(rules);
        members = List.copyOf(members);
        reviews = List.copyOf(reviews);
        verdicts = List.copyOf(verdicts);
        requests = List.copyOf(requests);
        recommendations = List.copyOf(recommendations);
    }

    /** A member with what the member declared. */
    public record Member(
            Named name,
            String seat,
            @Nullable Named organisation,
            LocalDate from,
            LocalDate to,
            List<Interest> interests,
            long entry) {

        public Member {
            interests = List.copyOf(interests);
        }
    }

    /** A declared interest; null nature where it is not said or was erased. */
    public record Interest(Named organisation, @Nullable Text nature, LocalDate declaredOn, long entry) {}

    /**
     * A review on the calendar.
     *
     * @param heldOn null until it is held
     * @param overdue its day has passed
     */
    public record ReviewLine(
            String key,
            Named pledge,
            LocalDate plannedOn,
            @Nullable LocalDate heldOn,
            boolean overdue,
            long entry) {

        static ReviewLine of(Recorded<ReviewRow> review, NameBook names, LocalDate day) {
            ReviewRow row = review.row();
            return new ReviewLine(
                    row.review(),
                    names.pledge(row.pledge()),
                    row.plannedOn(),
                    row.heldOn(),
                    row.heldOn() == null && row.plannedOn().isBefore(day),
                    review.index());
        }
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(
                Sheet.<Member>of("members", members)
                        .text("oversight.member", member -> member.name().name())
                        .text("oversight.seat", Member::seat)
                        .text(
                                "oversight.organisation",
                                member -> member.organisation() == null
                                        ? null
                                        : member.organisation().name())
                        .text("web.csv.from", Member::from)
                        .text("web.csv.to", Member::to)
                        .link("web.csv.entry", member -> "/log/entries/" + member.entry()),
                Sheet.<ReviewLine>of("reviews", reviews)
                        .text("oversight.pledge", line -> line.pledge().name())
                        .text("oversight.planned", ReviewLine::plannedOn)
                        .text("oversight.held", ReviewLine::heldOn)
                        .link("web.csv.page", line -> "/reviews/" + line.key())
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry()),
                VerdictLine.sheet(verdicts, words));
    }

    /** The councils of a record. */
    public record All(List<Choice> records, List<Line> lines) implements Tabular {

        public All {
            records = List.copyOf(records);
            lines = List.copyOf(lines);
        }

        @Override
        public List<Sheet<?>> sheets(Words words) {
            return List.of(Sheet.<Line>of("councils", lines)
                    .text("oversight.council", line -> line.name().name())
                    .link("web.csv.page", line -> line.name().href())
                    .text("oversight.area", line -> line.area().name())
                    .text("oversight.term", Line::term)
                    .number("oversight.verdicts", Line::verdicts));
        }
    }

    /** A council in one line, with how many of its verdicts stand. */
    public record Line(Named name, Named area, Text act, String term, long verdicts) {

        static Line of(CouncilRow row, NameBook names, Words words, long verdicts) {
            return new Line(
                    new Named(names.organisation(row.organisation()).name(), "/councils/" + row.council()),
                    names.area(row.area()),
                    row.act(),
                    CouncilView.term(row, words),
                    verdicts);
        }
    }

    /** The days of a council's term, in the reader's language. */
    static String term(CouncilRow row, Words words) {
        return words.shortDay(row.startsOn()) + " – " + words.shortDay(row.endsOn());
    }
}
