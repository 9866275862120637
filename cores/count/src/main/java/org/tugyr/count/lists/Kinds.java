package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.List;

/** People who count for the same quotas are of one kind: for the quotas, one of them is as good as another. */
final class Kinds {
    private final List<Quota> quotas;
    private final boolean placing;
    private final List<Integer> masks = new ArrayList<>();
    private final int[] of;

    /** The kinds among these people, by all quotas or only by those that place people. */
    Kinds(List<Quota> quotas, boolean placing, List<Aspirant> people) {
        this.quotas = quotas;
        this.placing = placing;
        this.of = people.stream()
                .mapToInt(person -> {
                    var mask = mask(person);
                    if (!masks.contains(mask)) {
                        masks.add(mask);
                    }
                    return masks.indexOf(mask);
                })
                .toArray();
    }

    private int mask(Aspirant person) {
        var mask = 0;
        for (var index = 0; index < quotas.size(); index++) {
            if (person.in(quotas.get(index)) && (!placing || quotas.get(index).places())) {
                mask |= 1 << index;
            }
        }
        return mask;
    }

    int size() {
        return masks.size();
    }

    /** The kind of a person, by index. */
    int of(int person) {
        return of[person];
    }

    boolean counts(int quota, int kind) {
        return (masks.get(kind) & 1 << quota) != 0;
    }

    /** How many of each kind these people are. */
    int[] number(List<Integer> people) {
        var number = new int[size()];
        people.forEach(person -> number[of[person]]++);
        return number;
    }
}
