package org.tugyr.platform.backup;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;

/**
 * What a backup consists of.
 *
 * @param at when it was made, RFC 3339
 * @param size how many entries the log had
 * @param migrations the version of each module's tables
 * @param tables the tables, in the order in which they are restored
 * @param files every file but the manifest itself, by its path: SHA-256 in lower-case hexadecimal
 */
record Manifest(
        String at,
        long size,
        SortedMap<String, String> migrations,
        List<Table> tables,
        SortedMap<String, String> files) {

    static final String FILE = "manifest.json";

    private static final int FORMAT = 1;

    /**
     * A table.
     *
     * @param name with its schema
     * @param columns those in the file, in its order
     */
    record Table(String name, List<String> columns, long rows) {

        Table {
            columns = List.copyOf(columns);
        }

        /** Its rows: PostgreSQL's binary COPY format, in gzip. */
        String file() {
            return "tables/" + name + ".copy.gz";
        }

        /** The table with its columns, as COPY takes it. */
        String target() {
            return "%s (\"%s\")".formatted(quoted(), String.join("\", \"", columns));
        }

        /** The name, as SQL takes it. */
        String quoted() {
            return "\"" + name.replace(".", "\".\"") + "\"";
        }

        private Json json() {
            return Json.object()
                    .put("name", name)
                    .put("columns", Json.strings(columns))
                    .put("rows", rows)
                    .build();
        }

        private static Table of(Json.Obj json) {
            return new Table(
                    json.string("name"),
                    json.array("columns").stream()
                            .map(column -> ((Json.Str) column).value())
                            .toList(),
                    json.integer("rows"));
        }
    }

    Manifest {
        migrations = new TreeMap<>(migrations);
        tables = List.copyOf(tables);
        files = new TreeMap<>(files);
    }

    String format() {
        return Json.object()
                        .put("format", FORMAT)
                        .put("at", at)
                        .put("size", size)
                        .put("migrations", strings(migrations))
                        .put(
                                "tables",
                                new Json.Arr(
                                        tables.stream().<Json>map(Table::json).toList()))
                        .put("files", strings(files))
                        .build()
                        .canonicalText()
                + "\n";
    }

    /**
     * Reads it.
     *
     * @throws RuntimeException where it is none of this format
     */
    static Manifest parse(String text) {
        Json.Obj json = (Json.Obj) Json.parse(text);
        if (json.integer("format") != FORMAT) {
            throw new IllegalArgumentException("a backup of format " + json.integer("format"));
        }
        return new Manifest(
                json.string("at"),
                json.integer("size"),
                strings(json.object("migrations")),
                json.array("tables").stream()
                        .map(table -> Table.of((Json.Obj) table))
                        .toList(),
                strings(json.object("files")));
    }

    private static Json strings(SortedMap<String, String> values) {
        JsonBuilder json = Json.object();
        values.forEach(json::put);
        return json.build();
    }

    private static SortedMap<String, String> strings(Json.Obj json) {
        SortedMap<String, String> values = new TreeMap<>();
        json.members().keySet().forEach(name -> values.put(name, json.string(name)));
        return values;
    }
}
