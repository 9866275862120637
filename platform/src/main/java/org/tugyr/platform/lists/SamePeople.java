package org.tugyr.platform.lists;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;

/** Entries that turned out to be one person count as one. */
final class SamePeople {

    private final Map<String, String> merged = new HashMap<>();

    void put(PersonMergeRow row) {
        merged.put(row.person(), row.into());
    }

    /** The one entry for a person. */
    String one(String person) {
        String one = person;
        Set<String> met = new HashSet<>();
        for (String next = merged.get(one); next != null && met.add(one); next = merged.get(one)) {
            one = next;
        }
        return one;
    }
}
