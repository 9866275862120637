package org.tugyr.count;

import java.util.List;

/** Who decides between candidates whom the rules leave equal. */
public sealed interface Lots {

    /**
     * A lot that was drawn, or an order fixed beforehand: of those who are equal, the earliest here wins and the latest
     * loses.
     */
    record Recorded(List<Integer> order) implements Lots {
        public Recorded {
            order = List.copyOf(order);
        }
    }

    /** An order drawn beforehand: of those who are equal every lot hits the earliest here, to win as well as to lose. */
    record EarliestHit(List<Integer> order) implements Lots {
        public EarliestHit {
            order = List.copyOf(order);
        }
    }

    /**
     * A public seed: each of those who are equal gets SHA-256 of seed, line feed, round, line feed, name in UTF-8; the
     * smallest digest wins and the greatest loses.
     */
    record Seed(String text) implements Lots {}

    /** Legacy of RCTab: {@code java.util.Random} picks one of those who are equal, sorted by name. */
    record JavaRandom(long seed) implements Lots {}

    /** Legacy of RCTab: all names sorted, then shuffled once with {@code java.util.Random}: an order fixed beforehand. */
    record JavaShuffle(long seed) implements Lots {}

    /** Nobody: a tie ends the count until a lot is recorded. */
    record None() implements Lots {}
}
