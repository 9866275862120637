package org.tugyr.platform.report;

import java.util.List;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.parts.Choice;

/** The reports of a record. */
public record ReportsView(List<Choice> records, List<Line> lines) {

    public ReportsView {
        records = List.copyOf(records);
        lines = List.copyOf(lines);
    }

    /**
     * A report in a list.
     *
     * @param summary its answers in one sentence
     */
    public record Line(Text title, String href, String date, String summary) {}

    static List<Line> lines(Dossier dossier, ReportViews views) {
        return dossier.all().stream().map(report -> views.line(report.row())).toList();
    }
}
