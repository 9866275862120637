package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Planned, actual and whole change, positive in the promised direction, all times one positive factor that cancels out.
 * For a band, change is the reduction of the distance outside it.
 */
record Progress(BigDecimal planned, BigDecimal actual, BigDecimal whole) {

    /** The change of {@code value} since the baseline, measured against the plan for the value's own day (§4, §6). */
    static Progress of(Direction direction, Plan plan, List<Target> targets, Observation baseline, Observation value) {
        var slice = plan.slice(value.on());
        if (slice == null) {
            throw new IllegalArgumentException("the value on %s is before its plan".formatted(value.on()));
        }
        var factor = slice.denominator();
        var from = baseline.value().multiply(factor);
        var now = value.value().multiply(factor);
        return switch (direction) {
            case INCREASE -> moving(from, now, slice, targets.getLast().bound().low());
            case DECREASE ->
                moving(from, now, slice, targets.getLast().bound().low()).negated();
            case MAINTAIN, BAND -> closing(from, now, slice, targets.getFirst(), value);
        };
    }

    private static Progress moving(BigDecimal from, BigDecimal now, Plan.Slice slice, BigDecimal goal) {
        return new Progress(
                slice.numerators().low().subtract(from),
                now.subtract(from),
                goal.multiply(slice.denominator()).subtract(from));
    }

    private static Progress closing(
            BigDecimal from, BigDecimal now, Plan.Slice slice, Target first, Observation value) {
        var corridor = slice.numerators();
        var band = value.on().isBefore(first.due()) ? first.bound().times(slice.denominator()) : corridor;
        var whole = band.outside(from);
        var allowed = band.outside(corridor.low()).max(band.outside(corridor.high()));
        return new Progress(whole.subtract(allowed), whole.subtract(band.outside(now)), whole);
    }

    private Progress negated() {
        return new Progress(planned.negate(), actual.negate(), whole.negate());
    }

    /** Whether nothing was to change but to hold what the baseline already met (§6). */
    boolean holds() {
        return whole.signum() <= 0;
    }

    /** The status before the due day (§5, §6). */
    Status status(Direction direction, Thresholds thresholds) {
        if (actual.compareTo(whole) >= 0) {
            return direction.moves() && !holds() ? Status.ACHIEVED : Status.ON_TRACK;
        }
        var noise = whole.multiply(thresholds.worsening());
        if (holds() || actual.compareTo(planned.min(BigDecimal.ZERO).subtract(noise)) < 0) {
            return Status.WORSENING;
        }
        if (planned.signum() <= 0) {
            return actual.compareTo(planned) >= 0 ? Status.ON_TRACK : Status.AT_RISK;
        }
        if (actual.compareTo(planned.multiply(thresholds.onTrack())) >= 0) {
            return Status.ON_TRACK;
        }
        return actual.compareTo(planned.multiply(thresholds.atRisk())) >= 0 ? Status.AT_RISK : Status.OFF_TRACK;
    }

    /** The share of the change planned by the value's day, null where none was planned. */
    @Nullable
    BigDecimal attainment() {
        return planned.signum() > 0 ? actual.divide(planned, Trajectory.ROUNDING) : null;
    }

    /** The share of the whole planned change, null where none is planned. */
    @Nullable
    BigDecimal completion() {
        return whole.signum() > 0 ? actual.divide(whole, Trajectory.ROUNDING) : null;
    }
}
