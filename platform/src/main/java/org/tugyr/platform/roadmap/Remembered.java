package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Json;
import org.tugyr.ledger.JsonBuilder;

/** A table of what was worked out. A row that is still the same is left alone, so that a new day costs only what it changes. */
final class Remembered {

    private final JdbcClient jdbc;
    private final String forget;
    private final String remember;

    /** @param key its primary key */
    Remembered(JdbcClient jdbc, String table, String key) {
        this.jdbc = jdbc;
        String rows = "jsonb_populate_recordset(null::" + table + ", ?::jsonb)";
        this.forget = "delete from %s o where o.%s = any(?) and o::text not in (select n::text from %s n)"
                .formatted(table, key, rows);
        this.remember = "insert into %s select * from %s on conflict do nothing".formatted(table, rows);
    }

    /** A row of it: column by column; what is null is left out. */
    static final class Row {

        private final JsonBuilder columns = Json.object();

        Row put(String column, @Nullable Object value) {
            if (value != null) {
                columns.put(column, json(value));
            }
            return this;
        }

        Json build() {
            return columns.build();
        }

        private static Json json(Object value) {
            return switch (value) {
                case Boolean flag -> new Json.Bool(flag);
                case BigDecimal number -> new Json.Str(number.toPlainString());
                case Collection<?> many ->
                    Json.strings(many.stream().map(String::valueOf).toList());
                default -> new Json.Str(value.toString());
            };
        }
    }

    /** Lets these be the rows of some keys. */
    void replace(List<String> keys, List<Json> rows) {
        String json = new Json.Arr(rows).canonicalText();
        jdbc.sql(forget).params(keys.toArray(String[]::new), json).update();
        jdbc.sql(remember).param(json).update();
    }
}
