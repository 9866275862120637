package org.tugyr.platform.report;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/**
 * Which organisations are of one side: a party with its branches, factions, wings and the media that it holds, at whatever
 * time they belonged together (rule claim/1, §1).
 */
final class Sides {

    private final Map<String, Map<When, String>> parents = new HashMap<>();

    void put(OrganisationRow row) {
        Map<When, String> ofOrganisation = parents.computeIfAbsent(row.organisation(), _ -> new HashMap<>());
        if (row.parent() == null) {
            ofOrganisation.remove(row.validFrom());
        } else {
            ofOrganisation.put(row.validFrom(), row.parent());
        }
    }

    /** Whether two organisations are of one side; nobody is of the side of one that is not known. */
    boolean same(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return false;
        }
        Set<String> above = above(one);
        above.retainAll(above(other));
        return !above.isEmpty();
    }

    /** An organisation and all that it stands or stood under. */
    Set<String> above(String organisation) {
        Set<String> above = new HashSet<>();
        climb(organisation, above);
        return above;
    }

    private void climb(String organisation, Set<String> above) {
        if (above.add(organisation)) {
            parents.getOrDefault(organisation, Map.of()).values().forEach(parent -> climb(parent, above));
        }
    }
}
