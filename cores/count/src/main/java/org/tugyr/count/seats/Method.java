package org.tugyr.count.seats;

import java.util.Locale;
import org.tugyr.count.Fraction;

/** How votes become seats. */
public sealed interface Method {

    /**
     * Every list gets a seat for each whole quota, and the seats left go to the largest remainders. A quota below
     * Hare's can give out more seats than there are; then the smallest remainders lose one each.
     */
    record LargestRemainder(Quota quota) implements Method {}

    /**
     * Seat after seat goes to the list with the highest quotient of its votes and a divisor, which grows with the
     * seats that it has.
     *
     * @param first the divisor of a list without a seat; above 0
     * @param step the divisor of a list with n seats is 1 + n × step
     */
    record HighestAverages(Fraction first, int step) implements Method {
        /** Divisors 1, 2, 3…; T. Jefferson 1792, V. D'Hondt 1882. */
        public static final Method D_HONDT = new HighestAverages(Fraction.ONE, 1);

        /** Divisors 1, 3, 5…; D. Webster 1832, A. Sainte-Laguë 1910. */
        public static final Method SAINTE_LAGUE = new HighestAverages(Fraction.ONE, 2);

        /** Divisors 1.4, 3, 5…; Norway, and Sweden until 2014. */
        public static final Method SAINTE_LAGUE_MODIFIED = new HighestAverages(Fraction.of(7, 5), 2);

        Fraction divisor(int seats) {
            return seats == 0 ? first : Fraction.of(1 + (long) seats * step);
        }
    }

    /** The name and version of the rule that a result carries. */
    default String id() {
        return switch (this) {
            case LargestRemainder(var quota) ->
                "largest-remainder-" + quota.name().toLowerCase(Locale.ROOT).replace('_', '-') + "/1";
            case HighestAverages(var first, var step) -> "highest-averages-" + first + "-" + step + "/1";
        };
    }
}
