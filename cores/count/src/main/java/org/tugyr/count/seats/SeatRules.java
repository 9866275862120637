package org.tugyr.count.seats;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;

/**
 * A rule for dividing seats between lists.
 *
 * @param equal what decides, one after the other, between lists whose remainders or quotients are equal; the lot
 *     decides what is still equal
 * @param secondParty where only one list passes the threshold, what the next one gets; null for nothing
 */
public record SeatRules(
        Method method,
        int seats,
        Threshold threshold,
        List<Preference> equal,
        @Nullable SecondParty secondParty) {

    /** Which of two equal lists comes first. */
    public enum Preference {
        /** the one with more votes */
        MORE_VOTES,
        /** the one registered earlier, that is named first */
        REGISTERED_EARLIER
    }

    /**
     * What the next list gets where one alone passes the threshold.
     *
     * @param atLeast so many seats
     * @param correction what its whole quotas are multiplied with before the fraction is dropped, 1 for nothing
     */
    public record SecondParty(int atLeast, Fraction correction) {}

    public SeatRules {
        equal = List.copyOf(equal);
        if (seats < 1) {
            throw problem("seats", seats, "1 or more");
        }
        if (method instanceof Method.HighestAverages(var first, var step) && (first.signum() <= 0 || step < 1)) {
            throw problem("method", first + ", " + step, "divisors above 0 that grow");
        }
        if (secondParty != null) {
            if (!method.equals(new Method.LargestRemainder(Quota.HARE))) {
                throw problem("secondParty", method.id(), "the Hare quota with largest remainders");
            }
            if (secondParty.atLeast() < 1
                    || secondParty.atLeast() >= seats
                    || secondParty.correction().signum() <= 0
                    || secondParty.correction().compareTo(Fraction.ONE) > 0) {
                throw problem("secondParty", secondParty, "1 seat or more but not all, a correction above 0 up to 1");
            }
        }
    }

    /** A rule without a threshold, where lots decide between equals. */
    public static SeatRules of(Method method, int seats) {
        return new SeatRules(method, seats, Threshold.NONE, List.of(), null);
    }

    private static CountProblem problem(String field, Object value, String expected) {
        return new CountProblem(Reason.RULE_NOT_VALID, "field", field, "value", value, "expected", expected);
    }
}
