package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** All names that areas and organisations had, as words by which something can be found. One query each. */
public final class PlaceNames {

    private final JdbcClient jdbc;

    /** The names in a database. */
    public PlaceNames(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The names of areas by key, the oldest first. */
    public Map<String, List<Part>> ofAreas(Collection<String> keys) {
        return names("""
                select area as key, valid_from::text, valid_to::text, name, null as short_name from people.areas
                where area = any(?) order by area, valid_from""", Role.AREA, keys);
    }

    /** The names of organisations by key, the oldest first. */
    Map<String, List<Part>> ofOrganisations(Collection<String> keys) {
        return names("""
                select organisation as key, valid_from, valid_to, name, short_name from people.organisations
                where organisation = any(?) order by organisation, valid_from""", Role.ORGANISATION, keys);
    }

    /** The full names of organisations to which something belongs, by key, the oldest first. */
    public Map<String, List<Part>> ofOwners(Collection<String> keys) {
        return names("""
                select organisation as key, valid_from, valid_to, name, null as short_name from people.organisations
                where organisation = any(?) order by organisation, valid_from""", Role.ORGANISATION, keys);
    }

    private Map<String, List<Part>> names(String sql, Role role, Collection<String> keys) {
        Map<String, List<Part>> names = new HashMap<>();
        jdbc.sql(sql).param(keys.stream().distinct().toArray(String[]::new)).query(row -> {
            List<Part> of = names.computeIfAbsent(row.getString("key"), _ -> new ArrayList<>());
            When from = when(row.getString("valid_from"));
            When to = when(row.getString("valid_to"));
            of.add(new Part(role, RowJson.text(row.getString("name")), from, to));
            String brief = row.getString("short_name");
            if (brief != null) {
                of.add(new Part(Role.SHORT_NAME, RowJson.text(brief), from, to));
            }
        });
        return names;
    }

    static @Nullable When when(@Nullable String text) {
        return text == null ? null : new When(text);
    }

    /** Names in another role; short ones stay what they are. */
    static List<Part> as(Role role, List<Part> names) {
        return names.stream()
                .map(name ->
                        name.role() == Role.SHORT_NAME ? name : new Part(role, name.text(), name.from(), name.to()))
                .toList();
    }
}
