package org.tugyr.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets areas be found by all names they ever had, by their codes, and by the area above. */
final class AreaFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    AreaFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    @Override
    public String kind() {
        return "area";
    }

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        return Set.copyOf(
                jdbc.sql("select distinct area from people.areas where area = any(:own) or parent = any(:own)")
                        .param("own", Findables.keys(subjects, "area"))
                        .query(String.class)
                        .list());
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        Map<String, String> roots = new LinkedHashMap<>();
        Map<String, String> parents = new LinkedHashMap<>();
        Map<String, List<Part>> codes = new LinkedHashMap<>();
        jdbc.sql("""
                select area, root, parent, iso, iso_old, kato from people.areas where area = any(?)
                order by area, valid_from""").param(keys.toArray(String[]::new)).query(row -> {
            String area = row.getString("area");
            roots.put(area, row.getString("root"));
            parents.put(area, Objects.requireNonNullElse(row.getString("parent"), ""));
            codes.put(area, codes(row));
        });
        Map<String, List<Part>> called = names.ofAreas(Stream.concat(roots.keySet().stream(), parents.values().stream())
                .toList());
        List<Findable> areas = new ArrayList<>();
        roots.forEach((area, root) -> {
            List<Part> parts = new ArrayList<>(PlaceNames.as(Role.NAME, called.getOrDefault(area, List.of())));
            parts.addAll(Objects.requireNonNull(codes.get(area)));
            parts.addAll(called.getOrDefault(parents.get(area), List.of()));
            areas.add(new Findable(area, root, parts, null));
        });
        return areas;
    }

    private static List<Part> codes(ResultSet row) throws SQLException {
        List<Part> codes = new ArrayList<>();
        for (String column : List.of("iso", "iso_old", "kato")) {
            String code = row.getString(column);
            if (code != null) {
                codes.add(Part.of(Role.CODE, Text.of("en", code)));
            }
        }
        return codes;
    }
}
