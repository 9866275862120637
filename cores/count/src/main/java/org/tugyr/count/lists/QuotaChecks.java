package org.tugyr.count.lists;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Compares any list with quotas, whoever made it: how many each asks for in its slots, and how many are there. */
public final class QuotaChecks {

    private QuotaChecks() {}

    /**
     * The checks of a list, quota by quota and run by run.
     *
     * @param people by slot, from the first; as many as the rules have slots
     * @param byBureau the slots, from 1, that the bureau has filled
     * @throws IllegalArgumentException where there are more or fewer people than slots
     */
    public static List<Assembly.Check> of(ListRules rules, List<Aspirant> people, Set<Integer> byBureau) {
        if (people.size() != rules.slots()) {
            throw new IllegalArgumentException(people.size() + " people for " + rules.slots() + " slots");
        }
        var bureau = new TreeMap<Integer, Aspirant>();
        byBureau.forEach(slot -> bureau.put(slot, people.get(slot - 1)));
        return of(rules, Window.of(rules, bureau), people, bureau);
    }

    static List<Assembly.Check> of(
            ListRules rules, List<Window> windows, List<Aspirant> people, Map<Integer, Aspirant> bureau) {
        return windows.stream()
                .map(window -> {
                    var quota = rules.quotas().get(window.quota());
                    var met = IntStream.rangeClosed(window.first(), window.last())
                            .filter(slot -> !(quota.scope() instanceof Quota.PrimarySlots) || !bureau.containsKey(slot))
                            .filter(slot -> people.get(slot - 1).in(quota))
                            .count();
                    return new Assembly.Check(quota.name(), window.first(), window.last(), window.asked(), (int) met);
                })
                .toList();
    }
}
