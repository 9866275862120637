package org.tugyr.count.stv;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.OptionalInt;
import org.tugyr.count.Fraction;

/**
 * Fractions.
 *
 * @param keepFactorPlaces to which keep factors alone are rounded up
 */
record Rationals(OptionalInt keepFactorPlaces) implements Arithmetic<Fraction> {
    @Override
    public Fraction of(long whole) {
        return Fraction.of(whole);
    }

    @Override
    public Fraction of(Fraction number) {
        return number;
    }

    @Override
    public Fraction plus(Fraction a, Fraction b) {
        return a.signum() == 0 ? b : b.signum() == 0 ? a : a.plus(b);
    }

    @Override
    public Fraction minus(Fraction a, Fraction b) {
        return a.minus(b);
    }

    @Override
    public Fraction times(Fraction a, long whole) {
        return a.times(whole);
    }

    @Override
    public Fraction times(Fraction a, Fraction b) {
        return isOne(a) ? b : isOne(b) ? a : a.times(b);
    }

    @Override
    public Fraction timesUp(Fraction a, Fraction b) {
        return times(a, b);
    }

    @Override
    public Fraction over(Fraction a, BigInteger whole) {
        return a.signum() == 0 || whole.equals(BigInteger.ONE) ? a : a.over(new Fraction(whole, BigInteger.ONE));
    }

    @Override
    public Fraction overUp(Fraction a, Fraction b) {
        var quotient = a.over(b);
        return keepFactorPlaces.isEmpty()
                ? quotient
                : Fraction.of(quotient.decimal(keepFactorPlaces.getAsInt(), RoundingMode.CEILING));
    }

    @Override
    public Fraction unit() {
        return Fraction.ZERO;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public Fraction fraction(Fraction number) {
        return number;
    }

    private static boolean isOne(Fraction number) {
        return number.numerator().equals(number.denominator());
    }
}
