package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The numbers behind a status, to be shown with it (docs/rules/trajectory.md §9); null where the record does not give one.
 *
 * @param baseline the start that progress is measured from
 * @param value the observation that the status rests on
 * @param latest the newest comparable observation; later than {@code value} only after the last due day
 * @param governing the next target due on or after the day, or the last one when all are past
 * @param goal the target with the last due day
 * @param plannedAtValue what was planned for the day of {@code value}
 * @param plannedToday what is planned for the day of the assessment
 * @param attainment the share of the change planned by the day of {@code value} that has happened, 1 meaning all
 * @param completion the share of the whole planned change that has happened, 1 meaning all
 * @param gap the signed change from {@code value} to the goal, zero when it is met
 * @param requiredPace the pace from {@code value} to the goal by its due day
 * @param requiredPaceToGoverning the same for the governing target
 * @param achievedPace the pace over the year before {@code value}, or since the baseline where that is shorter
 * @param daysRemaining days to the goal's due day, negative when it is past
 * @param reachedOn the day of the first value that met the goal, be it late
 */
public record Arithmetic(
        @Nullable Observation baseline,
        @Nullable Observation value,
        @Nullable Observation latest,
        @Nullable Target governing,
        @Nullable Target goal,
        @Nullable Bound plannedAtValue,
        @Nullable Bound plannedToday,
        @Nullable BigDecimal attainment,
        @Nullable BigDecimal completion,
        @Nullable BigDecimal gap,
        @Nullable Pace requiredPace,
        @Nullable Pace requiredPaceToGoverning,
        @Nullable Pace achievedPace,
        @Nullable Long daysRemaining,
        @Nullable LocalDate reachedOn) {

    static Arithmetic of(
            Direction direction, Basis basis, @Nullable Plan plan, @Nullable Progress progress, LocalDate asOf) {
        var value = basis.value();
        var latest = basis.values().isEmpty() ? null : basis.values().getLast();
        var achieved = value == null ? null : achieved(basis, value);
        if (plan == null) {
            return new Arithmetic(
                    basis.baseline(),
                    value,
                    latest,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    achieved,
                    null,
                    null);
        }
        var goal = basis.targets().getLast();
        var governing = governing(basis.targets(), asOf);
        return new Arithmetic(
                basis.baseline(),
                value,
                latest,
                governing,
                goal,
                value == null ? null : plan.at(value.on()).orElse(null),
                plan.at(asOf).orElse(null),
                progress == null ? null : progress.attainment(),
                progress == null ? null : progress.completion(),
                value == null ? null : direction.needed(value.value(), goal.bound()),
                required(direction, value, goal),
                required(direction, value, governing),
                achieved,
                ChronoUnit.DAYS.between(asOf, goal.due()),
                reachedOn(direction, basis.values(), goal));
    }

    private static Target governing(List<Target> targets, LocalDate asOf) {
        for (var target : targets) {
            if (!target.due().isBefore(asOf)) {
                return target;
            }
        }
        return targets.getLast();
    }

    private static @Nullable Pace required(Direction direction, @Nullable Observation value, Target target) {
        return value == null || !value.on().isBefore(target.due())
                ? null
                : Pace.of(direction.needed(value.value(), target.bound()), value.on(), target.due());
    }

    private static @Nullable Pace achieved(Basis basis, Observation value) {
        var start = basis.baseline() != null ? basis.baseline() : basis.values().getFirst();
        var yearBefore = value.on().minusYears(1);
        for (var earlier : basis.values()) {
            if (!earlier.on().isAfter(yearBefore)) {
                start = earlier;
            }
        }
        return start.on().isBefore(value.on())
                ? Pace.of(value.value().subtract(start.value()), start.on(), value.on())
                : null;
    }

    private static @Nullable LocalDate reachedOn(Direction direction, List<Observation> values, Target goal) {
        for (var value : values) {
            if (direction.met(value.value(), goal.bound())) {
                return value.on();
            }
        }
        return null;
    }
}
