package org.tugyr.platform.generate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import org.tugyr.ledger.Hash;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.generate.Calendar.Stamp;
import org.tugyr.platform.generate.Documents.Document;
import org.tugyr.platform.generate.Indicators.Indicator;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/** The evidence of a roadmap: what it is called, whose hand it is from, and the documents that are really there. */
final class Library {

    private static final String SITE = "https://synaq.example/";
    private static final String LICENCE = "CC0-1.0";
    private static final String ACT = "act-roads";
    private static final String ROAD_CHECK = "check-roads";

    private final String root;
    private final Place place;
    private final Map<String, Document> documents;

    Library(String root, Place place, Map<String, Document> documents) {
        this.root = root;
        this.place = place;
        this.documents = documents;
    }

    String programme() {
        return root + Documents.PROGRAMME;
    }

    String roadmap() {
        return place.prefix() + "roadmap-text";
    }

    /** The bureau that publishes official values. */
    String statistics() {
        return Offices.statistics(root);
    }

    /** The akimat's report of the quarter of a day. */
    String report(LocalDate day) {
        return place.prefix() + "report-" + quarter(day);
    }

    /** What shows a value. */
    String shows(Indicator indicator, Stamp stamp) {
        boolean last = stamp.end().equals(Calendar.endOf(Calendar.FIRST_YEAR + 1));
        if (indicator.promise().pinned() != null && indicator.main() && last && documents.containsKey(ACT)) {
            return place.prefix() + ACT;
        }
        return indicator.gauge().official() ? root + "bulletin-" + quarter(stamp.end()) : report(stamp.end());
    }

    private static String quarter(LocalDate day) {
        return day.getYear() + "-q" + day.get(IsoFields.QUARTER_OF_YEAR);
    }

    /** Writes what all roadmaps share. */
    void common(RowCsvWriter rows) throws IOException {
        row(rows, root, Documents.PROGRAMME, title("programme", ""), root + "party", Independence.OWN, "2020-12-10");
        for (Stamp stamp : Calendar.periods(Frequency.QUARTER)) {
            String quarter = quarter(stamp.end());
            String published = stamp.end().plusDays(20).isAfter(Calendar.END) ? "2022-12" : month(stamp.end());
            row(
                    rows,
                    root,
                    "bulletin-" + quarter,
                    title("statistics", stamp.period().text()),
                    statistics(),
                    Independence.OFFICIAL_STATISTICS,
                    published);
        }
        row(
                rows,
                root,
                "article-1",
                title("article", "2021-01-19"),
                root + "paper",
                Independence.THIRD_PARTY,
                "2021-01-19");
        row(
                rows,
                root,
                "article-2",
                title("article", "2021-02-02"),
                root + "paper",
                Independence.THIRD_PARTY,
                "2021-02-02");
    }

    /** Writes what the results of elections rest on. */
    void polls(RowCsvWriter rows) throws IOException {
        for (Poll poll : Poll.values()) {
            String day = poll.published().toString();
            Phrase title = title(poll.own() ? "primary" : "polls", day);
            Independence hand = poll.own() ? Independence.OWN : Independence.THIRD_PARTY;
            row(rows, root, poll.document(), title, root + (poll.own() ? "party" : "commission"), hand, day);
        }
    }

    private static String month(LocalDate end) {
        return end.plusMonths(1).toString().substring(0, "2021-04".length());
    }

    /** Writes what this roadmap alone rests on. */
    void own(RowCsvWriter rows) throws IOException {
        String akimat = Offices.akimat(place);
        String prefix = place.prefix();
        Phrase text = Words.sentence("evidence-roadmap").put("", place.name());
        row(rows, prefix, "roadmap-text", text, akimat, Independence.OWN, Calendar.ADOPTED.toString());
        for (Stamp stamp : Calendar.periods(Frequency.QUARTER)) {
            String key = "report-" + quarter(stamp.end());
            String published = stamp.end().plusDays(5).toString();
            row(rows, prefix, key, title("report", stamp.period().text()), akimat, Independence.OWN, published);
        }
        for (String year : List.of("2021", "2022")) {
            String key = "check-" + year;
            row(rows, prefix, key, title("check", year), root + "watch", Independence.THIRD_PARTY, year + "-12");
        }
        if (documents.containsKey(ACT)) {
            row(rows, prefix, ACT, title("act", ""), prefix + "roads", Independence.OWN, Calendar.END.toString());
            Phrase check = title("check", "2022-12-20");
            row(rows, prefix, ROAD_CHECK, check, root + "watch", Independence.THIRD_PARTY, "2022-12-20");
        }
    }

    private static Phrase title(String what, String of) {
        return Words.sentence("evidence-" + what).put("", Phrase.same(of));
    }

    private void row(
            RowCsvWriter rows,
            String prefix,
            String name,
            Phrase title,
            String publisher,
            Independence independence,
            String published)
            throws IOException {
        Document document = documents.get(name);
        rows.write(new EvidenceRow(
                prefix + name,
                title.text(),
                publisher,
                null,
                document == null ? SITE + prefix + name : null,
                document == null ? null : document.file(),
                document == null ? "text/html" : document.mediaType(),
                document == null ? null : file(rows.folder(), document),
                independence,
                new When(published),
                LICENCE));
    }

    /** Lays a document down and gives its digest. */
    private static String file(Path folder, Document document) throws IOException {
        Path evidence = Files.createDirectories(folder.resolve("evidence"));
        Files.write(evidence.resolve(document.file()), document.bytes());
        return Hash.sha256(document.bytes()).hex();
    }
}
