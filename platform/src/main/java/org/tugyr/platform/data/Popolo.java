package org.tugyr.platform.data;

import java.io.IOException;
import java.io.Writer;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Kind;
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
import org.tugyr.platform.web.Addresses;

/**
 * People, organisations, memberships, posts and areas as Popolo has them (popoloproject.com). Names are in their original language,
 * all wordings stand beside them as {@code names}. Persons whose name is not public are there by their id alone.
 */
final class Popolo {

    private final Moment moment;
    private final String home;
    private final LocalDate day;
    private final Map<String, String> merged = new HashMap<>();
    private final Map<String, String> moved = new HashMap<>();

    Popolo(Moment moment, String home) {
        this.moment = moment;
        this.home = home;
        this.day = moment.state().day();
    }

    void write(Writer out) throws IOException, SQLException {
        each(PersonMergeRow.class, row -> {
            if (!row.decidedOn().isAfter(day)) {
                merged.put(row.person(), row.into());
            }
        });
        each(PersonSplitRow.class, row -> {
            if (!row.decidedOn().isAfter(day)) {
                row.memberships().forEach(membership -> moved.put(membership, row.other()));
            }
        });
        PackageFile.begin(moment, out);
        list(out, "persons", PersonRow.class, this::person);
        eras(
                out,
                "organizations",
                OrganisationRow.class,
                OrganisationRow::organisation,
                row -> row.validFrom().earliest(),
                this::organisation);
        list(out, "posts", PostRow.class, this::post);
        list(out, "memberships", MembershipRow.class, this::membership);
        eras(out, "areas", AreaRow.class, AreaRow::area, AreaRow::validFrom, this::area);
        PackageFile.end(out);
    }

    private interface Sink<R> {
        void take(R row) throws IOException;
    }

    private <R extends Row> void each(Class<R> type, Sink<R> sink) throws SQLException, IOException {
        Kind<? extends Row> kind = moment.kinds().of(type);
        moment.rows().all(kind, moment.state().root(), (_, row) -> sink.take(type.cast(row)));
    }

    private <R extends Row> void list(Writer out, String name, Class<R> type, Function<R, @Nullable Json> item)
            throws SQLException, IOException {
        try (Sequence items = new Sequence(out, name)) {
            each(type, row -> {
                Json json = item.apply(row);
                if (json != null) {
                    items.add(json);
                }
            });
        }
    }

    /** What it is on the day, and all its rows. */
    private record Eras<R>(R now, List<R> all) {}

    /** Things whose rows hold from a day on; those of one thing come one after the other. */
    private <R extends Row> void eras(
            Writer out,
            String name,
            Class<R> type,
            Function<R, String> key,
            Function<R, LocalDate> begins,
            Function<Eras<R>, Json> item)
            throws SQLException, IOException {
        try (Sequence items = new Sequence(out, name)) {
            List<R> together = new ArrayList<>();
            each(type, row -> {
                if (!together.isEmpty() && !key.apply(together.getFirst()).equals(key.apply(row))) {
                    items.add(item.apply(eras(together, begins)));
                    together.clear();
                }
                together.add(row);
            });
            if (!together.isEmpty()) {
                items.add(item.apply(eras(together, begins)));
            }
        }
    }

    private <R> Eras<R> eras(List<R> rows, Function<R, LocalDate> begins) {
        R now = rows.getFirst();
        for (R row : rows) {
            now = begins.apply(row).isAfter(day) ? now : row;
        }
        return new Eras<>(now, List.copyOf(rows));
    }

    private @Nullable Json person(PersonRow row) {
        if (merged.containsKey(row.person())) {
            return null;
        }
        JsonBuilder json = thing("person", row.person());
        named(json, row.name());
        put(json, "birth_date", row.born());
        return json.build();
    }

    private Json organisation(Eras<OrganisationRow> eras) {
        OrganisationRow now = eras.now();
        JsonBuilder json = thing("organisation", now.organisation()).put("classification", RowJson.word(now.kind()));
        named(json, now.name());
        put(json, "parent_id", now.parent());
        put(json, "area_id", now.area());
        return others(
                json, eras.all(), now, OrganisationRow::name, OrganisationRow::validFrom, OrganisationRow::validTo);
    }

    private Json area(Eras<AreaRow> eras) {
        AreaRow now = eras.now();
        JsonBuilder json = thing("area", now.area()).put("classification", RowJson.word(now.kind()));
        named(json, now.name());
        put(json, "identifier", now.iso() != null ? now.iso() : now.kato());
        put(json, "parent_id", now.parent());
        return others(json, eras.all(), now, AreaRow::name, AreaRow::validFrom, AreaRow::validTo);
    }

    private Json post(PostRow row) {
        JsonBuilder json = thing("post", row.post())
                .put("label", original(row.title()))
                .put("labels", wordings(row.title()))
                .put("organization_id", row.organisation());
        put(json, "area_id", row.area());
        put(json, "start_date", row.validFrom());
        put(json, "end_date", row.validTo());
        return json.build();
    }

    private Json membership(MembershipRow row) {
        JsonBuilder json = thing("membership", row.membership())
                .put("person_id", entry(moved.getOrDefault(row.membership(), row.person())))
                .put("organization_id", row.organisation());
        put(json, "post_id", row.post());
        put(json, "area_id", row.area());
        put(json, "start_date", row.startedOn());
        put(json, "end_date", row.endedOn());
        return json.build();
    }

    /** The entry that a person's stays after all merges. */
    private String entry(String person) {
        Set<String> seen = new HashSet<>();
        String entry = person;
        while (merged.containsKey(entry) && seen.add(entry)) {
            entry = merged.getOrDefault(entry, entry);
        }
        return entry;
    }

    private JsonBuilder thing(String kind, String key) {
        JsonBuilder json = Json.object().put("id", key);
        String page = Addresses.of(kind + ":" + key);
        if (page != null) {
            json.put(
                    "links",
                    new Json.Arr(List.of(Json.object().put("url", home + page).build())));
        }
        return json;
    }

    private static void named(JsonBuilder json, @Nullable Text name) {
        if (name != null) {
            json.put("name", original(name)).put("names", wordings(name));
        }
    }

    private static <R> Json others(
            JsonBuilder json,
            List<R> rows,
            R now,
            Function<R, Text> name,
            Function<R, ?> from,
            Function<R, ? extends @Nullable Object> to) {
        List<Json> others = new ArrayList<>();
        for (R row : rows) {
            if (!row.equals(now)) {
                JsonBuilder other = Json.object().put("name", original(name.apply(row)));
                put(other, "start_date", from.apply(row));
                put(other, "end_date", to.apply(row));
                others.add(other.build());
            }
        }
        return others.isEmpty()
                ? json.build()
                : json.put("other_names", new Json.Arr(others)).build();
    }

    private static String original(Text text) {
        return text.in(text.lang());
    }

    private static Json wordings(Text text) {
        JsonBuilder json = Json.object();
        text.values().forEach(json::put);
        return json.build();
    }

    private static void put(JsonBuilder json, String name, @Nullable Object value) {
        if (value != null) {
            json.put(name, value instanceof When when ? when.text() : value.toString());
        }
    }
}
