package org.tugyr.platform.election;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Votes that are stated for an area and do not count, since precincts do and none in it is on record (docs/rules/contest.md §2). Pure. */
final class LeftOut {

    private final Map<String, Set<String>> above = new HashMap<>();

    /** Takes an area with the one that it lies in. */
    void put(AreaRow row) {
        if (row.parent() != null) {
            above.computeIfAbsent(row.area(), _ -> new HashSet<>()).add(row.parent());
        }
    }

    /** Whether precincts count, and votes are stated for areas too: then it depends on where the areas lie. */
    static boolean isMixed(String whole, Collection<VoteSum> votes) {
        return votes.stream().anyMatch(VoteSum::precincts)
                && votes.stream().anyMatch(sum -> !sum.precincts())
                && votes.stream()
                        .noneMatch(sum -> !sum.precincts() && sum.area().equals(whole));
    }

    /** The votes that are left out, by area. */
    SortedMap<String, Long> of(String whole, List<VoteSum> votes) {
        if (!isMixed(whole, votes)) {
            return new TreeMap<>();
        }
        Set<String> counted = new HashSet<>();
        votes.stream().filter(VoteSum::precincts).forEach(sum -> upward(sum.area(), counted));
        return votes.stream()
                .filter(sum -> !sum.precincts() && !counted.contains(sum.area()))
                .collect(Collectors.groupingBy(VoteSum::area, TreeMap::new, Collectors.summingLong(VoteSum::votes)));
    }

    private void upward(String area, Set<String> met) {
        if (met.add(area)) {
            above.getOrDefault(area, Set.of()).forEach(parent -> upward(parent, met));
        }
    }
}
