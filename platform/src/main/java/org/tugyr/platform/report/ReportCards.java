package org.tugyr.platform.report;

import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A report in brief: its title, the occasion, and how its claims fared. */
final class ReportCards implements CardSource {

    private final Viewpoints viewpoints;
    private final Reports reports;

    ReportCards(Viewpoints viewpoints, Reports reports) {
        this.viewpoints = viewpoints;
        this.reports = reports;
    }

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        Dossier dossier = reports.read(List.of(key), state.size());
        ReportRow report = dossier.report(key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        return new Card(
                String.valueOf(Addresses.of("report:" + key)),
                report.title(),
                report.occasion(),
                List.of(),
                new ReportViews(dossier, Map.of(), state, words).line(report).summary(),
                null,
                standpoint.synthetic(),
                state);
    }
}
