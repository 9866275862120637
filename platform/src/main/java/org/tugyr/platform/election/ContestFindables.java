package org.tugyr.platform.election;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.election.ContestRows.ContestRow;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PlaceNames;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets contests be found by their titles, by what they fill, and by their areas; not by who stood. */
final class ContestFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    ContestFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    private record Bare(
            String key, String root, String title, @Nullable String organisation, String area) {}

    @Override
    public String kind() {
        return "contest";
    }

    @Override
    public int order() {
        return 13;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(ContestRow.class, "contest", OrganisationRow.class, "organisation", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, "contest")));
        concerned.addAll(jdbc.sql("select contest from election.contests where organisation = any(?) or area = any(?)")
                .params(Findables.keys(subjects, "organisation"), Findables.keys(subjects, "area"))
                .query(String.class)
                .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        List<Bare> contests = jdbc.sql("""
                        select contest, root, title, organisation, area from election.contests
                        where contest = any(?) order by contest""")
                .param(keys.toArray(String[]::new))
                .query((row, _) -> new Bare(
                        row.getString(1), row.getString(2), row.getString(3), row.getString(4), row.getString(5)))
                .list();
        Map<String, List<Part>> organisations = names.ofOwners(contests.stream()
                .map(contest -> Objects.requireNonNullElse(contest.organisation(), ""))
                .toList());
        Map<String, List<Part>> areas =
                names.ofAreas(contests.stream().map(Bare::area).toList());
        List<Findable> findables = new ArrayList<>();
        for (Bare contest : contests) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(Role.NAME, RowJson.text(contest.title())));
            parts.addAll(organisations.getOrDefault(Objects.requireNonNullElse(contest.organisation(), ""), List.of()));
            parts.addAll(areas.getOrDefault(contest.area(), List.of()));
            findables.add(new Findable(contest.key(), contest.root(), parts, null));
        }
        return findables;
    }
}
