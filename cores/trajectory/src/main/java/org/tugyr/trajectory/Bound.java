package org.tugyr.trajectory;

import java.math.BigDecimal;

/**
 * What a target asks for: one value (low equals high) or everything between two, edges included.
 *
 * @param low the lower edge, in the indicator's unit
 * @param high the upper edge, not below {@code low}
 */
public record Bound(BigDecimal low, BigDecimal high) {
    public Bound {
        if (low.compareTo(high) > 0) {
            throw new IllegalArgumentException("a bound's low edge %s is above its high edge %s".formatted(low, high));
        }
    }

    /** A bound of one value. */
    public static Bound of(BigDecimal value) {
        return new Bound(value, value);
    }

    /** Whether low and high are the same number. */
    public boolean isPoint() {
        return low.compareTo(high) == 0;
    }

    boolean same(Bound other) {
        return low.compareTo(other.low) == 0 && high.compareTo(other.high) == 0;
    }

    boolean contains(Bound other) {
        return low.compareTo(other.low) <= 0 && high.compareTo(other.high) >= 0;
    }

    /** How far {@code value} lies outside, zero within. */
    BigDecimal outside(BigDecimal value) {
        return low.subtract(value).max(value.subtract(high)).max(BigDecimal.ZERO);
    }

    Bound times(BigDecimal factor) {
        return new Bound(low.multiply(factor), high.multiply(factor));
    }
}
