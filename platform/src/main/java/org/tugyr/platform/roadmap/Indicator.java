package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.Nature;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.Bound;
import org.tugyr.trajectory.Break;
import org.tugyr.trajectory.Cadence;
import org.tugyr.trajectory.Direction;
import org.tugyr.trajectory.Kind;
import org.tugyr.trajectory.Move;
import org.tugyr.trajectory.Observation;
import org.tugyr.trajectory.Series;
import org.tugyr.trajectory.Target;
import org.tugyr.trajectory.Thresholds;
import org.tugyr.trajectory.Trajectory;

/**
 * All rows about one indicator, which the trajectory rule judges as of a day.
 *
 * @param row the indicator itself
 */
public record Indicator(
        IndicatorRow row,
        List<BaselineRow> baselines,
        List<TargetRow> targets,
        List<ValueRow> values,
        List<BreakRow> breaks) {

    static final int USUAL_GRACE_DAYS = 90;

    /** Copies the lists. */
    public Indicator {
        baselines = List.copyOf(baselines);
        targets = List.copyOf(targets);
        values = List.copyOf(values);
        breaks = List.copyOf(breaks);
    }

    /** The indicator as its history has it. */
    public static Indicator of(History history, String key) {
        return new Indicator(
                history.row(IndicatorRow.class, key).orElseThrow().row(),
                rows(history, BaselineRow.class)
                        .filter(row -> row.indicator().equals(key))
                        .toList(),
                rows(history, TargetRow.class)
                        .filter(row -> row.indicator().equals(key))
                        .toList(),
                rows(history, ValueRow.class)
                        .filter(row -> row.indicator().equals(key))
                        .toList(),
                rows(history, BreakRow.class)
                        .filter(row -> row.indicator().equals(key))
                        .toList());
    }

    private static <R extends IndicatorRows> java.util.stream.Stream<R> rows(History history, Class<R> type) {
        return history.rows(type).stream().map(Recorded::row);
    }

    /** Where it stands on a day under {@value Trajectory#RULE}; null for a series without a wanted direction. */
    public @Nullable Assessment assess(LocalDate asOf) {
        return row.direction() == null ? null : Trajectory.assess(series(row.direction()), asOf);
    }

    /** When one of its targets last became another number; null where none did. */
    static @Nullable LocalDate movedOn(Assessment assessment) {
        return assessment.moves().stream()
                .filter(move -> move.from().low().compareTo(move.to().low()) != 0)
                .map(Move::decidedOn)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** When a value was last published again with another number, as known on a day; null where none was. */
    @Nullable
    LocalDate restatedOn(LocalDate asOf) {
        Map<String, ValueRow> latest = new HashMap<>();
        LocalDate restatedOn = null;
        for (ValueRow value : values.stream()
                .filter(each -> !each.publishedOn().isAfter(asOf))
                .sorted(Comparator.comparing(ValueRow::publishedOn))
                .toList()) {
            ValueRow before = latest.put(value.period().text(), value);
            if (before != null && before.value().compareTo(value.value()) != 0) {
                restatedOn = value.publishedOn();
            }
        }
        return restatedOn;
    }

    private Series series(IndicatorRows.Direction direction) {
        return new Series(
                Direction.valueOf(direction.name()),
                row.nature() == Nature.CUMULATIVE ? Kind.CUMULATIVE : Kind.LEVEL,
                baselines.stream()
                        .map(row -> new Observation(row.period().end(), row.value(), row.publishedOn()))
                        .toList(),
                values.stream()
                        .map(row -> new Observation(row.period().end(), row.value(), row.publishedOn()))
                        .toList(),
                targets.stream()
                        .map(row -> new Target(row.due(), bound(row), row.decidedOn()))
                        .toList(),
                breaks.stream()
                        .map(row -> new Break(
                                row.brokenOn(), Objects.requireNonNullElse(row.announcedOn(), row.brokenOn())))
                        .toList(),
                cadence(),
                Thresholds.STANDARD);
    }

    static Bound bound(TargetRow row) {
        return bound(row.value(), row.low(), row.high());
    }

    static Bound bound(@Nullable BigDecimal value, @Nullable BigDecimal low, @Nullable BigDecimal high) {
        if (low != null && high != null) {
            return new Bound(low, high);
        }
        BigDecimal only = value != null ? value : low != null ? low : high;
        return Bound.of(Objects.requireNonNull(only, "a target has a value or a band"));
    }

    private Cadence cadence() {
        Period grace = Period.ofDays(Objects.requireNonNullElse(row.graceDays(), USUAL_GRACE_DAYS));
        return new Cadence(every(Objects.requireNonNullElse(row.frequency(), Frequency.YEAR)), grace);
    }

    private static Period every(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> Period.ofMonths(1);
            case QUARTER -> Period.ofMonths(3);
            case HALF_YEAR -> Period.ofMonths(6);
            case YEAR -> Period.ofYears(1);
        };
    }
}
