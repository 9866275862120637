package org.tugyr.platform.site;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;

/** Which records there are, and what Tugyr is. */
@Open
@Controller
final class RecordsPage {

    private final StandingCounts standings;
    private final FactLog log;
    private final Pages pages;

    RecordsPage(StandingCounts standings, FactLog log, Pages pages) {
        this.standings = standings;
        this.log = log;
        this.pages = pages;
    }

    @GetMapping("/records")
    ResponseEntity<byte[]> records(Reader reader) {
        List<Root> roots = standings.roots();
        History history =
                log.own(roots.stream().map(root -> "record:" + root.key()).toList(), Long.MAX_VALUE);
        RecordsView view = new RecordsView(history.rows(RecordRow.class).stream()
                .map(recorded -> new RecordsView.Line(
                        recorded.row(),
                        recorded.row().keptUntil() == null
                                ? null
                                : reader.words().day(recorded.row().keptUntil()),
                        recorded.index()))
                .toList());
        String title = reader.words().get("site.nav.records");
        return pages.render(
                "site/records.jte", Page.of(reader, null, title, reader.words().get("site.record.description")), view);
    }

    @GetMapping("/about")
    ResponseEntity<byte[]> about(Reader reader) {
        String title = reader.words().get("site.about.title");
        return pages.render(
                "site/about.jte", Page.of(reader, null, title, reader.words().get("site.about.lead")), title);
    }
}
