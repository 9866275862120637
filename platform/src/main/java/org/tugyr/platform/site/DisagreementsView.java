package org.tugyr.platform.site;

import java.util.List;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.roadmap.Disagreement;
import org.tugyr.platform.web.parts.Lines;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The disagreements in an area, page by page.
 *
 * @param kinds how many there are of each kind, and where only these are listed
 */
public record DisagreementsView(
        AreaRow area,
        String board,
        long total,
        List<Kind> kinds,
        List<FindingLine> findings,
        Lines<FindingLine> all,
        Pager pager)
        implements Tabular {

    public DisagreementsView {
        kinds = List.copyOf(kinds);
        findings = List.copyOf(findings);
    }

    /** A kind of disagreement; its address shows only it, or all again. */
    public record Kind(Disagreement disagreement, long pledges, String href, boolean chosen) {}

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<FindingLine>of("disagreements", all)
                .text("roadmap.indicator.pledge", FindingLine::title)
                .link("web.csv.page", FindingLine::href)
                .text("site.table.area", line -> line.area() == null ? area.name() : line.area())
                .text("web.voice.reported", line -> line.reported().label(words))
                .text("web.voice.measured", line -> line.measured().label(words))
                .text("web.voice.judged", line -> line.judged().label(words))
                .text(
                        "roadmap.disagreements",
                        line -> words.of("roadmap.disagreement", line.finding().disagreement()))
                .text("web.csv.reason", line -> line.finding().sentence().text(words)));
    }
}
