package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.EvidenceRow;
import org.tugyr.platform.evidence.EvidenceRows.Independence;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.programme.Sources;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Status;

/**
 * The rows on the delivery of one pledge.
 *
 * @param history all that is about the pledge
 * @param parts all that is about its indicators and measures
 * @param indicators assessed on the day, the last measured first
 * @param measures in the order in which they came
 */
record Delivery(String pledge, History history, History parts, List<Assessed> indicators, List<MeasureRow> measures) {

    private static final Comparator<Assessed> LAST_MEASURED = Comparator.comparing(
                    Assessed::measuredOn, Comparator.nullsLast(Comparator.<LocalDate>reverseOrder()))
            .thenComparing(Assessed::key);

    Delivery {
        indicators = List.copyOf(indicators);
        measures = List.copyOf(measures);
    }

    /** Reads it: four queries, whatever the number of indicators and measures. */
    static Delivery read(FactLog log, String pledge, long size, LocalDate day) {
        History history = log.history(List.of("pledge:" + pledge), size);
        List<String> subjects = Stream.concat(
                        history.rows(IndicatorRow.class).stream()
                                .filter(row -> pledge.equals(row.row().pledge()))
                                .map(row -> "indicator:" + row.row().indicator()),
                        history.rows(MeasureRow.class).stream()
                                .filter(row -> pledge.equals(row.row().pledge()))
                                .map(row -> "measure:" + row.row().measure()))
                .toList();
        return of(pledge, history, log.history(subjects, size), day);
    }

    static Delivery of(String pledge, History history, History parts, LocalDate day) {
        return new Delivery(
                pledge,
                history,
                parts,
                parts.rows(IndicatorRow.class).stream()
                        .map(row -> Assessed.of(parts, row.row().indicator(), day))
                        .sorted(LAST_MEASURED)
                        .toList(),
                parts.rows(MeasureRow.class).stream().map(Recorded::row).toList());
    }

    /** Where the pledge stands by its indicators that have a wanted direction. */
    PledgeStanding standing() {
        return PledgeStanding.of(
                indicators.stream().map(Assessed::part).filter(Objects::nonNull).toList());
    }

    /** The indicators that count for the standing, those that decide first. */
    List<Assessed> counted(PledgeStanding standing) {
        List<Assessed> assessed =
                indicators.stream().filter(each -> each.assessment() != null).toList();
        boolean main = assessed.stream().anyMatch(each -> each.indicator().row().main());
        return assessed.stream()
                .filter(each -> !main || each.indicator().row().main())
                .sorted(Comparator.comparing(each -> !standing.decidedBy().contains(each.key())))
                .toList();
    }

    /**
     * Where it stands in the three voices on a day.
     *
     * @param own holds the documents that it mentions
     * @param judged what a council finds; null where none has judged
     */
    Voices voices(LocalDate day, History own, @Nullable Judged judged) {
        Recorded<ReportedRow> report = report(day);
        Status measured = standing().status();
        return new Voices(
                report == null ? null : report.row().state(),
                measured,
                measured.assessable()
                        ? null
                        : indicators.stream()
                                .map(Assessed::reason)
                                .filter(Objects::nonNull)
                                .findFirst()
                                .map(Enum::name)
                                .orElse(Voices.NO_INDICATOR),
                indicators.stream().anyMatch(each -> each.eased() != null),
                judged,
                Weakening.of(
                        history.rows(WordingRow.class).stream()
                                .map(Recorded::row)
                                .map(row -> new Weakening.Stated(row.statedOn(), row.due(), row.change()))
                                .toList(),
                        day),
                (report == null || isOwn(report.row().evidence(), own)) && !isShownByOthers(day, own));
    }

    /** Whether somebody else has shown a last value of one of its indicators. */
    private boolean isShownByOthers(LocalDate day, History own) {
        Map<String, LocalDate> lasts = new HashMap<>();
        for (Assessed indicator : indicators) {
            if (indicator.measuredOn() != null) {
                lasts.put(indicator.key(), indicator.measuredOn());
            }
        }
        return parts.rows(ValueRow.class).stream()
                .map(Recorded::row)
                .filter(row ->
                        !row.publishedOn().isAfter(day) && row.period().end().equals(lasts.get(row.indicator())))
                .anyMatch(row -> !isOwn(row.evidence(), own));
    }

    private static boolean isOwn(@Nullable String evidence, History own) {
        EvidenceRow document = Sources.document(own, evidence);
        return document == null || document.independence() == Independence.OWN;
    }

    /** What its measured voice rests on. */
    Grounds grounds() {
        return new Grounds(
                counted(standing()).stream().findFirst().map(Assessed::reading).orElse(null),
                indicators.stream()
                        .sorted(Comparator.comparing(Assessed::key))
                        .map(Assessed::easing)
                        .filter(Objects::nonNull)
                        .min(Comparator.comparing(Grounds.Easing::decidedOn, Comparator.reverseOrder()))
                        .orElse(null));
    }

    /** The last report of the pledge by a day. */
    @Nullable
    Recorded<ReportedRow> report(LocalDate day) {
        return history.rows(ReportedRow.class).stream()
                .filter(row -> !row.row().reportedOn().isAfter(day))
                .max(Comparator.comparing(
                                (Recorded<ReportedRow> row) -> row.row().reportedOn())
                        .thenComparingLong(Recorded::index))
                .orElse(null);
    }

    /** The last report of a measure by a day. */
    @Nullable
    ProgressRow progress(String measure, LocalDate day) {
        return parts.rows(ProgressRow.class).stream()
                .map(Recorded::row)
                .filter(row ->
                        row.measure().equals(measure) && !row.reportedOn().isAfter(day))
                .max(Comparator.comparing(ProgressRow::reportedOn))
                .orElse(null);
    }

    /** The subjects whose own rows are needed to name and to prove. */
    List<String> mentioned() {
        Set<String> subjects = new LinkedHashSet<>();
        history.rows(ReportedRow.class).forEach(row -> {
            subjects.add("organisation:" + row.row().by());
            mention(subjects, "evidence", row.row().evidence());
        });
        measures.forEach(measure -> {
            subjects.add("organisation:" + measure.owner());
            mention(subjects, "post", measure.ownerPost());
        });
        parts.rows(IndicatorRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        parts.rows(BaselineRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        parts.rows(TargetRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        parts.rows(ValueRow.class)
                .forEach(row -> mention(subjects, "evidence", row.row().evidence()));
        return List.copyOf(subjects);
    }

    private static void mention(Set<String> subjects, String kind, @Nullable String key) {
        if (key != null) {
            subjects.add(kind + ":" + key);
        }
    }
}
