package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.access.AccessRows.GrantRow;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.Surroundings;

/** The areas and organisations of a record on a day, and which of them an office reaches: two queries, whatever is asked of it. */
final class Reach {

    private final LocalDate day;
    private final AreaTree tree;
    private final Map<String, List<OrganisationRow>> organisations = new HashMap<>();
    private final Map<String, Set<String>> around = new HashMap<>();
    private final Surroundings surroundings;

    private Reach(LocalDate day, List<AreaRow> areas, List<OrganisationRow> bodies) {
        this.day = day;
        this.tree = AreaTree.of(areas, day);
        Map<String, List<AreaRow>> byKey = new HashMap<>();
        areas.forEach(
                row -> byKey.computeIfAbsent(row.area(), _ -> new ArrayList<>()).add(row));
        bodies.forEach(row -> organisations
                .computeIfAbsent(row.organisation(), _ -> new ArrayList<>())
                .add(row));
        this.surroundings = new Surroundings(day, new Surroundings.Rows() {
            @Override
            public List<AreaRow> area(String key) {
                return byKey.getOrDefault(key, List.of());
            }

            @Override
            public List<OrganisationRow> organisation(String key) {
                return organisations.getOrDefault(key, List.of());
            }
        });
    }

    static Reach in(Tables tables, String root, LocalDate day) {
        return new Reach(day, rows(tables, AreaRow.class, root), rows(tables, OrganisationRow.class, root));
    }

    private static <R extends org.tugyr.platform.facts.Row> List<R> rows(Tables tables, Class<R> type, String root) {
        return tables.rows(type, Long.MAX_VALUE, "root = ? order by idx", root).stream()
                .map(Tables.Placed::row)
                .toList();
    }

    AreaTree tree() {
        return tree;
    }

    /** Whether an office may write in the name of a body. */
    boolean covers(GrantRow office, String organisation) {
        String place = office.scope().subject();
        return place == null
                || around.computeIfAbsent("organisation:" + organisation, surroundings::of)
                        .contains(place);
    }

    /** An organisation as it is on the day, or as it was first. */
    Optional<OrganisationRow> organisation(@Nullable String key) {
        List<OrganisationRow> all = organisations.getOrDefault(String.valueOf(key), List.of());
        return all.stream()
                .filter(row -> !row.validFrom().earliest().isAfter(day))
                .reduce((_, later) -> later)
                .or(() -> all.stream().findFirst());
    }

    /** The organisations of a record. */
    Set<String> organisations() {
        return organisations.keySet();
    }

    Text name(@Nullable String organisation) {
        return organisation(organisation)
                .map(OrganisationRow::name)
                .orElseGet(() -> Text.of("en", String.valueOf(organisation)));
    }

    /** The area in which an office acts; empty for the whole record. */
    Optional<String> area(GrantRow office) {
        return office.area() != null
                ? Optional.of(office.area())
                : organisation(office.organisation()).map(OrganisationRow::area);
    }
}
