package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.List;

/** Finds out why no list meets the demands (count-lists §5). */
final class Obstacles {
    private final List<Quota> quotas;
    private final List<Aspirant> ranking;
    private final List<Aspirant> choices;
    private final List<Window> windows;
    private final int slots;

    Obstacles(List<Quota> quotas, List<Aspirant> ranking, List<Aspirant> choices, List<Window> windows, int slots) {
        this.quotas = quotas;
        this.ranking = ranking;
        this.choices = choices;
        this.windows = windows;
        this.slots = slots;
    }

    List<Assembly.Obstacle> found() {
        if (ranking.size() < slots) {
            return List.of(new Assembly.TooFew(slots, ranking.size()));
        }
        var found = new ArrayList<Assembly.Obstacle>();
        for (var index = 0; index < quotas.size(); index++) {
            var quota = quotas.get(index);
            var ofQuota = windows(List.of(index));
            var asked = ofQuota.stream().mapToInt(Window::asked).sum();
            var available =
                    count(ranking, quota) + (quota.scope() instanceof Quota.PrimarySlots ? 0 : count(choices, quota));
            if (asked > available) {
                found.add(new Assembly.NotEnough(quota.name(), asked, available));
                continue;
            }
            ofQuota.stream()
                    .filter(window -> window.needed() > window.to() - window.from())
                    .findFirst()
                    .ifPresent(window ->
                            found.add(new Assembly.NoRoom(quota.name(), window.needed(), window.to() - window.from())));
        }
        return found.isEmpty() ? List.of(together()) : found;
    }

    /** Leaves out one quota after the other as long as what is left stays impossible. */
    private Assembly.Together together() {
        var left = new ArrayList<Integer>();
        for (var index = 0; index < quotas.size(); index++) {
            left.add(index);
        }
        for (var index = 0; index < quotas.size(); index++) {
            Integer without = index;
            left.removeIf(without::equals);
            if (new Choice(quotas, ranking, windows(left), slots).possible()) {
                left.add(index);
            }
        }
        return new Assembly.Together(
                left.stream().sorted().map(index -> quotas.get(index).name()).toList());
    }

    private List<Window> windows(List<Integer> of) {
        return windows.stream().filter(window -> of.contains(window.quota())).toList();
    }

    private static int count(List<Aspirant> people, Quota quota) {
        return (int) people.stream().filter(person -> person.in(quota)).count();
    }
}
