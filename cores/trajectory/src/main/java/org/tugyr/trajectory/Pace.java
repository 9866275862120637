package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A change per year between two days (docs/rules/trajectory.md §9).
 *
 * @param perYear signed, in the indicator's unit a year, rounded by {@link Trajectory#ROUNDING}
 */
public record Pace(BigDecimal perYear, LocalDate from, LocalDate to) {

    /** Counts calendar years, and the days after the last anniversary as a fraction of the year they are in. */
    static Pace of(BigDecimal change, LocalDate from, LocalDate to) {
        var years = ChronoUnit.YEARS.between(from, to);
        var anniversary = from.plusYears(years);
        var yearLength = ChronoUnit.DAYS.between(anniversary, from.plusYears(years + 1));
        var length = years * yearLength + ChronoUnit.DAYS.between(anniversary, to);
        var perYear =
                change.multiply(BigDecimal.valueOf(yearLength)).divide(BigDecimal.valueOf(length), Trajectory.ROUNDING);
        return new Pace(perYear, from, to);
    }
}
