package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * What was decided to hold on a day.
 *
 * @param due the day by which the bound is to be reached
 * @param bound one value, or low to high for {@link Direction#MAINTAIN} and {@link Direction#BAND}
 * @param decidedOn the day of the decision; a later one for the same due day moves the target
 */
public record Target(LocalDate due, Bound bound, LocalDate decidedOn) {

    /** A target of one value. */
    public static Target at(LocalDate due, BigDecimal value, LocalDate decidedOn) {
        return new Target(due, Bound.of(value), decidedOn);
    }

    /** A target of a band, edges included. */
    public static Target within(LocalDate due, BigDecimal low, BigDecimal high, LocalDate decidedOn) {
        return new Target(due, new Bound(low, high), decidedOn);
    }
}
