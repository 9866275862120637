package org.tugyr.count;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * The decimals in which a rule counts: so many places, and what becomes of the rest. A value is a long in units of the
 * last place, so that with five places 12345 is 0.12345. What does not fit into a long throws ArithmeticException.
 *
 * @param places after the point, 0 to 18
 * @param rounding for what is smaller than the last place
 */
public record Fixed(int places, RoundingMode rounding) {
    public Fixed {
        if (places < 0 || places > 18) {
            throw new CountProblem(
                    CountProblem.Reason.RULE_NOT_VALID, "field", "decimals", "value", places, "expected", "0 to 18");
        }
    }

    /** The units of 1. */
    public long one() {
        var one = 1L;
        for (var place = 0; place < places; place++) {
            one *= 10;
        }
        return one;
    }

    /** The units of so many whole votes. */
    public long units(long votes) {
        return Math.multiplyExact(votes, one());
    }

    /** {@code a × b}, both in units. */
    public long multiply(long a, long b) {
        return divide(a, b, one());
    }

    /** {@code a ÷ b}, both in units. */
    public long divide(long a, long b) {
        return divide(a, one(), b);
    }

    /** {@code a × b ÷ c} with one rounding at the end. */
    public long divide(long a, long b, long c) {
        var product = a * b;
        if (Math.multiplyHigh(a, b) == product >> 63) {
            var quotient = product / c;
            if (quotient * c == product || rounding == RoundingMode.DOWN) {
                return quotient;
            }
        }
        return wide(BigInteger.valueOf(a).multiply(BigInteger.valueOf(b)), BigInteger.valueOf(c));
    }

    private long wide(BigInteger product, BigInteger divisor) {
        return new BigDecimal(product)
                .divide(new BigDecimal(divisor), 0, rounding)
                .longValueExact();
    }

    /** The exact number that so many units are. */
    public Fraction fraction(long units) {
        return Fraction.of(BigDecimal.valueOf(units, places));
    }
}
