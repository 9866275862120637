package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets organisations be found by all names they ever had, and by the area they act for. */
final class OrganisationFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    OrganisationFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(OrganisationRow.class, "organisation", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        return Set.copyOf(jdbc.sql("""
                        select distinct organisation from people.organisations
                        where organisation = any(?) or area = any(?)""")
                .params(Findables.keys(subjects, "organisation"), Findables.keys(subjects, "area"))
                .query(String.class)
                .list());
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        Map<String, String> roots = new LinkedHashMap<>();
        Map<String, String> areas = new LinkedHashMap<>();
        jdbc.sql("""
                select organisation, root, area from people.organisations where organisation = any(?)
                order by organisation, valid_from""").param(keys.toArray(String[]::new)).query(row -> {
            roots.put(row.getString(1), row.getString(2));
            areas.put(row.getString(1), Objects.requireNonNullElse(row.getString(3), ""));
        });
        Map<String, List<Part>> own = names.ofOrganisations(roots.keySet());
        Map<String, List<Part>> places = names.ofAreas(areas.values());
        List<Findable> organisations = new ArrayList<>();
        roots.forEach((key, root) -> {
            List<Part> parts = new ArrayList<>(PlaceNames.as(Role.NAME, own.getOrDefault(key, List.of())));
            parts.addAll(places.getOrDefault(areas.get(key), List.of()));
            organisations.add(new Findable(key, root, parts, null));
        });
        return organisations;
    }
}
