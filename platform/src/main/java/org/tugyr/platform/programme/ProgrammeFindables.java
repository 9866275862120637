package org.tugyr.platform.programme;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PlaceNames;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets programmes be found by their names and summaries, by whose they are, and by their areas. */
final class ProgrammeFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    ProgrammeFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    /** A programme without the names of others. */
    private record Bare(
            String key, String root, String name, @Nullable String summary, String organisation, String area) {}

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public int order() {
        return 12;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(ProgrammeRow.class, "programme", OrganisationRow.class, "organisation", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, "programme")));
        concerned.addAll(
                jdbc.sql("select programme from programme.programmes where organisation = any(?) or area = any(?)")
                        .params(Findables.keys(subjects, "organisation"), Findables.keys(subjects, "area"))
                        .query(String.class)
                        .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        List<Bare> programmes = jdbc.sql("""
                        select programme, root, name, summary, organisation, area from programme.programmes
                        where programme = any(?) order by programme""")
                .param(keys.toArray(String[]::new))
                .query((row, _) -> new Bare(
                        row.getString(1),
                        row.getString(2),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6)))
                .list();
        Map<String, List<Part>> organisations =
                names.ofOwners(programmes.stream().map(Bare::organisation).toList());
        Map<String, List<Part>> areas =
                names.ofAreas(programmes.stream().map(Bare::area).toList());
        List<Findable> findables = new ArrayList<>();
        for (Bare programme : programmes) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(Role.NAME, RowJson.text(programme.name())));
            if (programme.summary() != null) {
                parts.add(Part.of(Role.SUMMARY, RowJson.text(programme.summary())));
            }
            parts.addAll(organisations.getOrDefault(programme.organisation(), List.of()));
            parts.addAll(areas.getOrDefault(programme.area(), List.of()));
            findables.add(new Findable(programme.key(), programme.root(), parts, null));
        }
        return findables;
    }
}
