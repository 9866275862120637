package org.tugyr.count.stv;

import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import org.tugyr.count.Fraction;

/**
 * Exact numbers.
 *
 * @param keepFactorPlaces to which keep factors alone are rounded up
 */
record Rationals(OptionalInt keepFactorPlaces) implements Arithmetic<Ratio> {
    @Override
    public Ratio of(long whole) {
        return whole == 0 ? Ratio.ZERO : whole == 1 ? Ratio.ONE : Ratio.of(Fraction.of(whole));
    }

    @Override
    public Ratio of(Fraction number) {
        return Ratio.of(number);
    }

    @Override
    public Ratio plus(Ratio a, Ratio b) {
        return a.plus(b);
    }

    @Override
    public Sum<Ratio> sum() {
        return new ByDenominator();
    }

    /** Adds up numerators, so that only as many numbers are brought to one denominator as there are denominators. */
    private static final class ByDenominator implements Sum<Ratio> {
        private final Map<BigInteger, BigInteger> numerators = new HashMap<>();

        @Override
        public void add(Ratio number) {
            numerators.merge(number.denominator(), number.numerator(), BigInteger::add);
        }

        @Override
        public Ratio total() {
            return Ratio.of(numerators.entrySet().stream()
                    .map(each -> new Ratio(each.getValue(), each.getKey()))
                    .reduce(Ratio.ZERO, Ratio::plus)
                    .fraction());
        }
    }

    @Override
    public boolean rounds() {
        return false;
    }

    @Override
    public Ratio minus(Ratio a, Ratio b) {
        return a.plus(b.negated());
    }

    @Override
    public Ratio times(Ratio a, long whole) {
        return a.times(whole);
    }

    @Override
    public Ratio times(Ratio a, Ratio b) {
        return a.times(b);
    }

    @Override
    public Ratio timesUp(Ratio a, Ratio b) {
        return a.times(b);
    }

    @Override
    public Ratio over(Ratio a, BigInteger whole) {
        return a.over(whole);
    }

    @Override
    public Ratio overUp(Ratio a, Ratio b) {
        var quotient = a.fraction().over(b.fraction());
        return keepFactorPlaces.isEmpty()
                ? Ratio.of(quotient)
                : Ratio.of(quotient.decimal(keepFactorPlaces.getAsInt(), RoundingMode.CEILING));
    }

    @Override
    public Ratio unit() {
        return Ratio.ZERO;
    }

    @Override
    public boolean exact() {
        return true;
    }

    @Override
    public Fraction fraction(Ratio number) {
        return number.fraction();
    }
}
