package org.tugyr.platform.web.chart;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Words;

/**
 * What a trajectory chart shows of an indicator.
 *
 * @param name of the indicator, in the reader's language
 * @param unit in the reader's language; empty for a bare count
 * @param decimals digits after the mark; null as given
 * @param today the as-of day
 * @param plan corners of the planned curve, in order of days
 * @param goals targets, moved ones included
 * @param values the latest vintages, in order of days
 * @param vintages values that were restated later
 * @param pace the end of the line that must still be walked from the last value; null where none is known
 * @param breaks days from which values are not comparable with earlier ones
 */
public record Trajectory(
        String name,
        String unit,
        @Nullable Integer decimals,
        LocalDate today,
        List<Corner> plan,
        List<Goal> goals,
        List<Dot> values,
        List<Dot> vintages,
        @Nullable Dot pace,
        List<LocalDate> breaks) {

    /** A corner of the plan: one value, or the edges of a corridor. */
    public record Corner(LocalDate on, BigDecimal low, BigDecimal high) {

        public static Corner at(LocalDate on, BigDecimal value) {
            return new Corner(on, value, value);
        }

        boolean wide() {
            return low.compareTo(high) != 0;
        }
    }

    /**
     * A target.
     *
     * @param moved another one took its place
     */
    public record Goal(LocalDate due, BigDecimal low, BigDecimal high, boolean moved) {

        public static Goal at(LocalDate due, BigDecimal value) {
            return new Goal(due, value, value, false);
        }
    }

    /** A value on a day. */
    public record Dot(LocalDate on, BigDecimal value) {}

    public Trajectory {
        plan = List.copyOf(plan);
        goals = List.copyOf(goals);
        values = List.copyOf(values);
        vintages = List.copyOf(vintages);
        breaks = List.copyOf(breaks);
    }

    /** Whether there is nothing to draw. */
    public boolean isEmpty() {
        return plan.isEmpty() && goals.isEmpty() && values.isEmpty();
    }

    /** Whether a target was moved. */
    public boolean hasMovedGoals() {
        return goals.stream().anyMatch(Goal::moved);
    }

    /** The chart in two sizes, of which the style sheet shows the one that fits. */
    public List<Content> draw(Words words) {
        return List.of(
                TrajectoryChart.draw(this, words, TrajectoryChart.Format.WIDE),
                TrajectoryChart.draw(this, words, TrajectoryChart.Format.NARROW));
    }

    Stream<LocalDate> days() {
        return Stream.of(
                        plan.stream().map(Corner::on),
                        goals.stream().map(Goal::due),
                        values.stream().map(Dot::on),
                        Stream.ofNullable(pace).map(Dot::on))
                .flatMap(day -> day);
    }

    Stream<BigDecimal> amounts() {
        return Stream.of(
                        plan.stream().flatMap(corner -> Stream.of(corner.low(), corner.high())),
                        goals.stream().flatMap(goal -> Stream.of(goal.low(), goal.high())),
                        values.stream().map(Dot::value),
                        vintages.stream().map(Dot::value),
                        Stream.ofNullable(pace).map(Dot::value))
                .flatMap(amount -> amount);
    }

    /** The target that stands last. */
    @Nullable
    Goal lastGoal() {
        return goals.stream()
                .filter(goal -> !goal.moved())
                .reduce((_, later) -> later)
                .orElse(null);
    }
}
