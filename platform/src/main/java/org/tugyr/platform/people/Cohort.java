package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.people.PeopleRows.Known;
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

    /**
     * How many belong to a cohort.
     *
     * @param members who do
     * @param unknown of whom nobody knows whether they do
     * @param all out of whom: everybody in its organisations
     */
    record Size(long members, long unknown, long all) {

        /** The number of members; null where nobody is known of whom it could be asked. */
        @Nullable
        Long known() {
            return all == 0 || (members == 0 && unknown == all) ? null : members;
        }
    }

    /** How many belong to it on a day. */
    Size size(LocalDate day) {
        return size(within(day, organisations(day)));
    }

    /** How many of them represent which area; a person may represent several. */
    Map<String, Size> byArea(LocalDate day) {
        Map<String, List<MembershipRow>> byArea = new TreeMap<>();
        for (MembershipRow row : within(day, organisations(day))) {
            byArea.computeIfAbsent(row.area() == null ? NOWHERE : row.area(), _ -> new ArrayList<>())
                    .add(row);
        }
        Map<String, Size> sizes = new TreeMap<>();
        byArea.forEach((area, rows) -> sizes.put(area, size(rows)));
        return sizes;
    }

    private Size size(List<MembershipRow> rows) {
        Set<String> members = persons(rows.stream().filter(this::answers));
        Set<String> unknown = persons(rows.stream().filter(row -> !answers(row) && isUnknown(row)));
        unknown.removeAll(members);
        return new Size(members.size(), unknown.size(), persons(rows.stream()).size());
    }

    private static Set<String> persons(Stream<MembershipRow> rows) {
        return rows.map(MembershipRow::person).collect(Collectors.toCollection(HashSet::new));
    }

    private boolean answers(MembershipRow row) {
        return rule.under35WhenElected() == null || rule.under35WhenElected() == row.under35WhenElected();
    }

    private static boolean isUnknown(MembershipRow row) {
        return row.under35WhenElected() == null || row.under35WhenElected() == Known.UNKNOWN;
    }

    private List<MembershipRow> within(LocalDate day, Set<String> within) {
        return memberships.stream()
                .filter(row -> within.contains(row.organisation()))
                .filter(row -> row.holdsOn(day))
                .toList();
    }

    /** The organisations that count: of the kind named, and the one named or below it. */
    private Set<String> organisations(LocalDate day) {
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
