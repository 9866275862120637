package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;
import org.tugyr.platform.web.Reader;
import org.tugyr.platform.web.RecordState;

/**
 * The answers as schema.org's ClaimReview, for search engines and archives, in the words of the page. An answer that is withheld
 * is not among them.
 */
final class ClaimReview {

    /** Within a {@code script} element nothing may look like its end. */
    private static final Map<String, String> ESCAPES = Map.of("<", "\\u003c", ">", "\\u003e", "&", "\\u0026");

    private static final String REVIEWER = "#record";
    private static final String SPEAKER = "#speaker";

    private final ReportRow report;
    private final ReportViews views;
    private final RecordState state;
    private final Reader reader;

    ClaimReview(ReportRow report, ReportViews views, RecordState state, Reader reader) {
        this.report = report;
        this.views = views;
        this.state = state;
        this.reader = reader;
    }

    /** The reviews of claims as JSON-LD, fit to stand in a data block; who reviews and who spoke is told once. */
    String of(List<ClaimView> claims) {
        List<Json> graph = new ArrayList<>();
        claims.stream()
                .filter(claim -> claim.reason() != null)
                .map(this::review)
                .forEach(graph::add);
        if (!graph.isEmpty()) {
            graph.add(named("Organization", REVIEWER, reader.words().get("web.site.name")));
            views.speaker(report)
                    .ifPresent(name -> graph.add(
                            named("Person", SPEAKER, name.in(reader.language().tag()))));
        }
        String text = Json.object()
                .put("@context", "https://schema.org")
                .put("@graph", new Json.Arr(graph))
                .build()
                .canonicalText();
        for (Map.Entry<String, String> escape : ESCAPES.entrySet()) {
            text = text.replace(escape.getKey(), escape.getValue());
        }
        return text;
    }

    private Json review(ClaimView claim) {
        Text quotation = claim.claim().quotation();
        String address = reader.site().address() == null ? "" : reader.site().address();
        return Json.object()
                .put("@type", "ClaimReview")
                .put("url", address + "/claims/" + claim.claim().claim())
                .put("datePublished", state.day().toString())
                .put("author", Json.object().put("@id", REVIEWER).build())
                .put("claimReviewed", quotation.in(quotation.lang()))
                .put("itemReviewed", said(claim))
                .put(
                        "reviewRating",
                        Json.object()
                                .put("@type", "Rating")
                                .put("alternateName", views.shows(claim))
                                .build())
                .build();
    }

    private Json said(ClaimView claim) {
        JsonBuilder said = Json.object().put("@type", "Claim");
        if (claim.claim().saidBy() == Sayer.SPEAKER && views.speaker(report).isPresent()) {
            said.put("author", Json.object().put("@id", SPEAKER).build());
        }
        if (report.held() != null) {
            said.put("datePublished", report.held().text());
        }
        return said.build();
    }

    private static Json named(String type, String id, String name) {
        return Json.object().put("@type", type).put("@id", id).put("name", name).build();
    }
}
