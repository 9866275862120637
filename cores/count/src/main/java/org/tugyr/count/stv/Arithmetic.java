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

    /** 0 also where the difference can come of rounding alone. */
    default int compare(N a, N b) {
        return a.compareTo(b);
    }

    /** The number that this is, exactly. */
    Fraction fraction(N number);
}
