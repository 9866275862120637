package org.tugyr.platform.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** An area in brief: how many of its pledges do well in each voice, and on how many the voices disagree. */
final class AreaCards implements CardSource {

    private final StandingCounts standings;
    private final Areas areas;
    private final Pages pages;

    AreaCards(StandingCounts standings, Areas areas, Pages pages) {
        this.standings = standings;
        this.areas = areas;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "area";
    }

    @Override
    public Card card(String key, Words words) {
        Root root = standings.ofArea(key).orElseThrow(() -> PageProblem.noSubject(key));
        RecordState state = BoardPage.state(root);
        AreaTree tree = areas.tree(root.key(), state.size(), state.day());
        AreaRow area = tree.area(key).orElseThrow(() -> PageProblem.noSubject(key));
        Tally tally = Tally.of(standings.counts(root), tree.within(key));
        List<AreaRow> above = tree.above(key);
        boolean empty = tally.pledges() == 0;
        return new Card(
                String.valueOf(Addresses.of(kind() + ":" + key)),
                area.name(),
                above.isEmpty() ? null : above.getLast().name(),
                empty ? List.of() : lines(tally, words),
                empty
                        ? words.get("site.map.empty")
                        : words.get("site.card.disagreeing", tally.pledges(), tally.disagreeing()),
                empty ? null : pages.part("site/cardbars.jte", Map.of("w", words, "bars", tally.bars(key, words))),
                root.synthetic(),
                state);
    }

    private static List<Card.Line> lines(Tally tally, Words words) {
        List<Card.Line> lines = new ArrayList<>();
        lines.add(new Card.Line(
                Voice.REPORTED, null, words.get("site.card.well", tally.reportedWell(), tally.pledges())));
        lines.add(new Card.Line(Voice.MEASURED, null, BoardMap.says(tally, words)));
        lines.add(
                tally.judgedAtAll() == 0
                        ? new Card.Line(Voice.JUDGED, Standing.JUDGED_NOT_YET, "")
                        : new Card.Line(
                                Voice.JUDGED,
                                null,
                                words.get("site.card.kept", tally.judgedKept(), tally.judgedAtAll())));
        return lines;
    }
}
