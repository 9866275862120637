package org.tugyr.platform.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PlaceNames;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.programme.PledgeRows.WordingRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets pledges be found by their titles, by every wording they ever had, and by their areas. */
final class PledgeFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    PledgeFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    /** A pledge without its words. */
    private record Bare(String root, String area, Part title) {}

    @Override
    public String kind() {
        return "pledge";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(PledgeRow.class, "pledge", WordingRow.class, "pledge", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, "pledge")));
        concerned.addAll(jdbc.sql("select pledge from programme.pledges where area = any(?) and idx < ?")
                .params(Findables.keys(subjects, "area"), size)
                .query(String.class)
                .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        String[] wanted = keys.toArray(String[]::new);
        Map<String, Bare> pledges = new LinkedHashMap<>();
        jdbc.sql("select pledge, root, area, title from programme.pledges where pledge = any(?) order by pledge")
                .param(wanted)
                .query(row -> {
                    pledges.put(
                            row.getString(1),
                            new Bare(
                                    row.getString(2),
                                    row.getString(3),
                                    Part.of(Role.NAME, RowJson.text(row.getString(4)))));
                });
        Map<String, List<Part>> wordings = new HashMap<>();
        jdbc.sql("""
                select pledge, wording from programme.wordings where pledge = any(?)
                order by pledge, stated_on desc""").param(wanted).query(row -> {
            wordings.computeIfAbsent(row.getString(1), _ -> new ArrayList<>())
                    .add(Part.of(Role.WORDING, RowJson.text(row.getString(2))));
        });
        Map<String, List<Part>> areas =
                names.ofAreas(pledges.values().stream().map(Bare::area).toList());
        List<Findable> findables = new ArrayList<>();
        pledges.forEach((key, pledge) -> {
            List<Part> parts = new ArrayList<>(List.of(pledge.title()));
            parts.addAll(wordings.getOrDefault(key, List.of()));
            parts.addAll(areas.getOrDefault(pledge.area(), List.of()));
            findables.add(new Findable(key, pledge.root(), parts, null));
        });
        return findables;
    }
}
