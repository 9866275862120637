package org.tugyr.count.stv;

import java.math.BigInteger;
import org.tugyr.count.Fraction;

/** The numbers in which a count by Meek's method is made, and what is cut off them. */
interface Arithmetic<N extends Comparable<N>> {
    N of(long whole);

    N of(Fraction number);

    N plus(N a, N b);

    N minus(N a, N b);

    N times(N a, long whole);

    /** Adds up many numbers. */
    default Sum<N> sum() {
        return new Sum<>() {
            private N total = of(0);

            @Override
            public void add(N number) {
                total = plus(total, number);
            }

            @Override
            public N total() {
                return total;
            }
        };
    }

    /** A sum that grows. */
    interface Sum<N> {
        void add(N number);

        N total();
    }

    /** Rounded down. */
    N times(N a, N b);

    /** Rounded up. */
    N timesUp(N a, N b);

    /** Rounded down. */
    N over(N a, BigInteger whole);

    /** Rounded up, as a keep factor is. */
    N overUp(N a, N b);

    /** What a quota must lie above its share of the votes, zero where numbers are exact. */
    N unit();

    /** Whether numbers are exact, or as good as that: then a quota is to be exceeded, else to be reached. */
    boolean exact();

    /** Whether products and quotients are cut at all. */
    default boolean rounds() {
        return true;
    }

    /** 0 also where the difference can come of rounding alone. */
    default int compare(N a, N b) {
        return a.compareTo(b);
    }

    /** The number that this is, exactly. */
    Fraction fraction(N number);
}
