package org.tugyr.platform.report;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.report.Proof.Named;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.SentenceRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * A report with the record's answer to each of its claims.
 *
 * @param date when it was held, or within what it was, in the reader's language
 * @param summary its answers in one sentence
 * @param filters the answers to narrow the list to
 * @param sentences those that the list is narrowed to
 * @param entry its place in the log
 */
public record ReportView(
        ReportRow report,
        String date,
        @Nullable Named organisation,
        @Nullable Named area,
        @Nullable Officer speaker,
        @Nullable Officer chair,
        Named document,
        String summary,
        List<Filter> filters,
        List<Sentence> sentences,
        long entry) {

    public ReportView {
        filters = List.copyOf(filters);
        sentences = List.copyOf(sentences);
    }

    /**
     * A person in office on that day.
     *
     * @param name null where it is not open
     */
    public record Officer(@Nullable Text name, @Nullable Text post, String href) {}

    /** A sentence with its claims. */
    public record Sentence(SentenceRow sentence, List<ClaimView> claims) {

        public Sentence {
            claims = List.copyOf(claims);
        }
    }

    /**
     * A link that narrows the list to one answer.
     *
     * @param badge null for all
     * @param number id of its count; null for all
     */
    public record Filter(@Nullable Badge badge, @Nullable String number, long count, String href, boolean current) {}

    /** The page: the report, what later modules tell of it, and the same in words for machines. */
    public record Sheet(ReportView report, Sections.Parts parts, String review, boolean past) implements Tabular {

        @Override
        public List<org.tugyr.platform.web.parts.Sheet<?>> sheets(Words words) {
            List<ClaimView> claims = report.sentences().stream()
                    .flatMap(sentence -> sentence.claims().stream())
                    .toList();
            return List.of(org.tugyr.platform.web.parts.Sheet.<ClaimView>of("claims", claims)
                    .text("report.claim", line -> line.claim().quotation())
                    .link("web.csv.page", line -> "/claims/" + line.claim().claim())
                    .text(
                            "web.csv.kind",
                            line -> words.of("report.kind", line.claim().kind()))
                    .text("web.csv.relation", line -> line.relation(words))
                    .number("web.csv.value", line -> line.claim().value())
                    .text("web.csv.unit", line -> line.claim().unit())
                    .text("report.shown", line -> line.badge().label(words))
                    .text(
                            "web.csv.reason",
                            line -> line.reason() == null ? null : words.of("report.reason", line.reason()))
                    .text("web.csv.document", _ -> report.document().name())
                    .link("web.csv.source", _ -> report.document().href())
                    .link("web.csv.entry", line -> "/log/entries/" + line.entry()));
        }
    }
}
