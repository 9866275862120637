package org.tugyr.platform.data;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;

/** What answers to programs look like, as JSON Schema 2020-12 has it; rows by the words of their columns. */
record Schemas(Kinds kinds) {

    private static final Json STRING = type("string");
    private static final Json INTEGER = type("integer");
    private static final Json FLAG = type("boolean");
    private static final Json ANYTHING = type("object");

    static Json ref(String schema) {
        return Json.object().put("$ref", "#/components/schemas/" + schema).build();
    }

    Json all() {
        JsonBuilder all = Json.object()
                .put("OpenApi", ANYTHING)
                .put(
                        "Problem",
                        object(
                                Map.of("type", STRING, "title", STRING, "detail", STRING, "status", INTEGER),
                                List.of("type")))
                .put("State", state())
                .put("Text", text())
                .put(
                        "Records",
                        page(object(
                                Map.of("id", STRING, "name", ref("Text"), "page", STRING, "tugyr", ref("State")),
                                List.of("id"))))
                .put(
                        "Found",
                        page(object(
                                Map.of("id", STRING, "name", ref("Text"), "page", STRING, "synthetic", FLAG),
                                List.of("id", "synthetic"))));
        for (Collection collection : Collection.values()) {
            add(all, collection);
        }
        return all.build();
    }

    private void add(JsonBuilder all, Collection collection) {
        List<Kind<? extends Row>> rows = new ArrayList<>();
        rows.add(kinds.bySubject(collection.subject()).orElseThrow());
        collection.with().forEach(file -> rows.add(kinds.byFile(file).orElseThrow()));
        Map<String, Json> tables = new TreeMap<>();
        for (Kind<? extends Row> kind : rows) {
            all.put("Row-" + kind.file(), row(kind));
            tables.put(kind.file(), array(placed(kind)));
        }
        Map<String, Json> item = new TreeMap<>(
                Map.of("id", STRING, "page", STRING, "synthetic", FLAG, "standing", standing(collection)));
        Map<String, Json> inList = new TreeMap<>(item);
        inList.put("log_entry", INTEGER);
        inList.put("row", ref("Row-" + rows.getFirst().file()));
        all.put(Operation.schema(collection) + "List", page(object(inList, List.of("id", "synthetic", "row"))));
        item.put("tugyr", ref("State"));
        item.put("rows", object(tables, List.copyOf(tables.keySet())));
        all.put(Operation.schema(collection), object(item, List.of("id", "synthetic", "tugyr", "rows")));
    }

    private static Json standing(Collection collection) {
        String what = switch (collection) {
            case PLEDGES -> "Measured and reported status, and the state that they rest on";
            case INDICATORS -> "Status, value, planned value and attainment, and the state that they rest on";
            case CONTESTS ->
                "State, findings, SHA-256 of the rules, seats and who goes on by candidacy, and the state of the log that they rest on; votes and protocols are in the tables to take away";
            case LISTS ->
                "State, findings, SHA-256 of the rules and renewal; where the list could be put together, who is on which slot and why, and how many count for each quota; and the state of the log that it rests on";
            case CLAIMS -> "The mark, WITHHELD while it waits for a reply, and the state that it rests on";
            case AREAS, ORGANISATIONS, PEOPLE -> "Nothing is worked out of these";
        };
        return Json.object().put("type", "object").put("description", what).build();
    }

    private static Json placed(Kind<? extends Row> kind) {
        return object(Map.of("log_entry", INTEGER, "row", ref("Row-" + kind.file())), List.of("log_entry", "row"));
    }

    private static Json row(Kind<? extends Row> kind) {
        JsonBuilder properties = Json.object();
        List<String> required = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            properties.put(field.name(), column(field));
            if (!field.optional() && !field.sealed()) {
                required.add(field.name());
            }
        }
        return Json.object()
                .put("type", "object")
                .put("description", kind.doc())
                .put("properties", properties.build())
                .put("required", Json.strings(required))
                .build();
    }

    private static Json column(Kind.Field field) {
        Class<?> type = field.type();
        if (type == Text.class) {
            return Json.object()
                    .put("$ref", "#/components/schemas/Text")
                    .put("description", field.column().value())
                    .build();
        }
        JsonBuilder json = Json.object().put("description", field.column().value());
        if (type == boolean.class) {
            json.put("type", "boolean");
        } else if (type == List.class) {
            json.put("type", "array").put("items", STRING);
        } else if (type == int.class || type == Integer.class || type == long.class) {
            json.put("type", "integer");
        } else {
            json.put("type", "string");
        }
        if (type == LocalDate.class) {
            json.put("format", "date");
        } else if (type.isEnum()) {
            json.put("enum", Json.strings(Descriptor.words(type)));
        }
        return json.build();
    }

    private static Json state() {
        return object(
                Map.of(
                        "record",
                        STRING,
                        "synthetic",
                        FLAG,
                        "size",
                        INTEGER,
                        "day",
                        STRING,
                        "zone",
                        STRING,
                        "licence",
                        STRING),
                List.of("record", "synthetic", "size", "day", "zone"));
    }

    private static Json text() {
        return object(
                Map.of("lang", STRING, "kk", STRING, "ru", STRING, "en", STRING, "marks", ANYTHING), List.of("lang"));
    }

    private static Json page(Json item) {
        return object(
                Map.of(
                        "items", array(item),
                        "next", STRING,
                        "tugyr", ref("State"),
                        "counts", ANYTHING,
                        "more", array(STRING)),
                List.of("items"));
    }

    private static Json array(Json item) {
        return Json.object().put("type", "array").put("items", item).build();
    }

    private static Json object(Map<String, Json> properties, List<String> required) {
        JsonBuilder members = Json.object();
        properties.forEach(members::put);
        return Json.object()
                .put("type", "object")
                .put("properties", members.build())
                .put("required", Json.strings(required.stream().sorted().toList()))
                .build();
    }

    private static Json type(String name) {
        return Json.object().put("type", name).build();
    }
}
