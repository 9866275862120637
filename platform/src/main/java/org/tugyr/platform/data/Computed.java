package org.tugyr.platform.data;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.election.ContestNumbers;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.lists.ListNumbers;
import org.tugyr.platform.report.Marks;

/** What the record works out of subjects by its rules, as the export publishes it, each with the state that it rests on. */
final class Computed {

    private static final String PLEDGES = """
            select p.pledge, p.measured, p.reason, upper(replace(p.reported, '-', '_')) as reported, p.reported_on, s.day, s.size
            from roadmap.pledge_standing p join roadmap.standing s using (root) where p.pledge = any(?)""";

    private static final String INDICATORS = """
            select i.indicator, i.status, i.reason, i.value, i.value_on, i.planned, i.attainment, s.day, s.size
            from roadmap.indicator_standing i join roadmap.standing s using (root) where i.indicator = any(?)""";

    private final DataSource source;
    private final Marks marks;
    private final ContestNumbers contests;
    private final ListNumbers lists;

    Computed(DataSource source, Marks marks, ContestNumbers contests, ListNumbers lists) {
        this.source = source;
        this.marks = marks;
        this.contests = contests;
        this.lists = lists;
    }

    /** What is worked out of some subjects, by key; those of which nothing is are left out. */
    Map<String, Json> of(Collection collection, List<String> keys, Standpoint state) {
        return switch (collection) {
            case PLEDGES -> rows(PLEDGES, keys);
            case INDICATORS -> rows(INDICATORS, keys);
            case CONTESTS -> keys.isEmpty() ? Map.of() : contests(keys, state);
            case LISTS -> keys.isEmpty() ? Map.of() : lists(keys, state);
            case CLAIMS -> keys.isEmpty() ? Map.of() : marks(state);
            case AREAS, ORGANISATIONS, PEOPLE -> Map.of();
        };
    }

    private Map<String, Json> rows(String sql, List<String> keys) {
        Map<String, Json> computed = new HashMap<>();
        JdbcClient.create(source).sql(sql).param(keys.toArray(String[]::new)).query(row -> {
            computed.put(row.getString(1), json(row));
        });
        return computed;
    }

    private static Json json(ResultSet row) throws SQLException {
        JsonBuilder json = Json.object();
        for (int i = 2; i <= row.getMetaData().getColumnCount(); i++) {
            String name = row.getMetaData().getColumnLabel(i);
            Object value = row.getObject(i);
            if (value instanceof Long number) {
                json.put(name, number);
            } else if (value != null) {
                json.put(name, value instanceof BigDecimal decimal ? decimal.toPlainString() : value.toString());
            }
        }
        return json.build();
    }

    private Map<String, Json> contests(List<String> keys, Standpoint state) {
        Map<String, String> numbers = contests.of(source, keys, state.size());
        Map<String, Json> computed = new HashMap<>();
        for (String key : keys) {
            String id = "contest:" + key + "/";
            JsonBuilder json = Json.object();
            JsonBuilder seats = Json.object();
            JsonBuilder advances = Json.object();
            numbers.forEach((number, value) -> {
                String name = number.startsWith(id) ? number.substring(id.length()) : "";
                if (name.startsWith("seats/")) {
                    seats.put(name.substring("seats/".length()), Long.parseLong(value));
                } else if (name.startsWith("advances/")) {
                    advances.put(name.substring("advances/".length()), true);
                } else if (!name.isEmpty() && name.indexOf('/') < 0) {
                    json.put(name, value);
                }
            });
            computed.put(
                    key,
                    json.put("seats", seats.build())
                            .put("advances", advances.build())
                            .put("day", state.day().toString())
                            .put("size", state.size())
                            .build());
        }
        return computed;
    }

    private Map<String, Json> lists(List<String> keys, Standpoint state) {
        Map<String, String> numbers = lists.of(source, keys, state.size());
        Map<String, Json> computed = new HashMap<>();
        for (String key : keys) {
            String id = "list:" + key + "/";
            SortedMap<Integer, Json> slots = new TreeMap<>();
            JsonBuilder quotas = Json.object();
            JsonBuilder json = Json.object();
            numbers.forEach((number, value) -> {
                String name = number.startsWith(id) ? number.substring(id.length()) : "";
                if (name.matches("slots/\\d+")) {
                    int slot = Integer.parseInt(name.substring("slots/".length()));
                    slots.put(slot, slot(slot, value, numbers.getOrDefault(number + "/why", "")));
                } else if (name.startsWith("quotas/")) {
                    quotas.put(name.substring("quotas/".length()), Long.parseLong(value));
                } else if (!name.isEmpty() && name.indexOf('/') < 0) {
                    json.put(name, value);
                }
            });
            computed.put(
                    key,
                    json.put("slots", new Json.Arr(List.copyOf(slots.values())))
                            .put("quotas", quotas.build())
                            .put("day", state.day().toString())
                            .put("size", state.size())
                            .build());
        }
        return computed;
    }

    private static Json slot(int number, String person, String why) {
        return Json.object()
                .put("slot", number)
                .put("person", person)
                .put("why", why)
                .build();
    }

    /** A mark that waits for a reply is WITHHELD here as everywhere. */
    private Map<String, Json> marks(Standpoint state) {
        Map<String, Json> computed = new HashMap<>();
        marks.of(source, state.root(), state.size(), state.day(), state.zone()).forEach((id, value) -> {
            if (id.startsWith("claim:") && id.endsWith("/mark")) {
                computed.put(
                        id.substring("claim:".length(), id.length() - "/mark".length()),
                        Json.object()
                                .put("mark", value)
                                .put("day", state.day().toString())
                                .put("size", state.size())
                                .build());
            }
        });
        return computed;
    }
}
