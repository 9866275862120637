package org.tugyr.count.stv;

import org.tugyr.count.Fraction;

/** Papers that go over together because they are worth the same: how many to whom, and how many name nobody more. */
final class Parcel {
    private final Fraction value;
    private final long[] papers;
    private long nonTransferable;

    /** @param value what each paper is worth from now on */
    Parcel(Fraction value, int candidates) {
        this.value = value;
        this.papers = new long[candidates];
    }

    /** @param to negative for nobody */
    void add(int to, long number) {
        if (to < 0) {
            nonTransferable += number;
        } else {
            papers[to] += number;
        }
    }

    Fraction value() {
        return value;
    }

    long papers(int to) {
        return papers[to];
    }

    long nonTransferable() {
        return nonTransferable;
    }
}
