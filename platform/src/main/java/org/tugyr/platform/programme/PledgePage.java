package org.tugyr.platform.programme;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The page of a pledge. */
@Open
@Controller
final class PledgePage {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Sections sections;
    private final Pages pages;

    PledgePage(Viewpoints viewpoints, FactLog log, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/pledges/{key}")
    ResponseEntity<?> pledge(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("pledge", key, at);
        String subject = "pledge:" + key;
        RecordState state = sections.restsOn(subject, RecordState.of(standpoint));
        return pages.ofSubject(reader, state, at != null, () -> {
            History history = log.history(List.of(subject), state.size());
            Recorded<PledgeRow> pledge =
                    history.row(PledgeRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            History own = log.own(PledgeViews.mentioned(history, pledge.row()), state.size());
            PledgeView view = PledgeViews.of(pledge, history, own, state.day(), reader.words());
            Sections.Parts parts = sections.about(subject, reader, state);
            return new Pages.Draft(
                    "programme/pledge.jte",
                    page(reader, state, standpoint, view),
                    new PledgeView.Sheet(view, parts, at != null));
        });
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, PledgeView view) {
        String tag = reader.language().tag();
        String title = view.pledge().title().in(tag);
        String description =
                view.current() == null ? title : view.current().wording().in(tag);
        return Page.of(reader, state, title, description)
                .under("pledges")
                .about("pledge:" + view.pledge().pledge())
                .after(List.of(new Crumb(
                        view.programme().in(tag), "/programmes/" + view.pledge().programme())))
                .within(standpoint);
    }
}
