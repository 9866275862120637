package org.tugyr.trajectory;

import java.math.BigDecimal;

/** What a promise wants of a measured value (docs/rules/trajectory.md §2). */
public enum Direction {
    /** Reach the target or more. */
    INCREASE,
    /** Reach the target or less. */
    DECREASE,
    /** Be within the target's bound from the start to the due day. */
    MAINTAIN,
    /** Come within the target's bound by the due day. */
    BAND;

    /** Whether the promise is to move to one value, and not to be between two. */
    public boolean moves() {
        return switch (this) {
            case INCREASE, DECREASE -> true;
            case MAINTAIN, BAND -> false;
        };
    }

    /** The signed change that still takes {@code value} to the bound; zero where it is met. */
    public BigDecimal needed(BigDecimal value, Bound bound) {
        return switch (this) {
            case INCREASE -> bound.low().subtract(value).max(BigDecimal.ZERO);
            case DECREASE -> bound.high().subtract(value).min(BigDecimal.ZERO);
            case MAINTAIN, BAND -> value.max(bound.low()).min(bound.high()).subtract(value);
        };
    }

    boolean met(BigDecimal value, Bound bound) {
        return needed(value, bound).signum() == 0;
    }
}
