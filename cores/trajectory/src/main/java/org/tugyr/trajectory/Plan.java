package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The planned curve: straight between its points, level after the last (docs/rules/trajectory.md §4).
 *
 * @param points by day, each day once; at least one
 */
public record Plan(List<Point> points) {

    /** A corner of the curve: one planned value, or the edges of a planned corridor. */
    public record Point(LocalDate on, Bound bound) {}

    /** A bound as exact numerators over a common denominator, so that no status depends on rounding. */
    record Slice(Bound numerators, BigDecimal denominator) {
        Bound rounded() {
            return new Bound(
                    numerators.low().divide(denominator, Trajectory.ROUNDING),
                    numerators.high().divide(denominator, Trajectory.ROUNDING));
        }
    }

    public Plan {
        points = List.copyOf(points);
        if (points.isEmpty()) {
            throw new IllegalArgumentException("a plan has at least one point");
        }
        for (int i = 1; i < points.size(); i++) {
            if (!points.get(i - 1).on().isBefore(points.get(i).on())) {
                throw new IllegalArgumentException("a plan's points must be in order of days, each once: " + points);
            }
        }
    }

    static Plan of(Direction direction, @Nullable Observation baseline, List<Target> targets) {
        var points = new ArrayList<Point>(targets.size() + 1);
        if (baseline != null) {
            points.add(new Point(
                    baseline.on(),
                    start(direction, baseline.value(), targets.getFirst().bound())));
        }
        for (var target : targets) {
            points.add(new Point(target.due(), target.bound()));
        }
        return new Plan(points);
    }

    private static Bound start(Direction direction, BigDecimal value, Bound first) {
        return switch (direction) {
            case INCREASE, DECREASE -> Bound.of(value);
            case MAINTAIN -> first;
            case BAND -> new Bound(first.low().min(value), first.high().max(value));
        };
    }

    /** What is planned for a day, rounded by {@link Trajectory#ROUNDING} between points; empty before the first. */
    public Optional<Bound> at(LocalDate day) {
        for (var point : points) {
            if (point.on().equals(day)) {
                return Optional.of(point.bound());
            }
        }
        return Optional.ofNullable(slice(day)).map(Slice::rounded);
    }

    /** The planned value on a day; empty before the first point and where a corridor is planned. */
    public Optional<BigDecimal> valueAt(LocalDate day) {
        return at(day).filter(Bound::isPoint).map(Bound::low);
    }

    @Nullable
    Slice slice(LocalDate day) {
        Point before = null;
        for (var point : points) {
            if (point.on().isAfter(day)) {
                return before == null ? null : between(before, point, day);
            }
            before = point;
        }
        return new Slice(points.getLast().bound(), BigDecimal.ONE);
    }

    private static Slice between(Point a, Point b, LocalDate day) {
        var elapsed = BigDecimal.valueOf(ChronoUnit.DAYS.between(a.on(), day));
        var length = BigDecimal.valueOf(ChronoUnit.DAYS.between(a.on(), b.on()));
        var left = length.subtract(elapsed);
        var low = a.bound().low().multiply(left).add(b.bound().low().multiply(elapsed));
        var high = a.bound().high().multiply(left).add(b.bound().high().multiply(elapsed));
        return new Slice(new Bound(low, high), length);
    }
}
