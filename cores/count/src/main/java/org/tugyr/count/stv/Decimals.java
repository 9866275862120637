package org.tugyr.count.stv;

import java.math.BigInteger;
import java.math.RoundingMode;
import org.tugyr.count.Fraction;

/** Decimals with so many places; of these the last {@code guard} only keep rounding away from what is compared. */
final class Decimals implements Arithmetic<BigInteger> {
    private final BigInteger one;
    private final BigInteger different;
    private final boolean guarded;

    Decimals(int places, int guard) {
        this.one = BigInteger.TEN.pow(places + guard);
        this.different = BigInteger.TEN.pow(guard).shiftRight(1);
        this.guarded = guard > 0;
    }

    @Override
    public BigInteger of(long whole) {
        return one.multiply(BigInteger.valueOf(whole));
    }

    @Override
    public BigInteger of(Fraction number) {
        return number.times(new Fraction(one, BigInteger.ONE)).whole(RoundingMode.DOWN);
    }

    @Override
    public BigInteger plus(BigInteger a, BigInteger b) {
        return a.add(b);
    }

    @Override
    public BigInteger minus(BigInteger a, BigInteger b) {
        return a.subtract(b);
    }

    @Override
    public BigInteger times(BigInteger a, long whole) {
        return a.multiply(BigInteger.valueOf(whole));
    }

    @Override
    public BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).divide(one);
    }

    @Override
    public BigInteger timesUp(BigInteger a, BigInteger b) {
        return up(a.multiply(b), one);
    }

    @Override
    public BigInteger over(BigInteger a, BigInteger whole) {
        return a.divide(whole);
    }

    @Override
    public BigInteger overUp(BigInteger a, BigInteger b) {
        return up(a.multiply(one), b);
    }

    @Override
    public BigInteger unit() {
        return guarded ? BigInteger.ZERO : BigInteger.ONE;
    }

    @Override
    public boolean exact() {
        return guarded;
    }

    @Override
    public int compare(BigInteger a, BigInteger b) {
        return guarded && a.subtract(b).abs().compareTo(different) < 0 ? 0 : a.compareTo(b);
    }

    @Override
    public Fraction fraction(BigInteger number) {
        return new Fraction(number, one);
    }

    private static BigInteger up(BigInteger dividend, BigInteger divisor) {
        var parts = dividend.divideAndRemainder(divisor);
        return parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0];
    }
}
