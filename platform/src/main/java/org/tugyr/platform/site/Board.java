package org.tugyr.platform.site;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.web.parts.Bar;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.parts.VoiceSheet;
import org.tugyr.platform.web.words.Words;

/**
 * The board of an area.
 *
 * @param area whose board it is, as it was on the day
 * @param tally of the area with all below it
 * @param first what later modules put first on the board of a record
 * @param bars a bar for each voice
 * @param findings the gravest disagreements
 * @param all where all of them are listed
 * @param map the areas below
 * @param lines the areas below with their tallies; the first is the area itself, where pledges are its own
 * @param lately what changed last
 * @param records all records, to switch between
 * @param kept the day whose snapshot this is; null for the live board
 */
public record Board(
        Root root,
        AreaRow area,
        Tally tally,
        List<Content> first,
        List<Bar> bars,
        List<FindingLine> findings,
        String all,
        BoardMap map,
        List<Line> lines,
        List<Lately> lately,
        List<Choice> records,
        @Nullable String kept)
        implements Tabular {

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(
                VoiceSheet.of(bars, words),
                Sheet.<Line>of("areas", lines)
                        .text("site.table.area", Line::name)
                        .link("web.csv.page", Line::href)
                        .text("web.csv.note", line -> line.own() ? words.get("site.table.own") : null)
                        .number("site.table.pledges", line -> line.tally().pledges())
                        .number("site.table.reported", line -> line.tally().reportedWell())
                        .number("site.table.measured", line -> line.tally().measuredWell())
                        .number("site.table.judged", line -> line.tally().judgedAtAll())
                        .number("site.table.kept", line -> line.tally().judgedKept())
                        .number(
                                "site.table.nodata",
                                line -> line.tally().pledges() - line.tally().measurable())
                        .number("roadmap.disagreements", line -> line.tally().disagreeing()));
    }

    /**
     * An area of the table.
     *
     * @param own it stands for what is promised for the whole area itself
     */
    public record Line(Text name, String href, boolean own, Tally tally) {}

    /** Everything a board is a function of, but the reader's language. */
    record Parts(
            Root root,
            List<Root> roots,
            AreaTree tree,
            AreaRow area,
            Collection<Count> counts,
            List<Content> first,
            List<FindingLine> findings,
            List<Lately> lately,
            @Nullable String kept) {}

    static Board of(Parts parts, Words words) {
        AreaTree tree = parts.tree();
        String key = parts.area().area();
        Tally tally = Tally.of(parts.counts(), tree.within(key));
        List<BoardMap.Place> places = places(parts, words);
        return new Board(
                parts.root(),
                parts.area(),
                tally,
                parts.first(),
                tally.bars(key, words),
                parts.findings(),
                "/disagreements?area=" + key + "&record=" + parts.root().key(),
                BoardMap.of(words.get("site.map.title"), places, tree.day(), words),
                lines(parts, places, tally),
                parts.lately(),
                choices(parts.roots(), parts.root()),
                parts.kept());
    }

    private static List<BoardMap.Place> places(Parts parts, Words words) {
        String reader = words.language().tag();
        return parts.tree().children(parts.area().area()).stream()
                .map(child -> new BoardMap.Place(
                        child, Tally.of(parts.counts(), parts.tree().within(child.area()))))
                .sorted(Comparator.comparing(place -> place.area().name().in(reader), words.alphabet()))
                .toList();
    }

    /** Areas without pledges are left out: the map shows them. */
    private static List<Line> lines(Parts parts, List<BoardMap.Place> places, Tally whole) {
        List<Line> lines = new ArrayList<>();
        Tally own = Tally.of(parts.counts(), Set.of(parts.area().area()));
        if (own.pledges() > 0 && own.pledges() < whole.pledges()) {
            lines.add(new Line(parts.area().name(), "/areas/" + parts.area().area(), true, own));
        }
        for (BoardMap.Place place : places) {
            if (place.tally().pledges() > 0) {
                lines.add(new Line(
                        place.area().name(),
                        "/?record=" + parts.root().key() + "&area="
                                + place.area().area(),
                        false,
                        place.tally()));
            }
        }
        return lines;
    }

    /** All records, to switch to from the board of one. */
    static List<Choice> choices(List<Root> roots, Root here) {
        return roots.stream()
                .map(root -> new Choice(
                        root.name(),
                        "/?record=" + root.key(),
                        root.synthetic(),
                        root.key().equals(here.key())))
                .toList();
    }
}
