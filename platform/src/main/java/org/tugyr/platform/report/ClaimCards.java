package org.tugyr.platform.report;

import java.util.List;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Titles;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A claim in brief: what was said, and what the record shows. */
final class ClaimCards implements CardSource {

    private final Viewpoints viewpoints;
    private final Reports reports;
    private final Titles titles;

    ClaimCards(Viewpoints viewpoints, Reports reports, Titles titles) {
        this.viewpoints = viewpoints;
        this.reports = reports;
        this.titles = titles;
    }

    @Override
    public String kind() {
        return "claim";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        String of = reports.ofClaim(key, state.size());
        if (of == null) {
            throw PageProblem.noSubject(key);
        }
        Dossier dossier = reports.read(List.of(of), state.size());
        ReportRow report =
                dossier.report(of).orElseThrow(() -> PageProblem.noSubject(key)).row();
        Recorded<ClaimRow> claim =
                dossier.claims().row(ClaimRow.class, key).orElseThrow(() -> PageProblem.noSubject(key));
        ReportViews views = new ReportViews(
                dossier, titles.of(ReportViews.subjects(dossier), ReportViews.dayOf(report, state)), state, words);
        return new Card(
                String.valueOf(Addresses.of(kind() + ":" + key)),
                claim.row().quotation(),
                report.title(),
                List.of(),
                views.shows(views.claim(claim)),
                null,
                standpoint.synthetic(),
                state);
    }
}
