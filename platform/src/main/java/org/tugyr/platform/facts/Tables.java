package org.tugyr.platform.facts;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Intake;

/** Reads rows of a kind from its table, as they stood when the log held a number of entries; sealed values are absent. */
public final class Tables {

    private final Kinds kinds;
    private final FactLog log;
    private final JdbcClient jdbc;

    /** The tables of a database. */
    public Tables(Kinds kinds, DataSource source, FactLog log) {
        this.kinds = kinds;
        this.log = log;
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A row with the place of its latest version in the log.
     *
     * @param index its entry's index
     */
    public record Placed<R extends Row>(long index, R row) {}

    /**
     * The rows that a condition finds. Where one has changed since, its earlier version is folded from the log.
     *
     * @param size how many entries count
     * @param where what follows {@code where} in SQL
     */
    public <R extends Row> List<Placed<R>> rows(Class<R> type, long size, String where, Object... params) {
        Kind<? extends Row> kind = kinds.of(type);
        List<Placed<R>> rows = new ArrayList<>();
        Set<String> subjects = new LinkedHashSet<>();
        Set<String> changed = new LinkedHashSet<>();
        jdbc.sql("select * from " + new RowTable(kind).name() + " where " + where)
                .params(params)
                .query(result -> {
                    Placed<R> placed = new Placed<>(result.getLong("idx"), type.cast(read(kind, result, false)));
                    if (placed.index() < size) {
                        rows.add(placed);
                    } else {
                        subjects.add(kind.about(placed.row()).getFirst());
                        changed.add(kind.key(placed.row()));
                    }
                });
        if (!changed.isEmpty()) {
            log.history(List.copyOf(subjects), size, List.of(type)).rows(type).stream()
                    .filter(recorded -> changed.contains(kind.key(recorded.row())))
                    .forEach(recorded -> rows.add(new Placed<>(recorded.index(), recorded.row())));
        }
        return rows;
    }

    /** @param opened whether the result has a column {@code opened NAME} for every sealed one */
    static Row read(Kind<? extends Row> kind, ResultSet result, boolean opened) throws SQLException {
        @Nullable Object[] values = new Object[kind.fields().size()];
        for (int i = 0; i < values.length; i++) {
            Kind.Field field = kind.fields().get(i);
            values[i] = !field.sealed() ? value(field, result) : opened ? opened(field, result) : null;
        }
        return kind.create(values);
    }

    private static @Nullable Object opened(Kind.Field field, ResultSet result) throws SQLException {
        String json = result.getString("opened " + field.name());
        return json == null ? null : RowJson.value(field.type(), Intake.parse(json));
    }

    private static @Nullable Object value(Kind.Field field, ResultSet result) throws SQLException {
        Class<?> type = field.type();
        if (type == boolean.class) {
            return result.getBoolean(field.name());
        } else if (type == List.class) {
            Array array = result.getArray(field.name());
            return array == null ? null : List.of((String[]) array.getArray());
        } else if (type == BigDecimal.class) {
            return result.getBigDecimal(field.name());
        }
        String text = result.getString(field.name());
        if (text == null || (text.isEmpty() && field.optional())) {
            return null;
        } else if (type == int.class || type == Integer.class) {
            return Integer.valueOf(text);
        } else if (type == long.class || type == Long.class) {
            return Long.valueOf(text);
        } else if (type == Text.class) {
            return RowJson.text(text);
        }
        return RowJson.parse(type, text);
    }
}
