package org.tugyr.platform.report;

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
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets reports be found by their titles and occasions, by whose they are, and by their areas; not by who spoke. */
final class ReportFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;

    ReportFindables(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
    }

    /** A report without the names of others. */
    private record Bare(
            String key,
            String root,
            String title,
            @Nullable String occasion,
            String organisation,
            @Nullable String area) {}

    @Override
    public String kind() {
        return "report";
    }

    @Override
    public int order() {
        return 14;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(ReportRow.class, "report", OrganisationRow.class, "organisation", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, "report")));
        concerned.addAll(jdbc.sql("select report from report.reports where organisation = any(?) or area = any(?)")
                .params(Findables.keys(subjects, "organisation"), Findables.keys(subjects, "area"))
                .query(String.class)
                .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        List<Bare> reports = jdbc.sql("""
                        select report, root, title, occasion, organisation, area from report.reports
                        where report = any(?) order by report""")
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
                names.ofOwners(reports.stream().map(Bare::organisation).toList());
        Map<String, List<Part>> areas = names.ofAreas(reports.stream()
                .map(report -> report.area() == null ? "" : report.area())
                .toList());
        List<Findable> findables = new ArrayList<>();
        for (Bare report : reports) {
            List<Part> parts = new ArrayList<>();
            parts.add(Part.of(Role.NAME, RowJson.text(report.title())));
            if (report.occasion() != null) {
                parts.add(Part.of(Role.OCCASION, RowJson.text(report.occasion())));
            }
            parts.addAll(organisations.getOrDefault(report.organisation(), List.of()));
            if (report.area() != null) {
                parts.addAll(areas.getOrDefault(report.area(), List.of()));
            }
            findables.add(new Findable(report.key(), report.root(), parts, null));
        }
        return findables;
    }
}
