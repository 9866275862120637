package org.tugyr.trajectory;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What may be compared with what on a day (docs/rules/trajectory.md §1, §3, §7).
 *
 * @param targets in force and due after the baseline, by due day
 * @param baseline the start on this side of the last break
 * @param values after the baseline and on the same side of every break, by day
 * @param value the one the status rests on: the first on or after the last due day, before that the latest
 * @param covered whether that value settles the promise
 * @param broken whether a break parts the targets from every value since
 * @param restated whether the baseline or a value was published before with another number
 */
record Basis(
        List<Target> targets,
        @Nullable Observation baseline,
        List<Observation> values,
        @Nullable Observation value,
        boolean covered,
        boolean broken,
        boolean restated) {

    static Basis of(Series series, Commitments commitments, LocalDate asOf) {
        var inForce = commitments.inForce();
        var vintages = Vintages.asOf(series.values(), asOf);
        var starts = Vintages.asOf(series.baselines(), asOf);
        var due = inForce.isEmpty() ? LocalDate.MAX : inForce.getLast().due();
        var settling = firstOn(due, vintages.latest());
        var since = lastBreak(series, asOf, settling == null ? asOf : settling.on());

        var baseline = firstOn(since, starts.latest());
        var from = baseline == null ? since : baseline.on().plusDays(1);
        var until = settling == null ? LocalDate.MAX : nextBreak(series, asOf, settling.on());
        var values = between(from, until, vintages.latest());
        var targets = baseline == null ? inForce : dueFrom(from, inForce);
        var value = settling != null ? settling : values.isEmpty() ? null : values.getLast();

        var covered = settling != null || (!commitments.contradictory() && reachedForGood(series, targets, value));
        var broken = baseline == null
                ? !inForce.isEmpty() && inForce.getLast().decidedOn().isBefore(since)
                : targets.isEmpty()
                        && !inForce.isEmpty()
                        && starts.latest().getFirst().on().isBefore(since);
        var restated = (baseline != null && starts.restated().contains(baseline.on()))
                || vintages.restated().stream().anyMatch(day -> !day.isBefore(from));
        return new Basis(targets, baseline, values, value, covered, broken, restated);
    }

    /** A count that has reached its target cannot fall back (§3). */
    private static boolean reachedForGood(Series series, List<Target> targets, @Nullable Observation value) {
        return series.kind() == Kind.CUMULATIVE
                && series.direction().moves()
                && value != null
                && !targets.isEmpty()
                && series.direction().met(value.value(), targets.getLast().bound());
    }

    private static LocalDate lastBreak(Series series, LocalDate asOf, LocalDate until) {
        var last = LocalDate.MIN;
        for (var broken : series.breaks()) {
            if (!broken.announcedOn().isAfter(asOf) && !broken.on().isAfter(until)) {
                last = broken.on();
            }
        }
        return last;
    }

    private static LocalDate nextBreak(Series series, LocalDate asOf, LocalDate after) {
        for (var broken : series.breaks()) {
            if (!broken.announcedOn().isAfter(asOf) && broken.on().isAfter(after)) {
                return broken.on();
            }
        }
        return LocalDate.MAX;
    }

    private static @Nullable Observation firstOn(LocalDate day, List<Observation> byDay) {
        for (var observation : byDay) {
            if (!observation.on().isBefore(day)) {
                return observation;
            }
        }
        return null;
    }

    private static List<Observation> between(LocalDate from, LocalDate until, List<Observation> byDay) {
        var start = 0;
        while (start < byDay.size() && byDay.get(start).on().isBefore(from)) {
            start++;
        }
        var end = byDay.size();
        while (end > start && !byDay.get(end - 1).on().isBefore(until)) {
            end--;
        }
        return byDay.subList(start, end);
    }

    private static List<Target> dueFrom(LocalDate day, List<Target> byDue) {
        var start = 0;
        while (start < byDue.size() && byDue.get(start).due().isBefore(day)) {
            start++;
        }
        return byDue.subList(start, byDue.size());
    }
}
