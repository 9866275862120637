package org.tugyr.platform.oversight;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilView.ReviewLine;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;

/** The page of a review. */
@Open
@Controller
final class ReviewPage {

    private final Viewpoints viewpoints;
    private final CouncilDossiers dossiers;
    private final Readings readings;
    private final Sections sections;
    private final Pages pages;

    ReviewPage(Viewpoints viewpoints, CouncilDossiers dossiers, Readings readings, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.dossiers = dossiers;
        this.readings = readings;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/reviews/{key}")
    ResponseEntity<?> review(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("review", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            ReviewView view = view(key, state, reader, at != null);
            String pledge = view.line().pledge().name().in(reader.language().tag());
            String title = reader.words().get("oversight.review.title", pledge);
            Page page = Page.of(reader, state, title, title)
                    .under("councils")
                    .about("review:" + key)
                    .after(CouncilPage.way(standpoint, view.council(), reader.words()))
                    .within(standpoint);
            return new Pages.Draft("oversight/review.jte", page, view);
        });
    }

    private ReviewView view(String key, RecordState state, Reader reader, boolean past) {
        ReviewRow row = readings.own(List.of("review:" + key), state.size())
                .row(ReviewRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        CouncilDossier read = dossiers.ofReview(key, row.pledge(), state, reader.words());
        List<Verdict> all = read.basis().verdicts();
        List<Verdict> ended = all.stream()
                .filter(verdict -> verdict.row().review().equals(key))
                .toList();
        return new ReviewView(
                ReviewLine.of(
                        read.all().row(ReviewRow.class, key).orElseThrow(() -> PageProblem.noSubject(key)),
                        read.names(),
                        state.day()),
                read.names().council(row.council()),
                read.told().requests(),
                read.told().verdicts(all).stream()
                        .filter(line -> ended.stream()
                                .anyMatch(verdict -> verdict.row().verdict().equals(line.key())))
                        .toList(),
                read.told().recommendations(),
                sections.about("pledge:" + row.pledge(), Set.of(Place.VOICE), reader, state)
                        .at(Place.VOICE),
                VerdictRule.standing(all, state.day())
                        .map(verdict -> read.told().judged(verdict, all, past))
                        .orElse(null),
                past);
    }
}
