package org.tugyr.platform.oversight;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.tugyr.platform.doors.Open;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilView.ReviewLine;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;

/** The page of a review. */
@Open
@Controller
final class ReviewPage {

    private final Viewpoints viewpoints;
    private final CouncilDossiers dossiers;
    private final Sections sections;
    private final Pages pages;

    ReviewPage(Viewpoints viewpoints, CouncilDossiers dossiers, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.dossiers = dossiers;
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
            CouncilDossier read = dossiers.read(List.of("review:" + key), state, reader.words());
            Recorded<ReviewRow> review =
                    read.all().row(ReviewRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            CouncilDossier whole = dossiers.withCouncil(
                    read, review.row().council(), review.row().pledge(), state);
            ReviewView view = new ReviewView(
                    ReviewLine.of(review, whole.names(), state.day()),
                    whole.names().council(review.row().council()),
                    whole.told().requests(),
                    whole.told().verdicts(whole.basis().verdicts()).stream()
                            .filter(line ->
                                    read.all().row(VerdictRow.class, line.key()).isPresent())
                            .toList(),
                    whole.told().recommendations(),
                    sections.about("pledge:" + review.row().pledge(), reader, state),
                    at != null);
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
}
