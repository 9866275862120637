package org.tugyr.platform.election;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.election.rounds.RoundsView;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A contest: by which rule, who stood, what was voted, what follows, and what was declared.
 *
 * @param held in the reader's language; null where nobody knows
 * @param electorate who may vote; null where nothing says so
 * @param calendar in the order in which it is done
 * @param summary what came out, in one sentence
 * @param rules null where none are fixed
 * @param rounds the count round by round; null where there is only one
 * @param byArea null where no results of areas are on record
 * @param precincts address of the results of precincts that lie in the area itself; null where there are none
 * @param turnout all that is on record; a page shows {@link #shownTurnout()}
 * @param findings in which published figures contradict counted ones, in sentences
 * @param out who was refused or withdrew
 * @param entry its place in the log
 */
public record ContestView(
        ContestRow contest,
        @Nullable String held,
        @Nullable String called,
        @Nullable Named organisation,
        @Nullable Named area,
        @Nullable Named follows,
        @Nullable Text electorate,
        List<Step> calendar,
        String summary,
        @Nullable Rules rules,
        List<Line> lines,
        @Nullable RoundsView rounds,
        @Nullable AreaResults byArea,
        @Nullable String precincts,
        List<Turnout> turnout,
        List<String> findings,
        List<Out> out,
        List<Named> sources,
        long entry,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    private static final int MOST_TURNOUT = 40;

    public ContestView {
        calendar = List.copyOf(calendar);
        lines = List.copyOf(lines);
        turnout = List.copyOf(turnout);
        findings = List.copyOf(findings);
        out = List.copyOf(out);
        sources = List.copyOf(sources);
    }

    /**
     * A step of the calendar.
     *
     * @param days in the reader's language
     * @param begins plain; null where it is not known
     * @param ends plain; null where it is not known
     */
    public record Step(
            String what,
            String days,
            @Nullable String begins,
            @Nullable String ends,
            @Nullable Named source,
            long entry) {}

    /** Something on record with its address. */
    public record Named(Text name, String href) {}

    /**
     * The rules as they were fixed.
     *
     * @param sentences what they say
     * @param quota the price of a seat with its arithmetic, in a sentence; null where the method has none
     * @param sha256 of their text
     */
    public record Rules(List<String> sentences, @Nullable String quota, String sha256, String text, long entry) {

        public Rules {
            sentences = List.copyOf(sentences);
        }
    }

    /**
     * A candidacy that stands.
     *
     * @param href null where it has no page
     * @param share in percent, to two decimals
     * @param arithmetic quotas and remainder, or that it is below the threshold; null where nothing is counted
     * @param seats null where it is not decided
     * @param advances it goes on to the contest that follows
     * @param declared what sources publish, each in a line
     */
    public record Line(
            Text name,
            @Nullable String href,
            @Nullable Long votes,
            @Nullable BigDecimal share,
            @Nullable String arithmetic,
            @Nullable Figure seats,
            boolean advances,
            List<Declared> declared,
            long entry) {

        public Line {
            declared = List.copyOf(declared);
        }
    }

    /** What a source publishes of a candidacy. */
    public record Declared(String figures, @Nullable Integer seats, Named source) {}

    /** How many took part somewhere; each figure null where it is not known. */
    public record Turnout(
            Text area,
            String href,
            @Nullable String precinct,
            @Nullable Long registered,
            @Nullable Long tookPart,
            @Nullable BigDecimal computed,
            @Nullable BigDecimal published,
            @Nullable Named source,
            long entry) {}

    /** Somebody who does not stand any more. */
    public record Out(Text name, String state, @Nullable Text reason, long entry) {}

    /** The turnout that a page shows: of precincts where there are few, and else of areas only. */
    public List<Turnout> shownTurnout() {
        return turnout.size() <= MOST_TURNOUT
                ? turnout
                : turnout.stream()
                        .filter(line -> line.precinct() == null)
                        .limit(MOST_TURNOUT)
                        .toList();
    }

    /** How many stand in the CSV only. */
    public int moreTurnout() {
        return turnout.size() - shownTurnout().size();
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        List<Sheet<?>> sheets = new ArrayList<>(List.of(
                Sheet.<Line>of("candidacies", lines)
                        .text("election.candidacy", Line::name)
                        .number("election.votes", Line::votes)
                        .number("election.share", Line::share)
                        .text("election.arithmetic", Line::arithmetic)
                        .number("election.seats", Line::seats)
                        .text("election.goes-on", line -> line.advances() ? words.get("election.goes-on") : null)
                        .text("election.declared", line -> declared(line))
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry()),
                Sheet.<Turnout>of("turnout", turnout)
                        .text("election.area", Turnout::area)
                        .text("election.precinct", Turnout::precinct)
                        .number("election.registered", Turnout::registered)
                        .number("election.tookpart", Turnout::tookPart)
                        .number("election.turnout", Turnout::computed)
                        .number("election.turnout.published", Turnout::published)
                        .link("web.csv.entry", line -> "/log/entries/" + line.entry())));
        sheets.add(Sheet.<Step>of("calendar", calendar)
                .text("election.calendar.what", Step::what)
                .text("web.csv.from", Step::begins)
                .text("web.csv.to", Step::ends)
                .link("web.csv.entry", line -> "/log/entries/" + line.entry()));
        if (byArea != null) {
            sheets.add(byArea.sheet("election.votes"));
        }
        if (rounds != null) {
            sheets.add(rounds.sheet());
        }
        sheets.addAll(parts.sheets());
        return sheets;
    }

    private static String declared(Line line) {
        return String.join(
                "; ", line.declared().stream().map(Declared::figures).distinct().toList());
    }
}
