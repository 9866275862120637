package org.tugyr.platform.oversight;

import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard.Scene;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** What guards ask of organisations and areas. */
final class Bodies {

    private Bodies() {}

    /** Whether an organisation is, or at any time was, of a kind; one of which nothing is known passes. */
    static boolean isKind(String organisation, OrganisationKind kind, Scene scene) {
        var rows = scene.rows(OrganisationRow.class, "organisation:" + organisation);
        return rows.isEmpty() || rows.stream().anyMatch(row -> row.kind() == kind);
    }

    /** An organisation and all that it stands or stood under. */
    static Set<String> above(@Nullable String organisation, Scene scene) {
        Set<String> above = new LinkedHashSet<>();
        climb(organisation, above, scene);
        return above;
    }

    private static void climb(@Nullable String organisation, Set<String> above, Scene scene) {
        if (organisation != null && above.add(organisation)) {
            scene.rows(OrganisationRow.class, "organisation:" + organisation)
                    .forEach(row -> climb(row.parent(), above, scene));
        }
    }

    /** Whether two areas are one, or one lies or lay within the other. */
    static boolean overlap(String area, String other, Scene scene) {
        return areasAbove(area, scene).contains(other)
                || areasAbove(other, scene).contains(area);
    }

    private static Set<String> areasAbove(String area, Scene scene) {
        Set<String> above = new LinkedHashSet<>();
        climbAreas(area, above, scene);
        return above;
    }

    private static void climbAreas(@Nullable String area, Set<String> above, Scene scene) {
        if (area != null && above.add(area)) {
            scene.rows(AreaRow.class, "area:" + area).forEach(row -> climbAreas(row.parent(), above, scene));
        }
    }
}
