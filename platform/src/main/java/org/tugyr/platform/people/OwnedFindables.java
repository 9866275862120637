package org.tugyr.platform.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.search.Findable;
import org.tugyr.platform.search.Findables;
import org.tugyr.platform.search.Part;
import org.tugyr.platform.search.Part.Role;

/** Lets subjects that belong to an organisation in an area be found by their own texts and by the names of both. */
public final class OwnedFindables implements Findables {

    private final JdbcClient jdbc;
    private final PlaceNames names;
    private final Class<? extends Row> type;
    private final String kind;
    private final int order;
    private final String table;
    private final SortedMap<Role, String> texts;

    /**
     * The subjects of one kind.
     *
     * @param type of their rows
     * @param kind as subjects name it; also the column of their keys
     * @param table that holds them, with columns root, organisation and area
     * @param texts its columns of texts, by what they are to a subject; {@link Role#NAME} among them
     */
    public OwnedFindables(
            JdbcClient jdbc, Class<? extends Row> type, String kind, int order, String table, Map<Role, String> texts) {
        this.jdbc = jdbc;
        this.names = new PlaceNames(jdbc);
        this.type = type;
        this.kind = kind;
        this.order = order;
        this.table = table;
        this.texts = new TreeMap<>(texts);
    }

    /** A subject without the names of others; empty for what it does not have. */
    private record Bare(String key, String root, String organisation, String area, List<Part> texts) {}

    @Override
    public String kind() {
        return kind;
    }

    @Override
    public int order() {
        return order;
    }

    @Override
    public Map<Class<? extends Row>, String> changedBy() {
        return Map.of(type, kind, OrganisationRow.class, "organisation", AreaRow.class, "area");
    }

    @Override
    public Set<String> concerned(Set<String> subjects, long size) {
        Set<String> concerned = new TreeSet<>(List.of(Findables.keys(subjects, kind)));
        concerned.addAll(
                jdbc.sql("select %s from %s where organisation = any(?) or area = any(?)".formatted(kind, table))
                        .params(Findables.keys(subjects, "organisation"), Findables.keys(subjects, "area"))
                        .query(String.class)
                        .list());
        return concerned;
    }

    @Override
    public List<Findable> read(Collection<String> keys) {
        List<Bare> all = jdbc.sql("select * from %1$s where %2$s = any(?) order by %2$s".formatted(table, kind))
                .param(keys.toArray(String[]::new))
                .query((row, _) -> bare(row))
                .list();
        Map<String, List<Part>> organisations =
                names.ofOwners(all.stream().map(Bare::organisation).toList());
        Map<String, List<Part>> areas =
                names.ofAreas(all.stream().map(Bare::area).toList());
        return all.stream()
                .map(bare -> {
                    List<Part> parts = new ArrayList<>(bare.texts());
                    parts.addAll(organisations.getOrDefault(bare.organisation(), List.of()));
                    parts.addAll(areas.getOrDefault(bare.area(), List.of()));
                    return new Findable(bare.key(), bare.root(), parts, null);
                })
                .toList();
    }

    private Bare bare(ResultSet row) throws SQLException {
        List<Part> parts = new ArrayList<>();
        for (var text : texts.entrySet()) {
            String value = row.getString(text.getValue());
            if (value != null) {
                parts.add(Part.of(text.getKey(), RowJson.text(value)));
            }
        }
        return new Bare(
                row.getString(kind),
                row.getString("root"),
                Objects.requireNonNullElse(row.getString("organisation"), ""),
                Objects.requireNonNullElse(row.getString("area"), ""),
                parts);
    }
}
