package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Chooses who stands on the list, and then where (count-lists §3): the set that is best by rank among those that can
 * meet the quotas, and of its orders the best by rank that does.
 */
final class Choice {
    private final List<Aspirant> ranking;
    private final int slots;
    private final List<Window> totals;
    private final Arrangement arrangement;
    private final Kinds kinds;
    private final Kinds placing;
    private final boolean[][] counts;

    /**
     * @param ranking without those whom the bureau has chosen
     * @param slots that the bureau does not fill
     */
    Choice(List<Quota> quotas, List<Aspirant> ranking, List<Window> windows, int slots) {
        this.ranking = ranking;
        this.slots = slots;
        this.kinds = new Kinds(quotas, false, ranking);
        this.placing = new Kinds(quotas, true, ranking);
        var needed = windows.stream().filter(window -> window.needed() > 0).toList();
        this.totals = needed.stream()
                .filter(window -> !quotas.get(window.quota()).places())
                .toList();
        var placingCounts = new boolean[quotas.size()][placing.size()];
        for (var quota = 0; quota < quotas.size(); quota++) {
            for (var kind = 0; kind < placing.size(); kind++) {
                placingCounts[quota][kind] = placing.counts(quota, kind);
            }
        }
        this.arrangement = new Arrangement(
                needed.stream()
                        .filter(window -> quotas.get(window.quota()).places())
                        .toList(),
                placingCounts,
                placing.size(),
                slots);
        this.counts = new boolean[totals.size() + placing.size()][kinds.size()];
        for (var person = 0; person < ranking.size(); person++) {
            for (var total = 0; total < totals.size(); total++) {
                counts[total][kinds.of(person)] = kinds.counts(totals.get(total).quota(), kinds.of(person));
            }
            counts[totals.size() + placing.of(person)][kinds.of(person)] = true;
        }
    }

    boolean possible() {
        return possible(arrangements(), List.of(), everyone());
    }

    /** Those who stand on the list, by index in the ranking. */
    List<Integer> people() {
        var arrangements = arrangements();
        var chosen = new ArrayList<Integer>();
        var rest = new ArrayList<>(everyone());
        while (chosen.size() < slots) {
            chosen.add(rest.removeFirst());
            if (!possible(arrangements, chosen, rest)) {
                chosen.removeLast();
            }
        }
        return chosen;
    }

    /** The same people in the order in which they stand. */
    List<Integer> order(List<Integer> people) {
        var rest = new ArrayList<>(people);
        var order = new ArrayList<Integer>();
        var needs = arrangement.needs();
        for (var slot = 0; slot < slots; slot++) {
            Integer next = next(rest, slot, needs);
            needs = arrangement.after(needs, slot, placing.of(next));
            order.add(next);
            rest.removeIf(next::equals);
        }
        return order;
    }

    private int next(List<Integer> rest, int slot, int[] needs) {
        var tried = new boolean[placing.size()];
        var available = placing.number(rest);
        for (int person : rest) {
            var kind = placing.of(person);
            if (!tried[kind]) {
                tried[kind] = true;
                available[kind]--;
                if (!arrangement
                        .least(slot + 1, arrangement.after(needs, slot, kind), available)
                        .isEmpty()) {
                    return person;
                }
                available[kind]++;
            }
        }
        throw new IllegalStateException("the people were chosen so that they can be arranged");
    }

    private List<Integer> everyone() {
        return IntStream.range(0, ranking.size()).boxed().toList();
    }

    private List<int[]> arrangements() {
        return arrangement.least(0, arrangement.needs(), placing.number(everyone()));
    }

    /** Whether the list can be filled with these and some of the rest. */
    private boolean possible(List<int[]> arrangements, List<Integer> chosen, List<Integer> rest) {
        var left = slots - chosen.size();
        var there = kinds.number(chosen);
        var available = kinds.number(rest);
        return rest.size() >= left
                && arrangements.stream()
                        .anyMatch(least -> Cover.possible(counts, available, needed(least, there), left));
    }

    private int[] needed(int[] least, int[] there) {
        var needed = new int[counts.length];
        for (var demand = 0; demand < needed.length; demand++) {
            needed[demand] = demand < totals.size() ? totals.get(demand).needed() : least[demand - totals.size()];
            for (var kind = 0; kind < there.length; kind++) {
                needed[demand] -= counts[demand][kind] ? there[kind] : 0;
            }
        }
        return needed;
    }
}
