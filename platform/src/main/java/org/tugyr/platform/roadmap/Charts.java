package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.chart.Trajectory.Corner;
import org.tugyr.platform.web.chart.Trajectory.Dot;
import org.tugyr.platform.web.chart.Trajectory.Goal;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.Bound;

/** Turns an indicator as it was known on a day into the picture of its trajectory. */
final class Charts {

    private Charts() {}

    /** The picture; without a plan where the indicator has no wanted direction. */
    static Trajectory of(Indicator indicator, @Nullable Assessment assessment, LocalDate day, Words words) {
        Amounts amounts = new Amounts(indicator, words);
        List<Corner> plan = assessment == null || assessment.plan() == null
                ? List.of()
                : assessment.plan().points().stream()
                        .map(point -> new Corner(
                                point.on(), point.bound().low(), point.bound().high()))
                        .toList();
        List<Dot> vintages = new ArrayList<>();
        return new Trajectory(
                indicator.row().name().in(words.language().tag()),
                amounts.unit(),
                amounts.digits(),
                day,
                plan,
                goals(indicator, assessment, day),
                values(indicator, day, vintages),
                vintages,
                pace(assessment),
                indicator.breaks().stream()
                        .filter(each -> !Objects.requireNonNullElse(each.announcedOn(), each.brokenOn())
                                .isAfter(day))
                        .map(BreakRow::brokenOn)
                        .toList());
    }

    /** Whether a picture tells more than a sentence: a lone target has nothing to be compared with. */
    static boolean tells(Trajectory chart) {
        return chart.values().size() + chart.plan().size() > 1;
    }

    /** Every bound decided by the day; those that another took the place of are moved. */
    private static List<Goal> goals(Indicator indicator, @Nullable Assessment assessment, LocalDate day) {
        List<Goal> goals = new ArrayList<>();
        indicator.targets().stream()
                .filter(target -> !target.decidedOn().isAfter(day))
                .sorted(Comparator.comparing(TargetRow::due).thenComparing(TargetRow::decidedOn))
                .forEach(target -> {
                    Bound bound = Indicator.bound(target);
                    boolean moved = assessment != null && !stands(target, bound, assessment);
                    goals.add(new Goal(target.due(), bound.low(), bound.high(), moved));
                });
        return goals;
    }

    static boolean stands(TargetRow target, Bound bound, Assessment assessment) {
        return assessment.plan() == null
                || assessment.plan().points().stream()
                        .filter(point -> point.on().equals(target.due()))
                        .allMatch(point -> point.bound().low().compareTo(bound.low()) == 0
                                && point.bound().high().compareTo(bound.high()) == 0);
    }

    /** The latest vintages in order of days, the start included; earlier ones with another number go to {@code vintages}. */
    private static List<Dot> values(Indicator indicator, LocalDate day, List<Dot> vintages) {
        TreeMap<LocalDate, BigDecimal> latest = new TreeMap<>();
        indicator.baselines().stream()
                .filter(row -> !row.publishedOn().isAfter(day))
                .sorted(Comparator.comparing(BaselineRow::publishedOn))
                .forEach(row -> latest.put(row.period().end(), row.value()));
        TreeMap<LocalDate, BigDecimal> observed = new TreeMap<>();
        indicator.values().stream()
                .filter(row -> !row.publishedOn().isAfter(day))
                .sorted(Comparator.comparing(ValueRow::publishedOn))
                .forEach(row -> {
                    BigDecimal before = observed.put(row.period().end(), row.value());
                    if (before != null && before.compareTo(row.value()) != 0) {
                        vintages.add(new Dot(row.period().end(), before));
                    }
                });
        latest.putAll(observed);
        return latest.entrySet().stream()
                .map(dot -> new Dot(dot.getKey(), dot.getValue()))
                .toList();
    }

    /** Where the line ends that must still be walked: at the goal, where it is not met and not past. */
    private static @Nullable Dot pace(@Nullable Assessment assessment) {
        if (assessment == null) {
            return null;
        }
        Arithmetic arithmetic = assessment.arithmetic();
        return arithmetic.requiredPace() == null
                        || arithmetic.goal() == null
                        || arithmetic.value() == null
                        || arithmetic.gap() == null
                        || arithmetic.gap().signum() == 0
                ? null
                : new Dot(arithmetic.goal().due(), arithmetic.value().value().add(arithmetic.gap()));
    }
}
