package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.access.Realm;
import org.tugyr.platform.access.Tree;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Rule;
import org.tugyr.platform.facts.Tables;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;

/** Tells access of areas and organisations. */
public final class Places implements Realm {

    private final Areas areas;
    private final Tables tables;

    /** The places in a database. */
    public Places(Areas areas, Tables tables) {
        this.areas = areas;
        this.tables = tables;
    }

    @Override
    public Tree tree(String root, LocalDate day, Rule.Present present) {
        Surroundings surroundings = new Surroundings(day, new Surroundings.Rows() {
            @Override
            public List<AreaRow> area(String key) {
                return rows(root, "area:" + key, AreaRow.class, present);
            }

            @Override
            public List<OrganisationRow> organisation(String key) {
                return rows(root, "organisation:" + key, OrganisationRow.class, present);
            }
        });
        Map<String, java.util.Set<String>> known = new HashMap<>();
        return subject -> known.computeIfAbsent(subject, surroundings::of);
    }

    private static <R extends Row> List<R> rows(String root, String subject, Class<R> type, Rule.Present present) {
        return present.own(List.of(subject)).rows(type).stream()
                .filter(recorded -> recorded.fact().root().equals(root))
                .map(Recorded::row)
                .toList();
    }

    @Override
    public List<Place> places(String root, LocalDate day, int most) {
        AreaTree tree = areas.tree(root, Long.MAX_VALUE, day);
        List<Place> places = new ArrayList<>();
        List<AreaRow> rung = tree.roots().stream().filter(tree::exists).toList();
        while (!rung.isEmpty() && places.size() < most) {
            rung.forEach(area -> places.add(new Place("area:" + area.area(), area.name())));
            rung = rung.stream()
                    .flatMap(area -> tree.children(area.area()).stream())
                    .toList();
        }
        Map<String, Place> organisations = new LinkedHashMap<>();
        tables.rows(
                        OrganisationRow.class,
                        Long.MAX_VALUE,
                        "root = ? order by organisation, valid_from limit ?",
                        root,
                        most)
                .forEach(placed -> organisations.put(
                        placed.row().organisation(),
                        new Place(
                                "organisation:" + placed.row().organisation(),
                                placed.row().name())));
        places.addAll(organisations.values());
        return places.subList(0, Math.min(places.size(), most));
    }
}
