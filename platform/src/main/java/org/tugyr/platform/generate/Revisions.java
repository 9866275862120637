package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.generate.Calendar.Stamp;
import org.tugyr.platform.generate.Pinned.Moved;
import org.tugyr.platform.generate.Pinned.Restated;

/**
 * Whether a target of a series was moved, and a value of it restated.
 *
 * @param gauge how it is measured
 * @param course its way, as it stands in the end
 * @param fate what becomes of it
 * @param due year at whose end it is due
 * @param dice decides
 */
record Revisions(Gauge gauge, Course course, Fate fate, int due, Dice dice) {

    private static final double MOVED = 0.06;
    private static final double RAISED = 0.2;
    private static final double RESTATED = 0.04;
    private static final List<LocalDate> DECISIONS = List.of(
            LocalDate.of(2021, 9, 3), LocalDate.of(2022, 2, 15), LocalDate.of(2022, 6, 20), LocalDate.of(2022, 11, 28));

    /** A target that was decided before as another number; where the promise was missed, one lowered too late. */
    @Nullable
    Moved moved() {
        long goal = course.targets().getLast();
        long whole = goal - course.from();
        if (!gauge.moves() || whole == 0 || fate == Fate.NO_TARGET) {
            return null;
        } else if (fate == Fate.MISSED) {
            int year = due - Calendar.FIRST_YEAR;
            return moved(year, goal, Calendar.END, goal - whole / 2);
        } else if (!dice.chance(MOVED)) {
            return null;
        }
        int last = course.targets().size() - 1;
        int year = dice.chance(0.5) ? last : Math.min(1, last);
        long now = course.targets().get(year);
        long by = (now - course.from()) / 5;
        return moved(year, dice.chance(RAISED) ? now - by : now + by, dice.pick(DECISIONS), now);
    }

    private @Nullable Moved moved(int year, long first, LocalDate on, long then) {
        boolean possible = (first >= 0 || course.from() < 0) && first <= gauge.most();
        return possible && first != then ? new Moved(year, first, on, then) : null;
    }

    /** A value that was published before as another number. */
    @Nullable
    Restated restated() {
        int published = course.values().size();
        if (gauge.count() || fate == Fate.STALE || published < 3 || !dice.chance(RESTATED)) {
            return null;
        }
        int period = dice.below(published - 2);
        Stamp stamp = Calendar.periods(gauge.frequency()).get(period);
        LocalDate on = stamp.end().plusDays(Calendar.lag(gauge) + 60L + dice.below(60));
        long value = course.values().get(period);
        long first = value + Math.max(1, Math.abs(value) / 25);
        return on.isAfter(Calendar.END) || first > gauge.most() ? null : new Restated(period, first, on);
    }
}
