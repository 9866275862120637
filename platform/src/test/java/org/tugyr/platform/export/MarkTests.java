package org.tugyr.platform.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tugyr.platform.Catalogue;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Certainty;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.evidence.EvidenceRows.TopicRow;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.report.ReportRows.CheckRow;
import org.tugyr.platform.report.ReportRows.ClaimKind;
import org.tugyr.platform.report.ReportRows.ClaimRow;
import org.tugyr.platform.report.ReportRows.Method;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;
import org.tugyr.platform.report.ReportRows.SentenceRow;
import org.tugyr.platform.verify.Layout;
import org.tugyr.platform.verify.Published;
import org.tugyr.platform.verify.Verifier;

/** Site and verifier answer claims from the same entries on ways of their own, and say the same. */
class MarkTests {

    private static final Text WORDS = Text.of("en", "words");

    @TempDir
    private Path folder;

    @Test
    void publishesNoContradictionBeforeTheSpeakerCouldReply() throws IOException {
        ExportedRecord record = twelveBridges("2026-11-20");

        assertThat(numbers(record)).containsExactly("claim:c/mark,WITHHELD,r", "report:t/marks/WITHHELD,1,r");
    }

    @Test
    void publishesWhatSourcesSayOfOldReportsAndTheLatestVersionOfIt() throws IOException {
        ExportedRecord record = twelveBridges("2021-06");

        assertThat(numbers(record)).containsExactly("claim:c/mark,CONTRADICTED,r", "report:t/marks/CONTRADICTED,1,r");

        record.append("r", stated("12"));

        assertThat(numbers(record)).containsExactly("claim:c/mark,SUPPORTED,r", "report:t/marks/SUPPORTED,1,r");
    }

    @Test
    void asksNobodyWhoEverBelongedToTheSpeakersSide() throws IOException {
        ExportedRecord record = twelveBridges("2021-06");
        record.append("r", stated("12"), organisation("agency", "2000", "party"), organisation("agency", "2020", null));

        assertThat(numbers(record)).containsExactly("claim:c/mark,REPEATED,r", "report:t/marks/REPEATED,1,r");
    }

    /** A record in which the party's chair speaks of twelve bridges, and an agency counts ten. */
    private static ExportedRecord twelveBridges(String held) {
        ExportedRecord record = ExportedRecord.empty();
        record.append(
                "r",
                new RecordRow("r", WORDS, true, "UTC", "test", null, null),
                organisation("party", "2000", null),
                organisation("agency", "2000", null),
                new PersonRow("chair", WORDS, null, true, null),
                document("speech", "party"),
                document("count", "agency"),
                new TopicRow("works", WORDS),
                new AttestationRow("bridges", "works", WORDS, null, null, null, Certainty.A, null),
                stated("10"),
                new ReportRow(
                        "t",
                        WORDS,
                        "party",
                        null,
                        null,
                        "chair",
                        null,
                        null,
                        null,
                        new When(held),
                        null,
                        null,
                        null,
                        "speech"),
                new SentenceRow("t", 1, null, WORDS, null),
                new ClaimRow(
                        "c",
                        WORDS,
                        "t",
                        1,
                        Sayer.SPEAKER,
                        ClaimKind.FIGURE,
                        "organisation:party",
                        null,
                        new BigDecimal("12"),
                        null,
                        null,
                        null),
                new CheckRow("c", 1, Method.STATES, List.of("bridges")));
        return record;
    }

    private static Row stated(String bridges) {
        return new AttestedRow("bridges", null, "count", new BigDecimal(bridges), null, null, null, null, null);
    }

    private static Row organisation(String key, String from, String parent) {
        return new OrganisationRow(key, new When(from), null, OrganisationKind.OTHER, WORDS, null, parent, null, null);
    }

    private static Row document(String key, String publisher) {
        return new EvidenceRow(
                key,
                WORDS,
                publisher,
                null,
                null,
                null,
                null,
                null,
                Independence.THIRD_PARTY,
                new When(LocalDate.of(2021, 7, 1).toString()),
                null);
    }

    /** The lines of marks, without day, size and rule, after they were verified. */
    private List<String> numbers(ExportedRecord record) throws IOException {
        record.export(folder.resolve("export"));
        Published published = Published.at(folder.resolve("export").toString());
        assertThat(new Verifier(Catalogue.KINDS, published, _ -> {})
                        .run(null, null)
                        .refuted())
                .isEmpty();
        try (Stream<String> lines = Files.lines(folder.resolve("export").resolve(Layout.NUMBERS))) {
            return lines.filter(line -> line.endsWith(",claim/1"))
                    .map(line -> line.replaceFirst("^([^,]*,[^,]*,[^,]*),.*", "$1"))
                    .toList();
        }
    }
}
