package org.tugyr.platform.roadmap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PlaceNames;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets indicators be found by their names and by their areas. A country has hundreds of thousands of them. */
final class IndicatorFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    IndicatorFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    /** An indicator without the names of its area. */
    private record Bare(String key, String root, String name, String area) {}

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(IndicatorRow.class, "indicator", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, "indicator")));
        concerned.addAll(jdbc.sql("select indicator from roadmap.indicators where area = any(?) and idx < ?")
                .params(Findables.keys(subjects, "area"), size)
                .query(String.class)
                .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        List<Bare> indicators = jdbc.sql("""
                        select indicator, root, name, area from roadmap.indicators
                        where indicator = any(?) order by indicator""")
                .param(keys.toArray(String[]::new))
                .query((row, _) -> new Bare(row.getString(1), row.getString(2), row.getString(3), row.getString(4)))
                .list();
        Map<String, List<Part>> areas =
                names.ofAreas(indicators.stream().map(Bare::area).toList());
        List<Findable> findables = new ArrayList<>();
        for (Bare indicator : indicators) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(Role.NAME, RowJson.text(indicator.name())));
            parts.addAll(areas.getOrDefault(indicator.area(), List.of()));
            findables.add(new Findable(indicator.key(), indicator.root(), parts, null));
        }
        return findables;
    }
}
