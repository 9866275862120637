package org.tugyr.count.seats;

import org.tugyr.count.Fraction;

/**
 * Whether a list takes part in the division.
 *
 * @param share its share of the denominator that the rule declares
 * @param needed the share that was asked of it
 */
public record Admission(int party, Fraction share, Fraction needed, Standing standing) {

    /** Why it takes part, or that it does not. */
    public enum Standing {
        PASSED,
        /** below the threshold, which does not concern it */
        EXEMPT,
        /** below the threshold, next after the only one that passed it */
        SECOND,
        BELOW
    }

    boolean admitted() {
        return standing != Standing.BELOW;
    }
}
