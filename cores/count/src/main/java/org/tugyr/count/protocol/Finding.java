package org.tugyr.count.protocol;

import java.math.BigDecimal;
import java.util.List;

/** Something in which a published result contradicts itself. */
public sealed interface Finding {
    /** Stands for the name of a line where the turnout is meant. */
    String TURNOUT = "turnout";

    /**
     * A percentage is not the one that its votes give.
     *
     * @param computed from the votes, to as many decimals as stated, a half rounded up
     * @param misprint whether the two differ in one digit, which is what a misprint looks like
     */
    record PercentDiffers(String name, BigDecimal stated, BigDecimal computed, boolean misprint) implements Finding {}

    /** One other digit in the votes of a line, as in {@code instead}, mends two percentages or more. */
    record VotesMisprinted(String name, long stated, List<Long> instead) implements Finding {
        public VotesMisprinted {
            instead = List.copyOf(instead);
        }
    }

    /** A figure is not the sum of what it consists of: lines, or valid and invalid ballots. */
    record SumDiffers(Figure figure, long stated, long computed) implements Finding {}

    /**
     * More are counted than there can be.
     *
     * @param what the sum of the lines stands as {@link Figure#TOTAL}
     */
    record MoreThan(Figure what, long number, Figure than, long most) implements Finding {}

    /** Precincts do not add up to what is stated for all of them. */
    record PrecinctsDiffer(String name, long stated, long computed) implements Finding {}
}
