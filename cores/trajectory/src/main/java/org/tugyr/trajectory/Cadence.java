package org.tugyr.trajectory;

import java.time.LocalDate;
import java.time.Period;

/**
 * How often a value is expected and how long its publication may take (docs/rules/trajectory.md §8).
 *
 * @param every the time from one value's day to the next one's, positive
 * @param grace the time publication may take after a value's day
 */
public record Cadence(Period every, Period grace) {
    /** The cadence of statistics published once a year, and of a series that states none. */
    public static final Cadence YEARLY = new Cadence(Period.ofYears(1), Period.ofMonths(6));

    public static final Cadence QUARTERLY = new Cadence(Period.ofMonths(3), Period.ofMonths(2));
    public static final Cadence MONTHLY = new Cadence(Period.ofMonths(1), Period.ofMonths(1));

    /** One missing value is a delay, two in a row are silence. */
    private static final int SILENT_AFTER = 2;

    public Cadence {
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a value must be expected every positive period, not every " + every);
        }
        if (grace.isNegative()) {
            throw new IllegalArgumentException("the grace for publication cannot be negative: " + grace);
        }
    }

    /** The last day on which a series with this last value is still up to date. */
    public LocalDate freshUntil(LocalDate last) {
        return last.plus(every).plus(grace);
    }

    /** The last day on which a status may still rest on this last value. */
    public LocalDate usableUntil(LocalDate last) {
        return last.plus(every.multipliedBy(SILENT_AFTER)).plus(grace);
    }
}
