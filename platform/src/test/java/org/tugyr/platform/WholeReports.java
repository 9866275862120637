package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Certainty;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.NoClaim;
import org.tugyr.platform.report.ReportRows.ReplyRow;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;
import org.tugyr.platform.report.ReportRows.SentenceRow;

/** What is claimed in the small real record. */
final class WholeReports {

    private final List<Row> rows = new ArrayList<>();

    private WholeReports() {}

    static List<Row> rows() {
        WholeReports reports = new WholeReports();
        reports.reports();
        return reports.rows;
    }

    /** One report of the week before, whose contradiction waits for a reply, and one that is history. */
    private void reports() {
        rows.add(new EvidenceRow(
                "paper",
                text("Газет", "Газета", "Newspaper"),
                null,
                "Paper",
                null,
                null,
                null,
                null,
                Independence.THIRD_PARTY,
                null,
                null));
        rows.add(new AttestationRow(
                "bridges-built",
                "vote-2021",
                Text.of("kk", "Салынған көпірлер"),
                "area:KZ",
                null,
                null,
                Certainty.B,
                null));
        rows.add(new AttestedRow("bridges-built", null, "paper", new BigDecimal("10"), null, null, null, null, null));
        report("year", "2023-01-05");
        report("history", "2021-06");
        rows.add(new SentenceRow("year", 0, null, text("Тақырып", "Заголовок", "The title"), NoClaim.TITLE));
        claim("year.seats", 1, ClaimKind.FIGURE, "2700", Relation.MORE_THAN, null, "states", "seats");
        claim("year.bridges", 2, ClaimKind.FIGURE, "12", null, null, "states", "bridges-built");
        claim("year.some", 3, ClaimKind.FIGURE, "9", Relation.MORE_THAN, null, "states", "bridges-built");
        claim(
                "year.renewed",
                4,
                ClaimKind.FIGURE,
                "80",
                null,
                text("бұрынғы тізім", "прежний список", "the earlier list"),
                null,
                null);
        claim("year.best", 5, ClaimKind.OPINION, null, null, null, null, null);
        claim("year.share", 6, ClaimKind.FIGURE, "2000", null, null, "share", "claim;turnout/voters;15");
        claim("history.bridges", 1, ClaimKind.FIGURE, "12", null, null, "states", "bridges-built");
        rows.add(new ReplyRow(
                "history.bridges",
                LocalDate.of(2022, 1, 3),
                text("Екеуі салынып жатыр", "Два строятся", "Two are being built"),
                null));
    }

    private void report(String key, String held) {
        rows.add(new ReportRow(
                key,
                text("Үш жетістік", "Три достижения", "Three achievements"),
                "party",
                "KZ",
                text("Жиын", "Собрание", "Meeting"),
                "asel",
                "chair",
                null,
                null,
                new When(held),
                null,
                null,
                null,
                "page"));
    }

    /** A sentence with its one claim, and one check of it. */
    private void claim(
            String key,
            int sentence,
            ClaimKind kind,
            @Nullable String value,
            @Nullable Relation relation,
            @Nullable Text base,
            @Nullable String method,
            @Nullable String operands) {
        String report = key.substring(0, key.indexOf('.'));
        rows.add(new SentenceRow(report, sentence, sentence, text("Сөйлем", "Предложение", "A sentence"), null));
        rows.add(new ClaimRow(
                key,
                text("Мәлімдеме " + key, "Утверждение " + key, "Statement " + key),
                report,
                sentence,
                Sayer.SPEAKER,
                kind,
                "organisation:party",
                relation,
                value == null ? null : new BigDecimal(value),
                null,
                base,
                null));
        if (method != null && operands != null) {
            rows.add(new CheckRow(
                    key, 1, Method.valueOf(method.toUpperCase(Locale.ROOT)), List.of(operands.split(";", -1))));
        }
    }
}
