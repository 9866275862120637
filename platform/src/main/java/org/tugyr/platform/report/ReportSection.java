package org.tugyr.platform.report;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Section;

/** What was claimed: first on the board of a record, and on the pages of those who claimed it and of their organisations. */
final class ReportSection implements Section {

    private static final int ORDER = 40;
    private static final String RECORD = "record:";

    private final Reports reports;
    private final Pages pages;

    ReportSection(Reports reports, Pages pages) {
        this.reports = reports;
        this.pages = pages;
    }

    @Override
    public int order() {
        return ORDER;
    }

    @Override
    public List<Part> about(String subject, Reader reader, RecordState state) {
        boolean board = subject.startsWith(RECORD);
        List<String> keys =
                board ? reports.of(subject.substring(RECORD.length()), state.size()) : claimedBy(subject, state.size());
        if (keys.isEmpty()) {
            return List.of();
        }
        Dossier dossier = reports.read(keys, state.size());
        ReportViews views = new ReportViews(dossier, Map.of(), state, reader.words());
        List<ReportsView.Line> lines = ReportsView.lines(dossier, views);
        return List.of(
                board
                        ? part(Place.LEAD, "report/first.jte", reader, lines)
                        : part(Place.MAIN, "report/section.jte", reader, lines));
    }

    private Part part(Place place, String template, Reader reader, List<ReportsView.Line> lines) {
        return new Part(place, pages.part(template, Map.of("w", reader.words(), "lines", lines)));
    }

    /** The reports that a person presented, or that are an organisation's. */
    private List<String> claimedBy(String subject, long size) {
        boolean person = subject.startsWith("person:");
        if (!person && !subject.startsWith("organisation:")) {
            return List.of();
        }
        String key = subject.substring(subject.indexOf(':') + 1);
        return reports.about(subject, size).stream()
                .filter(row -> key.equals(person ? row.speaker() : row.organisation()))
                .map(ReportRow::report)
                .toList();
    }
}
