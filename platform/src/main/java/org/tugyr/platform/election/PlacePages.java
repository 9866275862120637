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
import org.tugyr.platform.election.ResultRows.VoteRow;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.Areas;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;
import org.tugyr.platform.web.parts.Pager;

/** The pages of a contest's result in an area, down to its precincts. */
@Open
@Controller
final class PlacePages {

    private static final int MOST = 50;

    private final Viewpoints viewpoints;
    private final Contests contests;
    private final Areas areas;
    private final Pages pages;

    PlacePages(Viewpoints viewpoints, Contests contests, Areas areas, Pages pages) {
        this.viewpoints = viewpoints;
        this.contests = contests;
        this.areas = areas;
        this.pages = pages;
    }

    @GetMapping("/contests/{key}/areas/{area}")
    ResponseEntity<?> place(
            Reader reader,
            @PathVariable("key") String key,
            @PathVariable("area") String area,
            @RequestParam(name = "page", defaultValue = "1") int number,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("contest", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            ContestReading all = contests.read(List.of(key), state.size());
            Recorded<ContestRow> contest =
                    all.rows().row(ContestRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            ContestViews views = new ContestViews(all, contests.named(all, state.size()), state, reader.words());
            AreaTree tree = areas.tree(standpoint.root(), state.size(), views.day(contest.row()));
            AreaRow place = tree.within(contest.row().area()).contains(area)
                    ? tree.area(area).orElseThrow(() -> PageProblem.noSubject(area))
                    : null;
            List<VoteRow> votes = contests.precincts(key, area, state.size());
            ByArea results = views.byArea(key, tree);
            if (place == null || !results.of(place).parts()) {
                throw PageProblem.noSubject(area);
            }
            List<String> precincts = PlaceViews.precincts(votes);
            Pager pager = Paging.of(
                    precincts.size(),
                    MOST,
                    number,
                    reader.path() + "?" + (at == null ? "" : "at=" + at + "&") + "page=");
            List<String> shown =
                    precincts.stream().skip((number - 1L) * MOST).limit(MOST).toList();
            PlaceView view = views.places(key)
                    .view(place, results, votes, all.protocols(), new PlaceViews.Shown(shown, pager, at != null));
            return new Pages.Draft("election/place.jte", page(reader, state, standpoint, view), view);
        });
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, PlaceView view) {
        String language = reader.language().tag();
        String contest = view.contest().name().in(language);
        String title = contest + " – " + view.area().name().in(language);
        Page page = Page.of(reader, state, title, title + ". " + view.summary())
                .under("contests")
                .after(List.of(
                        new Crumb(reader.words().get("election.contests"), "/contests?record=" + standpoint.root()),
                        new Crumb(contest, view.contest().href())))
                .within(standpoint);
        return view.byArea() == null ? page : page.showing(view.byArea().map());
    }
}
