package org.tugyr.platform.report;

import java.util.List;
import java.util.Map;
import java.util.Optional;
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
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.web.Page;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordChoice;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.parts.Crumb;

/** The pages of reports: their claims, sentence by sentence, with the record's answers. */
@Open
@Controller
final class ReportPages {

    private static final String PATH = "/reports";

    private final Viewpoints viewpoints;
    private final RecordChoice records;
    private final Reports reports;
    private final Titles titles;
    private final Sections sections;
    private final Pages pages;

    ReportPages(
            Viewpoints viewpoints,
            RecordChoice records,
            Reports reports,
            Titles titles,
            Sections sections,
            Pages pages) {
        this.viewpoints = viewpoints;
        this.records = records;
        this.reports = reports;
        this.titles = titles;
        this.sections = sections;
        this.pages = pages;
    }

    @GetMapping(PATH)
    ResponseEntity<?> reports(Reader reader, @RequestParam(name = "record", required = false) @Nullable String record) {
        Standpoint standpoint = records.choose(record);
        RecordState state = RecordState.of(standpoint);
        return pages.cached(reader, state, () -> {
            Dossier dossier = reports.read(reports.of(standpoint.root(), state.size()), state.size());
            ReportsView view = new ReportsView(
                    records.choices(standpoint, PATH),
                    ReportsView.lines(dossier, new ReportViews(dossier, Map.of(), state, reader.words())));
            Page page = Page.of(
                            reader,
                            state,
                            reader.words().get("report.reports"),
                            reader.words().get("report.reports.description"))
                    .under("reports")
                    .within(standpoint);
            return new Pages.Draft("report/reports.jte", page, view);
        });
    }

    @GetMapping(PATH + "/{key}")
    ResponseEntity<?> report(
            Reader reader,
            @PathVariable("key") String key,
            @RequestParam(name = "mark", required = false) @Nullable String mark,
            @RequestParam(name = "at", required = false) @Nullable String at) {
        Optional<Badge> only = Optional.ofNullable(mark)
                .map(word -> Badge.ofWord(word).orElseThrow(() -> PageProblem.badParameter("mark", word)));
        Standpoint standpoint = viewpoints.on("report", key, at);
        RecordState state = RecordState.of(standpoint);
        return pages.ofSubject(reader, state, at != null, () -> {
            Dossier dossier = reports.read(List.of(key), state.size());
            Recorded<ReportRow> report = dossier.report(key).orElseThrow(() -> PageProblem.noSubject(key));
            ReportViews views = new ReportViews(
                    dossier,
                    titles.of(ReportViews.subjects(dossier), ReportViews.dayOf(report.row(), state)),
                    state,
                    reader.words());
            ReportView view = views.report(report, only.orElse(null));
            List<ClaimView> shown = view.sentences().stream()
                    .flatMap(sentence -> sentence.claims().stream())
                    .toList();
            String review = new ClaimReview(report.row(), views, state, reader).of(shown);
            Sections.Parts parts = sections.about("report:" + key, reader, state);
            return new Pages.Draft(
                    "report/report.jte",
                    page(reader, state, standpoint, view),
                    new ReportView.Sheet(view, parts, review, at != null));
        });
    }

    private static Page page(Reader reader, RecordState state, Standpoint standpoint, ReportView view) {
        String title = view.report().title().in(reader.language().tag());
        return Page.of(reader, state, title, title + ". " + view.summary())
                .under("reports")
                .about("report:" + view.report().report())
                .after(List.of(new Crumb(reader.words().get("report.reports"), PATH + "?record=" + standpoint.root())))
                .within(standpoint);
    }
}
