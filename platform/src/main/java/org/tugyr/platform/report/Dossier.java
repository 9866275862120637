package org.tugyr.platform.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.ReplyRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;

/**
 * Some reports with all that answers their claims, as the log had it at a size.
 *
 * @param reports the reports and their sentences
 * @param claims claims, checks and replies
 * @param sources attestations and what sources say of them
 * @param own what documents, people, posts, areas and organisations are themselves
 */
record Dossier(History reports, History claims, History sources, History own, ClaimBasis basis) {

    Optional<Recorded<ReportRow>> report(String key) {
        return reports.row(ReportRow.class, key);
    }

    List<Recorded<ReportRow>> all() {
        return reports.rows(ReportRow.class);
    }

    /** The sentences of a report in their order. */
    List<SentenceRow> sentences(String report) {
        return reports.rows(SentenceRow.class).stream()
                .map(Recorded::row)
                .filter(row -> row.report().equals(report))
                .sorted(Comparator.comparingInt(SentenceRow::number))
                .toList();
    }

    /** The claims of a report, in the order of their sentences. */
    List<Recorded<ClaimRow>> claims(String report) {
        return claims.rows(ClaimRow.class).stream()
                .filter(claim -> claim.row().report().equals(report))
                .sorted(Comparator.comparingInt(claim -> claim.row().sentence()))
                .toList();
    }

    List<CheckRow> checks(String claim) {
        return claims.rows(CheckRow.class).stream()
                .map(Recorded::row)
                .filter(check -> check.claim().equals(claim))
                .sorted(Comparator.comparingInt(CheckRow::number))
                .toList();
    }

    List<Recorded<ReplyRow>> replies(String claim) {
        return claims.rows(ReplyRow.class).stream()
                .filter(reply -> reply.row().claim().equals(claim))
                .toList();
    }
}
