package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One vintage of one value, or of a baseline.
 *
 * @param on the day the value is about; for a period, its last day
 * @param value in the indicator's unit; zero and negative values are ordinary
 * @param publishedOn the day this vintage became known, never before {@code on}
 */
public record Observation(LocalDate on, BigDecimal value, LocalDate publishedOn) {
    public Observation {
        if (publishedOn.isBefore(on)) {
            throw new IllegalArgumentException(
                    "a value on %s cannot be published before it, on %s".formatted(on, publishedOn));
        }
    }
}
