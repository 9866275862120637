package org.tugyr.count.stv;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.tugyr.count.Fraction;

/**
 * An exact rational number that is brought to lowest terms late: shares of a vote are multiplied far more often than
 * anything else is done with them, and looking for a common divisor costs more than the multiplication.
 *
 * @param denominator above 0
 */
record Ratio(BigInteger numerator, BigInteger denominator) implements Comparable<Ratio> {
    static final Ratio ZERO = of(Fraction.ZERO);
    static final Ratio ONE = of(Fraction.ONE);

    static Ratio of(Fraction fraction) {
        return new Ratio(fraction.numerator(), fraction.denominator());
    }

    /** A decimal with all its places. */
    static Ratio of(BigDecimal decimal) {
        return new Ratio(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
    }

    /** In lowest terms. */
    Fraction fraction() {
        return new Fraction(numerator, denominator);
    }

    Ratio times(Ratio other) {
        if (isZero() || other.isZero()) {
            return ZERO;
        }
        return isOne()
                ? other
                : other.isOne()
                        ? this
                        : new Ratio(numerator.multiply(other.numerator), denominator.multiply(other.denominator));
    }

    Ratio times(long whole) {
        return whole == 1 ? this : new Ratio(numerator.multiply(BigInteger.valueOf(whole)), denominator);
    }

    Ratio over(BigInteger whole) {
        return isZero() ? ZERO : new Ratio(numerator, denominator.multiply(whole));
    }

    Ratio plus(Ratio other) {
        if (isZero() || other.isZero()) {
            return isZero() ? other : this;
        }
        return denominator.compareTo(other.denominator) < 0 ? other.plusSmaller(this) : plusSmaller(other);
    }

    /** Adds what has no greater denominator: mostly it divides this one, for both are made of the same keep factors. */
    private Ratio plusSmaller(Ratio other) {
        var parts = denominator.divideAndRemainder(other.denominator);
        return parts[1].signum() == 0
                ? new Ratio(numerator.add(other.numerator.multiply(parts[0])), denominator)
                : of(fraction().plus(other.fraction()));
    }

    Ratio negated() {
        return new Ratio(numerator.negate(), denominator);
    }

    private boolean isZero() {
        return numerator.signum() == 0;
    }

    private boolean isOne() {
        return numerator.equals(denominator);
    }

    @Override
    public int compareTo(Ratio other) {
        return other.isZero()
                ? numerator.signum()
                : numerator.multiply(other.denominator).compareTo(other.numerator.multiply(denominator));
    }
}
