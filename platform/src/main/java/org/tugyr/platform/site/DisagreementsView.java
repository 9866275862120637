package org.tugyr.platform.site;

import java.util.List;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.web.parts.Pager;

/** All disagreements in an area, page by page. */
public record DisagreementsView(AreaRow area, String board, long total, List<FindingLine> findings, Pager pager) {

    public DisagreementsView {
        findings = List.copyOf(findings);
    }
}
