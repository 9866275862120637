package org.tugyr.count.lists;

import java.util.Set;

/** Somebody who may stand on the list, and the groups that quotas ask for to which this person belongs. */
public record Aspirant(String name, Set<String> groups) {
    public Aspirant {
        groups = Set.copyOf(groups);
    }

    boolean in(Quota quota) {
        return groups.stream().anyMatch(quota.groups()::contains);
    }
}
