package org.tugyr.platform.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The pages of contests: what was voted, what follows from it by rule, and what was declared. */
@Open
@Controller
final class ContestPages {

    private static final String PATH = "/contests";

    private final Viewpoints viewpoints;
    private final Contests contests;
    private final Areas areas;
    private final Sections sections;
    private final Pages pages;

    ContestPages(Viewpoints viewpoints, Contests contests, Areas areas, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.contests = contests;
        this.areas = areas;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<?> contest(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("contest", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            ContestReading all = contests.read(List.of(key), state.size());
            Recorded<ContestRow> contest =
                    all.rows().row(ContestRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            ContestReading before = contest.row().follows() == null
                    ? null
                    : contests.brief(List.of(contest.row().follows()), state.size());
            ContestViews views =
                    new ContestViews(all, contests.named(all, before, state.size()), state, reader.words());
            AreaTree tree =
                    views.inParts(key) ? areas.tree(standpoint.root(), state.size(), views.day(contest.row())) : null;
            ContestView view = views.view(
                    contest, earlier(before), tree, sections.about("contest:" + key, reader, state), at != null);
            return new Pages.Draft("election/contest.jte", page(reader, state, standpoint, view), view);
        });
    }

    private static @Nullable Contest earlier(@Nullable ContestReading before) {
        return before == null
                ? null
                : before.basis().contests().stream().findFirst().orElse(null);
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, ContestView view) {
        String title = view.contest().title().in(reader.language().tag());
        Page page = Page.of(reader, state, title, title + ". " + view.summary())
                .under("contests")
                .about("contest:" + view.contest().contest())
                .after(List.of(
                        new Crumb(reader.words().get("election.contests"), PATH + "?record=" + standpoint.root())))
                .within(standpoint);
        return view.byArea() == null ? page : page.showing(view.byArea().map());
    }
}
