package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Which people it takes to meet the quotas that say where people stand. Slots are gone through from the first; what
 * matters of those already filled is how many each open window still needs, and how many of each kind were taken.
 * Of two ways that leave the same needs, one that took no more of any kind is enough to know.
 */
final class Arrangement {
    private final List<Window> windows;
    private final boolean[][] counts;
    private final int slots;
    private final int kinds;

    /**
     * @param windows of quotas that place people, with something needed
     * @param counts whether a kind counts for a quota, by quota and kind
     */
    Arrangement(List<Window> windows, boolean[][] counts, int kinds, int slots) {
        this.windows = windows;
        this.counts = counts;
        this.slots = slots;
        this.kinds = kinds;
    }

    List<Window> windows() {
        return windows;
    }

    /** What every window needs when nobody stands anywhere. */
    int[] needs() {
        return windows.stream().mapToInt(Window::needed).toArray();
    }

    /** What every window needs after somebody of a kind took a slot. */
    int[] after(int[] needs, int slot, int kind) {
        var rest = needs.clone();
        for (var i = 0; i < rest.length; i++) {
            var window = windows.get(i);
            if (window.from() <= slot && slot < window.to() && counts[window.quota()][kind]) {
                rest[i] = Math.max(0, rest[i] - 1);
            }
        }
        return rest;
    }

    /** The least people by kind that meet what is needed from a slot on, with no more of a kind than available. */
    List<int[]> least(int from, int[] needs, int[] available) {
        Map<List<Integer>, List<int[]>> ways = Map.of(list(needs), List.of(new int[kinds]));
        for (var slot = from; slot < slots && !done(ways); ) {
            var end = next(slot);
            var longer = new HashMap<List<Integer>, List<int[]>>();
            for (var way : ways.entrySet()) {
                var before = way.getKey().stream().mapToInt(need -> need).toArray();
                for (var taken : useful(before, slot, end, available)) {
                    var rest = after(before, slot, taken);
                    if (closed(rest, end)) {
                        var known = longer.computeIfAbsent(list(rest), _ -> new ArrayList<>());
                        way.getValue().forEach(used -> add(known, sum(used, taken), available));
                    }
                }
            }
            ways = longer;
            slot = end;
        }
        var least = new ArrayList<int[]>();
        ways.forEach((rest, used) -> {
            if (rest.stream().allMatch(need -> need == 0)) {
                used.forEach(each -> add(least, each, available));
            }
        });
        return least;
    }

    private static boolean done(Map<List<Integer>, List<int[]>> ways) {
        return ways.keySet().stream().allMatch(needs -> needs.stream().allMatch(need -> need == 0));
    }

    /** The next slot at which a window begins or ends. */
    private int next(int slot) {
        return windows.stream()
                .flatMapToInt(window -> IntStream.of(window.from(), window.to()))
                .filter(edge -> edge > slot)
                .min()
                .orElse(slots);
    }

    private boolean closed(int[] rest, int end) {
        return IntStream.range(0, rest.length)
                .allMatch(i -> rest[i] == 0 || windows.get(i).to() > end);
    }

    /** Every choice of people for these slots in which each of them is needed. */
    private List<int[]> useful(int[] needs, int slot, int end, int[] available) {
        var found = new ArrayList<int[]>();
        choose(found, new int[kinds], 0, needs, slot, end - slot, available);
        return found;
    }

    private void choose(List<int[]> found, int[] taken, int kind, int[] needs, int slot, int room, int[] available) {
        if (kind == kinds) {
            found.add(taken.clone());
            return;
        }
        choose(found, taken, kind + 1, needs, slot, room, available);
        var rest = needs;
        for (var people = 1; people <= Math.min(room, available[kind]); people++) {
            var next = after(rest, slot, kind);
            if (Arrays.equals(next, rest)) {
                break;
            }
            rest = next;
            taken[kind] = people;
            choose(found, taken, kind + 1, rest, slot, room - people, available);
        }
        taken[kind] = 0;
    }

    private int[] after(int[] needs, int slot, int[] taken) {
        var rest = needs;
        for (var kind = 0; kind < kinds; kind++) {
            for (var person = 0; person < taken[kind]; person++) {
                rest = after(rest, slot, kind);
            }
        }
        return rest;
    }

    /** Adds a way unless one that takes no more is known, and forgets those that take more. */
    private static void add(List<int[]> known, int[] used, int[] available) {
        if (exceeds(used, available) || known.stream().anyMatch(other -> !exceeds(other, used))) {
            return;
        }
        known.removeIf(other -> !exceeds(used, other));
        known.add(used);
    }

    private static boolean exceeds(int[] some, int[] others) {
        return IntStream.range(0, some.length).anyMatch(i -> some[i] > others[i]);
    }

    private static int[] sum(int[] some, int[] others) {
        return IntStream.range(0, some.length).map(i -> some[i] + others[i]).toArray();
    }

    private static List<Integer> list(int[] numbers) {
        return Arrays.stream(numbers).boxed().toList();
    }
}
