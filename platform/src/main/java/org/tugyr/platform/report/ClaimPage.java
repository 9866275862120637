package org.tugyr.platform.report;

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
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The page of a claim. */
@Open
@Controller
final class ClaimPage {

    private final Viewpoints viewpoints;
    private final Reports reports;
    private final Titles titles;
    private final Sections sections;
    private final Pages pages;

    ClaimPage(Viewpoints viewpoints, Reports reports, Titles titles, Sections sections, Pages pages) {
        this.viewpoints = viewpoints;
        this.reports = reports;
        this.titles = titles;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping("/claims/{key}")
    ResponseEntity<?> claim(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Standpoint standpoint = viewpoints.on("claim", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            String of = reports.ofClaim(key, state.size());
            if (of == null) {
                throw PageProblem.noSubject(key);
            }
            Dossier dossier = reports.read(List.of(of), state.size());
            Recorded<ReportRow> report = dossier.report(of).orElseThrow(() -> PageProblem.noSubject(key));
            Recorded<ClaimRow> claim =
                    dossier.claims().row(ClaimRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
            ReportViews views = new ReportViews(
                    dossier,
                    titles.of(ReportViews.subjects(dossier), ReportViews.dayOf(report.row(), state)),
                    state,
                    reader.words());
            ClaimView view = views.claim(claim);
            String shows = views.shows(view);
            return new Pages.Draft(
                    "report/claim.jte",
                    page(reader, state, standpoint, view, report.row(), shows),
                    new ClaimSheet(
                            view,
                            views.report(report, null),
                            shows,
                            sections.about("claim:" + key, reader, state),
                            new ClaimReview(report.row(), views, state, reader).of(List.of(view)),
                            at != null));
        });
    }

    private static Page page(
            Reader reader, RecordState state, Standpoint standpoint, ClaimView view, ReportRow report, String shows) {
        String tag = reader.language().tag();
        String quotation = view.claim().quotation().in(tag);
        return Page.of(reader, state, reader.words().get("report.quoted", quotation), shows)
                .under("reports")
                .about("claim:" + view.claim().claim())
                .after(List.of(
                        new Crumb(reader.words().get("report.reports"), "/reports?record=" + standpoint.root()),
                        new Crumb(report.title().in(tag), "/reports/" + report.report())))
                .within(standpoint);
    }
}
