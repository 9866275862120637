package org.tugyr.platform.lists;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Who was a member of which organisation on a day, as far as that is on record. */
final class Factions {

    private final Map<String, Map<String, MembershipRow>> members = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();

    void put(MembershipRow row) {
        members.computeIfAbsent(row.organisation(), _ -> new LinkedHashMap<>()).put(row.membership(), row);
    }

    void put(PersonSplitRow row) {
        row.memberships().forEach(membership -> moved.put(membership, row.other()));
    }

    /** The members on a day; who began or ended at a time that may be that day is one. */
    List<String> members(String organisation, LocalDate day, SamePeople same) {
        Set<String> people = new TreeSet<>();
        members.getOrDefault(organisation, Map.of()).values().stream()
                .filter(row ->
                        row.startedOn() == null || !row.startedOn().earliest().isAfter(day))
                .filter(row -> row.endedOn() == null || !row.endedOn().latest().isBefore(day))
                .map(row -> same.one(moved.getOrDefault(row.membership(), row.person())))
                .forEach(people::add);
        return List.copyOf(people);
    }
}
