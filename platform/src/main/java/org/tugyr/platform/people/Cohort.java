package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/**
 * Counts who belongs to a cohort: each person once, however many of their memberships its rule describes. Pure.
 *
 * @param rule the cohort
 * @param organisations all organisations of the record
 * @param memberships all memberships of the record
 */
record Cohort(CohortRow rule, Collection<OrganisationRow> organisations, Collection<MembershipRow> memberships) {

    /** An area that is not known. */
    static final String NOWHERE = "";

    /** How many belong to it on a day. */
    long count(LocalDate day) {
        return members(day).stream().map(MembershipRow::person).distinct().count();
    }

    /** How many of them represent which area; a person may represent several. */
    Map<String, Long> byArea(LocalDate day) {
        Map<String, Set<String>> persons = new TreeMap<>();
        for (MembershipRow member : members(day)) {
            persons.computeIfAbsent(member.area() == null ? NOWHERE : member.area(), _ -> new HashSet<>())
                    .add(member.person());
        }
        Map<String, Long> counts = new TreeMap<>();
        persons.forEach((area, who) -> counts.put(area, (long) who.size()));
        return counts;
    }

    private List<MembershipRow> members(LocalDate day) {
        Set<String> within = within(day);
        return memberships.stream()
                .filter(row -> within.contains(row.organisation()))
                .filter(row ->
                        rule.under35WhenElected() == null || rule.under35WhenElected() == row.under35WhenElected())
                .filter(row -> Seats.holds(row, day))
                .toList();
    }

    /** The organisations that count: of the kind named, and the one named or below it. */
    private Set<String> within(LocalDate day) {
        Map<String, OrganisationRow> valid = new TreeMap<>();
        for (OrganisationRow row : organisations) {
            valid.merge(
                    row.organisation(),
                    row,
                    (one, other) -> Names.later(
                                    other.validFrom().earliest(),
                                    one.validFrom().earliest(),
                                    day)
                            ? other
                            : one);
        }
        Set<String> within = new HashSet<>();
        for (OrganisationRow row : valid.values()) {
            if ((rule.kind() == null || rule.kind() == row.kind()) && isBelow(row, valid)) {
                within.add(row.organisation());
            }
        }
        return within;
    }

    private boolean isBelow(OrganisationRow row, Map<String, OrganisationRow> all) {
        if (rule.organisation() == null) {
            return true;
        }
        Set<String> seen = new HashSet<>();
        OrganisationRow at = row;
        while (at != null && seen.add(at.organisation())) {
            if (at.organisation().equals(rule.organisation())) {
                return true;
            }
            at = at.parent() == null ? null : all.get(at.parent());
        }
        return false;
    }
}
