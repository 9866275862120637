package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;

/**
 * A criterion is frozen before delivery starts.
 *
 * <p>Delivery has started by the first day on which a measure of the pledge is under way, those responsible report more than that
 * nothing has begun, or a period has ended, after the pledge was stated, for which one of its indicators has a value.
 */
public record DeliveryGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "pledge";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(CriterionRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        List<CriterionRow> criteria = scene.rows(CriterionRow.class, subject);
        Optional<LocalDate> start = Stream.of(measures(subject, scene), reports(subject, scene), values(subject, scene))
                .flatMap(days -> days)
                .min(Comparator.naturalOrder());
        for (CriterionRow row : criteria) {
            start.filter(day -> row.frozenOn().isAfter(day))
                    .ifPresent(day -> scene.refuse(
                            row,
                            "frozen_on",
                            "a day up to " + day + ", by when delivery had started",
                            row.frozenOn().toString()));
        }
    }

    private static Stream<LocalDate> measures(String pledge, Scene scene) {
        return scene.rows(MeasureRow.class, pledge).stream()
                .flatMap(measure -> scene.rows(ProgressRow.class, "measure:" + measure.measure()).stream())
                .filter(progress -> progress.state() != Progress.NOT_STARTED)
                .map(ProgressRow::reportedOn);
    }

    private static Stream<LocalDate> reports(String pledge, Scene scene) {
        return scene.rows(ReportedRow.class, pledge).stream()
                .filter(report -> report.state() != Reported.NOT_STARTED)
                .map(ReportedRow::reportedOn);
    }

    private static Stream<LocalDate> values(String pledge, Scene scene) {
        Optional<LocalDate> stated = scene.rows(WordingRow.class, pledge).stream()
                .map(wording -> wording.statedOn().latest())
                .min(Comparator.naturalOrder());
        return scene.rows(IndicatorRow.class, pledge).stream()
                .flatMap(indicator -> scene.rows(ValueRow.class, "indicator:" + indicator.indicator()).stream())
                .map(value -> value.period().end())
                .filter(end -> stated.isPresent() && end.isAfter(stated.get()));
    }
}
