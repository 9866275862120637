package org.tugyr.platform.data;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;
import org.tugyr.platform.facts.Kind;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.When;

/** Describes the tables of a record as a Frictionless data package: every file, every column, licence, sources and state. */
record Descriptor(Kinds kinds, Standpoint state, String home) {

    private static final String WHEN = "\\d{4}(-\\d{2}(-\\d{2})?)?";
    private static final String PERIOD = "\\d{4}(-H[12]|-Q[1-4]|-\\d{2}(-\\d{2})?)?";

    Json json() {
        JsonBuilder json = Json.object()
                .put("profile", "tabular-data-package")
                .put("name", "tugyr-" + state.root().toLowerCase(java.util.Locale.ROOT))
                .put("title", state.name().in("en"))
                .put("description", description())
                .put("homepage", home + "/data?record=" + state.root())
                .put("version", state.size() + "@" + state.day())
                .put(
                        "keywords",
                        Json.strings(state.synthetic() ? List.of("synthetic", "promises") : List.of("promises")))
                .put("sources", sources())
                .put("resources", new Json.Arr(resources()))
                .put("tugyr", stateOf(state));
        if (state.updatedAt() != null) {
            json.put("created", state.updatedAt().toString());
        }
        if (state.licence() != null) {
            json.put(
                    "licenses",
                    new Json.Arr(
                            List.of(Json.object().put("name", state.licence()).build())));
        }
        return json.build();
    }

    private String description() {
        return (state.synthetic() ? "INVENTED DATA: nothing in it is real. " : "")
                + "Everything public in the record, as of " + state.day() + ", when the log had " + state.size()
                + " entries. Values that are not published, or were erased, are empty. A text that a spreadsheet would compute"
                + " has an apostrophe before it in CSV; the JSON files have it as it is."
                + (state.licence() == null ? " The keeper of this record has not stated a licence." : "");
    }

    /** Which record and which state of it something is of. */
    static Json stateOf(Standpoint of) {
        JsonBuilder json = Json.object()
                .put("record", of.root())
                .put("synthetic", of.synthetic())
                .put("size", of.size())
                .put("day", of.day().toString())
                .put("zone", of.zone().getId());
        if (of.licence() != null) {
            json.put("licence", of.licence());
        }
        return json.build();
    }

    private Json sources() {
        return new Json.Arr(List.of(
                Json.object()
                        .put("title", "The log that all of it is made of, and its checkpoint")
                        .put("path", home + "/log/checkpoint")
                        .build(),
                Json.object()
                        .put("title", "The documents it rests on: evidence.csv")
                        .put("path", home + "/attestations?record=" + state.root())
                        .build()));
    }

    private List<Json> resources() {
        List<Json> resources = new ArrayList<>();
        for (Kind<? extends Row> kind : kinds.all()) {
            resources.add(Json.object()
                    .put("profile", "tabular-data-resource")
                    .put("name", kind.file())
                    .put("path", kind.file() + ".csv")
                    .put("description", kind.doc())
                    .put("format", "csv")
                    .put("mediatype", "text/csv")
                    .put("encoding", "utf-8")
                    .put("schema", schema(Columns.of(kind)))
                    .build());
        }
        return resources;
    }

    private Json schema(Columns columns) {
        Kind<? extends Row> kind = columns.kind();
        List<Json> keys = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            if (field.refs().size() == 1 && field.type() == String.class) {
                kinds.bySubject(field.refs().getFirst())
                        .ifPresent(target -> keys.add(Json.object()
                                .put("fields", field.name())
                                .put(
                                        "reference",
                                        Json.object()
                                                .put("resource", target == kind ? "" : target.file())
                                                .put(
                                                        "fields",
                                                        target.fields()
                                                                .getFirst()
                                                                .name())
                                                .build())
                                .build()));
            }
        }
        JsonBuilder schema = Json.object()
                .put(
                        "fields",
                        new Json.Arr(
                                columns.all().stream().map(Descriptor::field).toList()))
                .put(
                        "primaryKey",
                        Json.strings(kind.fields().stream()
                                .filter(Kind.Field::key)
                                .map(Kind.Field::name)
                                .toList()))
                .put("missingValues", Json.strings(List.of("")));
        if (!keys.isEmpty()) {
            schema.put("foreignKeys", new Json.Arr(keys)); // an empty list is not allowed
        }
        return schema.build();
    }

    private static Json field(Columns.Head head) {
        JsonBuilder json = Json.object()
                .put("name", head.name())
                .put("type", Columns.TYPES.getOrDefault(head.type(), "string"))
                .put("description", head.description());
        JsonBuilder constraints = Json.object();
        if (head.required()) {
            constraints.put("required", true);
        }
        if (head.type().isEnum()) {
            constraints.put("enum", Json.strings(words(head.type())));
        } else if (head.type() == When.class) {
            constraints.put("pattern", WHEN);
        } else if (head.type() == Period.class) {
            constraints.put("pattern", PERIOD);
        } else if (head.type() == boolean.class) {
            json.put("trueValues", Json.strings(List.of("yes"))).put("falseValues", Json.strings(List.of("no")));
        }
        return json.put("constraints", constraints.build()).build();
    }

    /** The words of a choice. */
    static List<String> words(Class<?> choice) {
        return Arrays.stream(Objects.requireNonNull(choice.getEnumConstants()))
                .map(constant -> RowJson.word((Enum<?>) constant))
                .toList();
    }
}
