package org.tugyr.platform.oversight;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
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

    /** Whether an organisation acts in an area or in one that this lies within; one of which no area is known may act anywhere. */
    static boolean acts(String organisation, String area, Scene scene) {
        Set<String> own = scene.rows(OrganisationRow.class, "organisation:" + organisation).stream()
                .flatMap(row -> Stream.ofNullable(row.area()))
                .collect(Collectors.toSet());
        return own.isEmpty() || areasAbove(area, scene).stream().anyMatch(own::contains);
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
