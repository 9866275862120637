package org.tugyr.count.seats;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.tugyr.count.Fraction;

/** The price of a seat in votes, from the votes of the lists that take part and the seats (count-seats §3). */
public enum Quota {
    /** votes ÷ seats; T. Hare 1859 */
    HARE,
    /** votes ÷ (seats + 1), rounded down, and one more; H. R. Droop 1868 */
    DROOP,
    /** votes ÷ (seats + 1); E. Hagenbach-Bischoff 1888 */
    HAGENBACH_BISCHOFF,
    /** votes ÷ (seats + 1), rounded to the nearest whole number; Slovakia, Act 180/2014 § 68 */
    HAGENBACH_BISCHOFF_ROUNDED,
    /** votes ÷ (seats + 2) */
    IMPERIALI;

    Fraction of(long votes, int seats) {
        return switch (this) {
            case HARE -> Fraction.of(votes, seats);
            case DROOP -> Fraction.of(votes / (seats + 1) + 1);
            case HAGENBACH_BISCHOFF -> Fraction.of(votes, seats + 1);
            case HAGENBACH_BISCHOFF_ROUNDED ->
                new Fraction(
                        Fraction.of(votes, seats + 1)
                                .whole(RoundingMode.HALF_UP)
                                .max(BigInteger.ONE),
                        BigInteger.ONE);
            case IMPERIALI -> Fraction.of(votes, seats + 2);
        };
    }
}
