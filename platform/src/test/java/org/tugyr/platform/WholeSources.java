package org.tugyr.platform;

import static org.tugyr.platform.TestRecord.text;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Certainty;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.evidence.EvidenceRows.PartRow;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.evidence.EvidenceRows.TopicRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.files.Blobs;

/** What the sources of the small real record say. */
final class WholeSources {

    private final List<Row> rows = new ArrayList<>();

    private WholeSources() {}

    /** The rows, with a document in the data folder. */
    static List<Row> rows(Path data) throws IOException {
        WholeSources sources = new WholeSources();
        sources.sources(data);
        return sources.rows;
    }

    private void sources(Path data) throws IOException {
        Path page = Files.writeString(data.resolve("page.html"), "<script>alert(1)</script>");
        String digest = new Blobs(data.resolve("files")).put(page).hex();
        rows.add(evidence("decree", Independence.THIRD_PARTY, null, null));
        rows.add(evidence("page", Independence.OWN, "page.html", digest));
        rows.add(evidence("office", Independence.OFFICIAL_STATISTICS, null, null));
        rows.add(new TopicRow("vote-2021", text("2021 жылғы сайлау", "Выборы 2021 года", "The vote of 2021")));
        rows.add(attestation("seats", "Мандаттар", Certainty.A));
        rows.add(said("seats", null, "decree", "2701", null, null));
        rows.add(said("seats", null, "office", "2701", null, null));
        rows.add(said("seats", null, "page", "2700", Relation.MORE_THAN, null));
        rows.add(attestation("turnout", "Қатысу", Certainty.CONFLICT));
        rows.add(new PartRow("turnout", "voters", text("дауыс бергендер", "проголосовавшие", "those who voted")));
        rows.add(new PartRow("turnout", "registered", text("тіркелгендер", "внесённые в списки", "those registered")));
        rows.add(new PartRow("turnout", "share", text("үлесі", "доля", "share")));
        rows.add(said("turnout", "voters", "decree", "10990", null, null));
        rows.add(said("turnout", "voters", "page", "10073", null, null));
        rows.add(said("turnout", "share", "office", "63.25", null, List.of("voters", "registered")));
    }

    private static EvidenceRow evidence(
            String key, Independence independence, @Nullable String file, @Nullable String digest) {
        return new EvidenceRow(
                key,
                Text.of("ru", "Документ " + key),
                "party",
                null,
                "https://example.org/" + key,
                file,
                file == null ? null : "text/html",
                digest,
                independence,
                new When("2022-05"),
                null);
    }

    private static AttestationRow attestation(String key, String name, Certainty certainty) {
        return new AttestationRow(
                key,
                "vote-2021",
                Text.of("kk", name),
                "organisation:party",
                text("адам", "человек", "persons"),
                new When("2021-01-10"),
                certainty,
                null);
    }

    private static AttestedRow said(
            String attestation,
            @Nullable String part,
            String evidence,
            String value,
            @Nullable Relation relation,
            @Nullable List<String> derivedFrom) {
        return new AttestedRow(
                attestation, part, evidence, new BigDecimal(value), relation, null, null, "party", derivedFrom);
    }
}
