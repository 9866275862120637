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
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section.Place;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;

/** The page of a verdict. */
@Open
@Controller
final class VerdictPage {

    private final Viewpoints viewpoints;
    private final CouncilDossiers dossiers;
    private final Readings readings;
    private final Sections sections;
    private final Pages pages;

    VerdictPage(Viewpoints viewpoints, CouncilDossiers dossiers, Readings readings, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.dossiers = dossiers;
        this.readings = readings;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/verdicts/{key}")
    ResponseEntity<?> verdict(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("verdict", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            VerdictView view = view(key, state, reader, at != null);
            String tag = reader.language().tag();
            String title = reader.words()
                    .get("oversight.verdict.title", view.line().pledge().name().in(tag));
            Page page = Page.of(
                            reader, state, title, view.line().standing().label(reader.words()) + ". " + view.summary())
                    .under("councils")
                    .about("verdict:" + key)
                    .after(CouncilPage.way(standpoint, view.line().council(), reader.words()))
                    .within(standpoint);
            return new Pages.Draft("oversight/verdict.jte", page, view);
        });
    }

    private VerdictView view(String key, RecordState state, Reader reader, boolean past) {
        VerdictRow row = readings.own(List.of("verdict:" + key), state.size())
                .row(VerdictRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        CouncilDossier read = dossiers.ofReview(row.review(), row.pledge(), state, reader.words());
        return new VerdictTelling(row, read, state.day())
                .view(
                        sections.about("pledge:" + row.pledge(), Set.of(Place.VOICE), reader, state)
                                .at(Place.VOICE),
                        sections.about("verdict:" + key, Set.of(Place.LEAD), reader, state)
                                .at(Place.LEAD),
                        past);
    }
}
