package org.tugyr.platform.election;

import java.util.Comparator;
import java.util.List;
import org.tugyr.count.Fraction;

/**
 * How deep a colour is for a share: in four steps from the least of some shares to the most.
 *
 * @param least the least share
 * @param most the most
 */
record Depth(Fraction least, Fraction most) {

    private static final int STEPS = 4;

    static Depth of(List<Fraction> shares) {
        return new Depth(
                shares.stream().min(Comparator.naturalOrder()).orElseThrow(),
                shares.stream().max(Comparator.naturalOrder()).orElseThrow());
    }

    /** Class of the step of a share. */
    String css(Fraction share) {
        int step = STEPS;
        while (step > 1 && share.compareTo(bound(step)) < 0) {
            step--;
        }
        return "d-" + step;
    }

    /** The least share of a step. */
    private Fraction bound(int step) {
        return least.plus(most.minus(least).times(Fraction.of(step - 1, STEPS)));
    }
}
