package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.tugyr.platform.evidence.EvidenceRows.Relation;

/**
 * A figure as it was said: exactly, or as a bound, or roughly (rule claim/1, §2).
 *
 * @param relation how the figure relates to the truth that is claimed
 */
record Quantity(Relation relation, BigDecimal value) {

    /** “About” is met by what differs by a tenth of the figure at most. */
    private static final BigDecimal ROUGHLY = new BigDecimal("0.1");

    /** A figure that is exact. */
    static Quantity exactly(BigDecimal value) {
        return new Quantity(Relation.EQUAL, value);
    }

    /** Whether everything that another figure allows is within this one, nothing of it is, or neither. */
    Fit of(Quantity stated) {
        return switch (relation) {
            case EQUAL -> point(stated);
            case MORE_THAN -> floor(stated, false);
            case AT_LEAST -> floor(stated, true);
            case ABOUT -> roughly(stated);
        };
    }

    private Fit point(Quantity stated) {
        int compared = stated.value.compareTo(value);
        return switch (stated.relation) {
            case EQUAL -> compared == 0 ? Fit.AGREES : Fit.DISAGREES;
            case ABOUT -> compared == 0 ? Fit.AGREES : Fit.OPEN;
            case MORE_THAN -> compared >= 0 ? Fit.DISAGREES : Fit.OPEN;
            case AT_LEAST -> compared > 0 ? Fit.DISAGREES : Fit.OPEN;
        };
    }

    private Fit floor(Quantity stated, boolean included) {
        int compared = stated.value.compareTo(value);
        boolean above = compared > 0 || (compared == 0 && (included || stated.relation == Relation.MORE_THAN));
        if (above) {
            return Fit.AGREES;
        }
        return stated.relation == Relation.EQUAL ? Fit.DISAGREES : Fit.OPEN;
    }

    private Fit roughly(Quantity stated) {
        BigDecimal distance = stated.value.subtract(value).abs();
        boolean near = distance.compareTo(value.abs().multiply(ROUGHLY)) <= 0;
        boolean bound = stated.relation == Relation.MORE_THAN || stated.relation == Relation.AT_LEAST;
        return near && !bound ? Fit.AGREES : Fit.OPEN;
    }

    /** As {@link #of}, of a result that is rounded half up to the digits of a figure that is claimed exactly. */
    Fit ofResult(Quantity result) {
        return relation == Relation.EQUAL
                ? of(new Quantity(
                        result.relation, result.value.setScale(Math.max(0, value.scale()), RoundingMode.HALF_UP)))
                : of(result);
    }
}
