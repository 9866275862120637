package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A run of slots in which a quota asks for people of the primaries.
 *
 * @param quota its index
 * @param from the first of the slots that the bureau does not fill, counted from 0
 * @param to the one after the last
 * @param needed how many of the primaries, after those whom the bureau has chosen
 * @param first the first slot of the list that is concerned
 * @param last the last one
 * @param asked how many in all
 */
record Window(int quota, int from, int to, int needed, int first, int last, int asked) {

    /** The windows of all quotas, with the bureau's choices by slot. */
    static List<Window> of(ListRules rules, Map<Integer, Aspirant> bureau) {
        var windows = new ArrayList<Window>();
        for (var index = 0; index < rules.quotas().size(); index++) {
            var all = rules.slots();
            switch (rules.quotas().get(index).scope()) {
                case Quota.WholeList _, Quota.PrimarySlots _ -> windows.add(of(rules, bureau, index, 1, all));
                case Quota.FirstSlots(var slots) -> windows.add(of(rules, bureau, index, 1, Math.min(slots, all)));
                case Quota.Every(var slots) -> {
                    for (var first = 1; first + slots - 1 <= all; first += slots) {
                        windows.add(of(rules, bureau, index, first, first + slots - 1));
                    }
                }
            }
        }
        return windows;
    }

    private static Window of(ListRules rules, Map<Integer, Aspirant> bureau, int index, int first, int last) {
        var quota = rules.quotas().get(index);
        var from = first - 1 - (int) filled(bureau, 1, first - 1);
        var to = last - (int) filled(bureau, 1, last);
        var primaries = quota.scope() instanceof Quota.PrimarySlots;
        var chosen = primaries
                ? 0
                : bureau.entrySet().stream()
                        .filter(choice -> first <= choice.getKey() && choice.getKey() <= last)
                        .filter(choice -> choice.getValue().in(quota))
                        .count();
        var asked = quota.demand(primaries ? to - from : last - first + 1, rules.slots());
        return new Window(index, from, to, Math.max(0, asked - (int) chosen), first, last, asked);
    }

    private static long filled(Map<Integer, Aspirant> bureau, int first, int last) {
        return bureau.keySet().stream()
                .filter(slot -> first <= slot && slot <= last)
                .count();
    }
}
