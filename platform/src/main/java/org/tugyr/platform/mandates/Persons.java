package org.tugyr.platform.mandates;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;

/** Whose a membership is on a day, after all merges and splits decided by then. Pure. */
final class Persons {

    private final Map<String, String> into = new HashMap<>();
    private final Map<String, String> given = new HashMap<>();

    Persons(Collection<PersonMergeRow> merges, Collection<PersonSplitRow> splits, LocalDate day) {
        merges.stream().filter(row -> !row.decidedOn().isAfter(day)).forEach(row -> into.put(row.person(), row.into()));
        splits.stream()
                .filter(row -> !row.decidedOn().isAfter(day))
                .forEach(row -> row.memberships().forEach(membership -> given.put(membership, row.other())));
    }

    /** The person whose membership it is. */
    String of(MembershipRow row) {
        return of(given.getOrDefault(row.membership(), row.person()));
    }

    /** The entry that stands for a person. */
    String of(String person) {
        Set<String> met = new HashSet<>(Set.of(person));
        String at = person;
        String next = into.get(at);
        while (next != null && met.add(next)) {
            at = next;
            next = into.get(at);
        }
        return at;
    }
}
