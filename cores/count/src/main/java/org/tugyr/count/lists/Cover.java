package org.tugyr.count.lists;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Whether so many people can be chosen that every demand is met: people are of kinds, a demand asks for people of some
 * kinds, and somebody may count for several demands. Exact: it tries what could help, most helpful kinds first.
 */
final class Cover {
    private final List<Integer> kinds;
    private final boolean[][] counts;
    private final int[] available;
    private final Set<List<Integer>> failed = new HashSet<>();

    /**
     * @param counts whether a kind counts for a demand, by demand and kind
     * @param available people by kind
     */
    private Cover(boolean[][] counts, int[] available) {
        this.counts = counts;
        this.available = available;
        this.kinds = IntStream.range(0, available.length)
                .boxed()
                .sorted(Comparator.comparingInt((Integer kind) -> -helps(counts, kind)))
                .toList();
    }

    /** Whether at most {@code slots} people can meet what is needed. */
    static boolean possible(boolean[][] counts, int[] available, int[] needed, int slots) {
        return new Cover(counts, available).possible(0, slots, needed);
    }

    private boolean possible(int from, int slots, int[] needed) {
        var most = Arrays.stream(needed).max().orElse(0);
        if (most <= 0) {
            return true;
        }
        if (most > slots || from == kinds.size() || !enough(from, needed)) {
            return false;
        }
        var state = state(from, slots, needed);
        if (failed.contains(state)) {
            return false;
        }
        int kind = kinds.get(from);
        var useful = 0;
        for (var demand = 0; demand < needed.length; demand++) {
            useful = counts[demand][kind] ? Math.max(useful, needed[demand]) : useful;
        }
        for (var take = Math.min(useful, Math.min(available[kind], slots)); take >= 0; take--) {
            if (possible(from + 1, slots - take, without(needed, kind, take))) {
                return true;
            }
        }
        failed.add(state);
        return false;
    }

    private boolean enough(int from, int[] needed) {
        for (var demand = 0; demand < needed.length; demand++) {
            var people = 0;
            for (var i = from; i < kinds.size(); i++) {
                people += counts[demand][kinds.get(i)] ? available[kinds.get(i)] : 0;
            }
            if (people < needed[demand]) {
                return false;
            }
        }
        return true;
    }

    private int[] without(int[] needed, int kind, int people) {
        var rest = needed.clone();
        for (var demand = 0; demand < rest.length; demand++) {
            rest[demand] = Math.max(0, rest[demand] - (counts[demand][kind] ? people : 0));
        }
        return rest;
    }

    private static List<Integer> state(int from, int slots, int[] needed) {
        return IntStream.concat(IntStream.of(from, slots), Arrays.stream(needed))
                .boxed()
                .toList();
    }

    private static int helps(boolean[][] counts, int kind) {
        return (int) Arrays.stream(counts).filter(demand -> demand[kind]).count();
    }
}
