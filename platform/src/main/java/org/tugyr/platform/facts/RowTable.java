package org.tugyr.platform.facts;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The table of one kind: {@code schema.file}, its columns the row's columns that stand in clear, with root and entry index.
 *
 * <p>It holds each row's latest version. A {@link Period} has a second column with its last day.
 */
final class RowTable {

    private final Kind<? extends Row> kind;
    private final String name;
    private final List<String> columns = new ArrayList<>();
    private final List<String> keys = new ArrayList<>();
    private final String upsert;

    RowTable(Kind<? extends Row> kind) {
        this(kind, "");
    }

    /** @param prefix before the name of its schema */
    RowTable(Kind<? extends Row> kind, String prefix) {
        this.kind = kind;
        String schema = kind.fact().substring(0, kind.fact().indexOf('.'));
        this.name = prefix + schema + "." + kind.file().replace('-', '_');
        for (Kind.Field field : kind.fields()) {
            if (!field.sealed()) {
                columns.add(field.name());
                if (field.type() == Period.class) {
                    columns.add(field.name() + "_end");
                }
                if (field.key()) {
                    keys.add(field.name());
                }
            }
        }
        columns.add("root");
        columns.add("idx");
        this.upsert = upsert(name, columns, keys);
    }

    String name() {
        return name;
    }

    List<String> columns() {
        return columns;
    }

    private static String quoted(List<String> columns) {
        return "\"" + String.join("\",\"", columns) + "\"";
    }

    /** Writes rows that are not there yet. */
    void copy(Connection connection, List<Entry> entries) throws SQLException {
        Copy copy = new Copy(name + " (" + quoted(columns) + ")");
        for (Entry entry : entries) {
            values(entry).forEach(copy::add);
            copy.end();
        }
        copy.send(connection);
    }

    /** Writes rows that may be there already. */
    void upsert(Connection connection, List<Entry> entries) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(upsertSql())) {
            for (Entry entry : entries) {
                List<@Nullable String> values = texts(entry);
                for (int i = 0; i < values.size(); i++) {
                    statement.setObject(i + 1, values.get(i), Types.OTHER);
                }
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /** A row's values as PostgreSQL writes them, in the order of {@link #upsertSql}. */
    List<@Nullable String> texts(Entry entry) {
        List<@Nullable String> texts = new ArrayList<>(columns.size());
        values(entry).forEach(value -> texts.add(text(value)));
        return texts;
    }

    /** Writes a row that may be there already. */
    String upsertSql() {
        return upsert;
    }

    private static String upsert(String name, List<String> columns, List<String> keys) {
        String set = columns.stream()
                .filter(column -> !keys.contains(column))
                .map(column -> "\"" + column + "\" = excluded.\"" + column + "\"")
                .reduce((a, b) -> a + ", " + b)
                .orElseThrow();
        return "insert into " + name + " (" + quoted(columns) + ") values (" + "?,".repeat(columns.size() - 1) + "?)"
                + " on conflict (\"" + String.join("\",\"", keys) + "\") do update set " + set;
    }

    private static @Nullable String text(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case List<?> list -> Copy.array(list);
            default -> value.toString();
        };
    }

    private List<@Nullable Object> values(Entry entry) {
        List<@Nullable Object> values = new ArrayList<>(columns.size());
        for (Kind.Field field : kind.fields()) {
            if (!field.sealed()) {
                Object value = field.read(entry.draft().row());
                values.add(column(field, value));
                if (field.type() == Period.class) {
                    values.add(value == null ? null : ((Period) value).end());
                }
            }
        }
        values.add(entry.draft().root());
        values.add(entry.index());
        return values;
    }

    private static @Nullable Object column(Kind.Field field, @Nullable Object value) {
        return switch (value) {
            case null -> field.key() ? "" : null;
            case Text text -> RowJson.write(text).canonicalText();
            case Enum<?> choice -> RowJson.word(choice);
            case java.math.BigDecimal decimal -> decimal.toPlainString();
            default -> value;
        };
    }
}
