package org.tugyr.platform.generate;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.AttestationRow;
import org.tugyr.platform.evidence.EvidenceRows.AttestedRow;
import org.tugyr.platform.evidence.EvidenceRows.Certainty;
import org.tugyr.platform.evidence.EvidenceRows.PartRow;
import org.tugyr.platform.evidence.EvidenceRows.TopicRow;
import org.tugyr.platform.facts.RecordRow;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaChangeRow;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaRows.ChangeKind;
import org.tugyr.platform.programme.ProgrammeRows.FrameworkRow;
import org.tugyr.platform.programme.ProgrammeRows.PrincipleRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeKind;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeState;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;

/** Writes what all roadmaps of a record share: the record itself, its areas, its programme, its roadmaps. */
final class Land {

    private static final LocalDate SINCE = LocalDate.of(2015, 1, 1);
    private static final LocalDate MERGED_ON = LocalDate.of(2022, 6, 8);
    private static final int DEPUTY_HEAD = 2;

    private final Place top;
    private final String root;
    private final RowCsvWriter rows;

    Land(Place top, RowCsvWriter rows) {
        this.top = top;
        this.root = top.prefix();
        this.rows = rows;
    }

    void record(String name) {
        rows.write(new RecordRow(
                root + "record",
                Words.sentence(name).text(),
                true,
                "Asia/Qostanay",
                "tugyr generate",
                Calendar.KEPT_UNTIL,
                "CC0-1.0"));
    }

    /** @param borders of areas by key */
    void areas(Map<String, String> borders) {
        top.all().forEach(place -> area(place, null, borders.get(place.key())));
        Place first = top.children().getFirst().children().getFirst();
        int number = first.children().size() + 1;
        Place gone = Place.rural(first.key(), number, Words.NOUNS.getFirst());
        area(gone, MERGED_ON.minusDays(1), null);
        rows.write(
                new AreaChangeRow(gone.key(), first.children().getFirst().key(), MERGED_ON, ChangeKind.MERGED, null));
    }

    private void area(Place place, @Nullable LocalDate until, @Nullable String border) {
        rows.write(new AreaRow(
                place.key(),
                SINCE,
                until,
                place.kind() == AreaKind.COUNTRY ? null : place.parent(),
                place.kind(),
                place.name().text(),
                null,
                null,
                null,
                border));
    }

    void programme() {
        rows.write(new FrameworkRow(
                root + "framework",
                Words.sentence("framework").text(),
                new When("2020-10"),
                root + "party",
                Words.PRINCIPLES.size(),
                root + Documents.PROGRAMME));
        int number = 0;
        for (String principle : Words.PRINCIPLES.keySet()) {
            number++;
            rows.write(new PrincipleRow(
                    root + "principle-" + principle,
                    root + "framework",
                    number,
                    Words.in(Words.PRINCIPLES, principle).text()));
        }
        Place area = top.children().size() == 1 ? top.children().getFirst() : top;
        rows.write(new ProgrammeRow(
                root + "programme",
                Words.sentence("programme").official(),
                ProgrammeKind.ELECTORAL,
                root + "party",
                area.key(),
                new When(Calendar.START.toString()),
                new When(Calendar.endOf(Calendar.LAST_YEAR).toString()),
                ProgrammeState.RUNNING,
                root + "framework",
                Words.sentence("programme-summary").text(),
                root + Documents.PROGRAMME));
    }

    void roadmaps(List<Place> places) {
        for (Place place : places) {
            rows.write(new RoadmapRow(
                    roadmap(place),
                    place.key(),
                    root + "programme",
                    Words.sentence("roadmap").put("of", place.of()).text(),
                    new When(Calendar.ADOPTED.toString()),
                    new When(Integer.toString(Calendar.FIRST_YEAR)),
                    new When(Integer.toString(Calendar.LAST_YEAR)),
                    DEPUTY_HEAD,
                    null));
        }
    }

    /** The key of a place's roadmap. */
    static String roadmap(Place place) {
        return place.prefix() + "roadmap";
    }

    /** A figure on which two articles disagree. */
    void disputed(Place place) {
        String attestation = root + "renewed-seats";
        String topic = root + "maslikhat-2021";
        rows.write(new TopicRow(topic, Words.sentence("topic").text()));
        rows.write(new AttestationRow(
                attestation,
                topic,
                Words.sentence("seats").text(),
                "organisation:" + place.prefix() + "assembly",
                Words.sentence("seats-unit").text(),
                new When("2021-01-17"),
                Certainty.CONFLICT,
                null));
        rows.write(
                new PartRow(attestation, "seats", Words.sentence("seats-unit").text()));
        attested(attestation, "article-1", 26);
        attested(attestation, "article-2", 24);
    }

    private void attested(String attestation, String article, int seats) {
        rows.write(new AttestedRow(
                attestation,
                "seats",
                root + article,
                BigDecimal.valueOf(seats),
                null,
                null,
                null,
                root + "party",
                null));
    }
}
