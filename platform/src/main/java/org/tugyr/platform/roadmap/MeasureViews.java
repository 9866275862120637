package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.Sources;
import org.tugyr.platform.roadmap.IndicatorView.Proof;
import org.tugyr.platform.roadmap.MeasureView.Report;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** Makes the view of a measure: a pure function of histories, day and language. */
final class MeasureViews {

    private MeasureViews() {}

    /** The subjects whose own rows the view needs beside the measure's history. */
    static List<String> mentioned(History history, MeasureRow row) {
        Set<String> subjects = new LinkedHashSet<>(List.of("roadmap:" + row.roadmap(), "organisation:" + row.owner()));
        mention(subjects, "pledge", row.pledge());
        mention(subjects, "post", row.ownerPost());
        mention(subjects, "evidence", row.evidence());
        history.rows(ProgressRow.class)
                .forEach(report -> mention(subjects, "evidence", report.row().evidence()));
        return List.copyOf(subjects);
    }

    private static void mention(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }

    static MeasureView of(
            Recorded<MeasureRow> measure, History history, History own, LocalDate day, Words words, boolean past) {
        MeasureRow row = measure.row();
        List<Recorded<ProgressRow>> reports = history.rows(ProgressRow.class).stream()
                .filter(report -> !report.row().reportedOn().isAfter(day))
                .sorted(Comparator.comparing(
                                (Recorded<ProgressRow> report) -> report.row().reportedOn())
                        .reversed())
                .toList();
        RoadmapRow roadmap =
                own.row(RoadmapRow.class, row.roadmap()).map(Recorded::row).orElse(null);
        PostRow post = own.row(PostRow.class, Objects.requireNonNullElse(row.ownerPost(), ""))
                .map(Recorded::row)
                .orElse(null);
        MeasureLine line = MeasureLine.of(
                row,
                reports.isEmpty() ? null : reports.getFirst().row(),
                new Names(own).ofOrganisation(row.owner(), day).orElseGet(() -> Text.of("en", row.owner())),
                post == null ? null : post.title(),
                day);
        return new MeasureView(
                row,
                line,
                roadmap == null ? null : roadmap.name(),
                own.row(PledgeRow.class, Objects.requireNonNullElse(row.pledge(), ""))
                        .map(pledge -> pledge.row().title())
                        .orElse(null),
                words.day(row.due()),
                row.startsOn() == null ? null : words.when(row.startsOn()),
                lowRank(roadmap, post),
                reports.stream().map(report -> report(report, own, words)).toList(),
                proof(own, measure, row.evidence()),
                past);
    }

    /** Whether the roadmap asks for a higher office; ranks count from 1, the head. */
    private static boolean lowRank(@Nullable RoadmapRow roadmap, @Nullable PostRow post) {
        return roadmap != null
                && post != null
                && roadmap.lowestOwnerRank() != null
                && post.rank() != null
                && post.rank() > roadmap.lowestOwnerRank();
    }

    private static Report report(Recorded<ProgressRow> report, History own, Words words) {
        ProgressRow row = report.row();
        return new Report(
                row,
                words.day(row.reportedOn()),
                Standing.of(Voice.REPORTED, row.state()),
                row.percent() == null ? null : words.percent(row.percent().stripTrailingZeros()),
                row.note(),
                proof(own, report, row.evidence()));
    }

    static Proof proof(History own, Recorded<?> fact, @Nullable String evidence) {
        EvidenceRow document = Sources.document(own, evidence);
        return new Proof(
                fact.index(),
                document == null ? null : document.title(),
                document == null ? null : "/evidence/" + evidence);
    }
}
