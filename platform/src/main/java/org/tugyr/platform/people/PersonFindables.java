package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.people.PeopleRows.PersonMergeRow;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.people.PeopleRows.PersonSplitRow;
import org.tugyr.platform.people.PeopleRows.PostRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets persons be found whose name is public, by that name and by the offices they hold or held. */
final class PersonFindables implements Findables {

    private static final String CONCERNED = """
            select unnest(:persons::text[])
            union select "into" from people.person_merges where person = any(:persons)
            union select other from people.person_splits where person = any(:persons)
            union select m.person from people.memberships m
                where m.post = any(:posts) or m.organisation = any(:organisations) or m.area = any(:areas)""";

    /** One that turned out to be another person is found as that one. */
    private static final String NAMES = """
            select p.person, p.root, p.idx, o.value
            from people.persons p join facts.opening o on o.idx = p.idx and o.path = 'name' and o.public
            where p.person = any(?) and not exists (select from people.person_merges m where m.person = p.person)
            order by p.person""";

    /** The memberships that {@link Identity} counts for a person, the latest first. */
    private static final String OFFICES = """
            with own (key, person) as (
                select k, k from unnest(?::text[]) k
                union select "into", person from people.person_merges where "into" = any(?)),
            held as (
                select o.key, m.* from own o join people.memberships m on m.person = o.person
                where not exists (
                    select from people.person_splits s join own d on d.person = s.person and d.key = o.key
                    where m.membership = any(s.memberships))
                union
                select o.key, m.* from own o join people.person_splits s on s.other = o.person
                join people.memberships m on m.membership = any(s.memberships))
            select h.key, p.title, h.organisation, h.area, h.started_on, h.ended_on
            from held h left join people.posts p on p.post = h.post
            order by h.key, h.started_on desc nulls last, h.membership""";

    private final JdbcClient jdbc;
    private final PlaceNames names;

    PersonFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    /** A membership of a person. */
    private record Office(
            String person,
            @Nullable Text title,
            String organisation,
            @Nullable String area,
            @Nullable When from,
            @Nullable When to) {}

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(
                PersonRow.class, "person",
                MembershipRow.class, "person",
                PersonMergeRow.class, "person",
                PersonSplitRow.class, "person",
                PostRow.class, "post",
                OrganisationRow.class, "organisation",
                AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        return new LinkedHashSet<>(jdbc.sql(CONCERNED)
                .param("persons", Findables.keys(subjects, "person"))
                .param("posts", Findables.keys(subjects, "post"))
                .param("organisations", Findables.keys(subjects, "organisation"))
                .param("areas", Findables.keys(subjects, "area"))
                .query(String.class)
                .list());
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        Map<String, List<Part>> offices = offices(keys.toArray(String[]::new));
        return jdbc.sql(NAMES)
                .param(keys.toArray(String[]::new))
                .query((row, _) -> {
                    List<Part> parts = new ArrayList<>();
                    parts.add(Part.of(Role.NAME, RowJson.text(row.getString("value"))));
                    parts.addAll(offices.getOrDefault(row.getString("person"), List.of()));
                    return new Findable(row.getString("person"), row.getString("root"), parts, row.getLong("idx"));
                })
                .list();
    }

    private Map<String, List<Part>> offices(String[] keys) {
        List<Office> offices = jdbc.sql(OFFICES)
                .params(keys, keys)
                .query((row, _) -> {
                    String title = row.getString("title");
                    return new Office(
                            row.getString("key"),
                            title == null ? null : RowJson.text(title),
                            row.getString("organisation"),
                            row.getString("area"),
                            PlaceNames.when(row.getString("started_on")),
                            PlaceNames.when(row.getString("ended_on")));
                })
                .list();
        var organisations =
                names.ofOrganisations(offices.stream().map(Office::organisation).toList());
        var areas = names.ofAreas(offices.stream()
                .map(office -> office.area() == null ? "" : office.area())
                .toList());
        Map<String, List<Part>> parts = new HashMap<>();
        for (Office office : offices) {
            List<Part> of = parts.computeIfAbsent(office.person(), _ -> new ArrayList<>());
            if (office.title() != null) {
                of.add(new Part(Role.OFFICE, office.title(), office.from(), office.to()));
            }
            last(organisations.get(office.organisation()), Role.ORGANISATION, office, of);
            last(areas.get(office.area() == null ? "" : office.area()), Role.AREA, office, of);
        }
        return parts;
    }

    /** Adds the last of some names, for as long as the office lasts. */
    private static void last(@Nullable List<Part> names, Role role, Office office, List<Part> parts) {
        if (names != null) {
            names.stream()
                    .filter(name -> name.role() == role)
                    .reduce((_, later) -> later)
                    .ifPresent(name -> parts.add(new Part(role, name.text(), office.from(), office.to())));
        }
    }
}
