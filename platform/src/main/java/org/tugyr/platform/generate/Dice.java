package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;

/** Numbers that look random and are the same for the same seed on every machine (SplitMix64, Steele et al. 2014). */
final class Dice {

    private static final long GOLDEN = 0x9e3779b97f4a7c15L;

    private long state;

    Dice(long seed) {
        state = seed;
    }

    /** Dice of their own for something with a name, so that throws for one thing do not shift those for another. */
    Dice of(String name) {
        long mixed = state;
        for (int i = 0; i < name.length(); i++) {
            mixed = mix(mixed + GOLDEN + name.charAt(i));
        }
        return new Dice(mixed);
    }

    private static long mix(long bits) {
        long first = (bits ^ (bits >>> 30)) * 0xbf58476d1ce4e5b9L;
        long second = (first ^ (first >>> 27)) * 0x94d049bb133111ebL;
        return second ^ (second >>> 31);
    }

    /** From 0 to below 1. */
    double unit() {
        state += GOLDEN;
        return (mix(state) >>> 11) * 0x1.0p-53;
    }

    /** From low to below high. */
    double between(double low, double high) {
        return low + (high - low) * unit();
    }

    /** From 0 to below a bound. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** True in this share of throws. */
    boolean chance(double share) {
        return unit() < share;
    }

    /** One of these. */
    <T> T pick(List<T> some) {
        return some.get(below(some.size()));
    }

    /** These in another order. */
    <T> List<T> shuffled(List<T> some) {
        List<T> order = new ArrayList<>(some);
        for (int i = order.size() - 1; i > 0; i--) {
            T last = order.get(i);
            int other = below(i + 1);
            order.set(i, order.get(other));
            order.set(other, last);
        }
        return order;
    }
}
