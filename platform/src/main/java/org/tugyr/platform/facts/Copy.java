package org.tugyr.platform.facts;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rows on their way into one table by PostgreSQL's COPY, in its text format. */
public final class Copy {

    private final String table;
    private final StringBuilder rows = new StringBuilder(1 << 16);
    private boolean atStart = true;

    /** Rows for a table, named with its schema and, where not all are given, its columns in brackets. */
    public Copy(String table) {
        this.table = table;
    }

    /** Adds a value; lists become arrays, bytes {@code bytea}. */
    public Copy add(@Nullable Object value) {
        if (!atStart) {
            rows.append('\t');
        }
        atStart = false;
        switch (value) {
            case null -> rows.append("\\N");
            case byte[] bytes -> rows.append("\\\\x").append(HexFormat.of().formatHex(bytes));
            case List<?> list -> escape(array(list));
            default -> escape(value.toString());
        }
        return this;
    }

    /** Ends the row. */
    public void end() {
        rows.append('\n');
        atStart = true;
    }

    /** Sends the rows within the caller's transaction. */
    public void send(JdbcTemplate template) {
        template.execute((Connection connection) -> {
            send(connection);
            return true;
        });
    }

    /** Sends the rows. */
    void send(Connection connection) throws SQLException {
        if (rows.isEmpty()) {
            return;
        }
        try (StringReader reader = new StringReader(rows.toString())) {
            var _ = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy " + table + " from stdin", reader, 1 << 16);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rows.setLength(0);
    }

    /** An array literal of the items. */
    public static String array(List<?> list) {
        StringBuilder array = new StringBuilder("{");
        for (Object item : list) {
            array.append(array.length() > 1 ? "," : "")
                    .append('"')
                    .append(item.toString().replace("\\", "\\\\").replace("\"", "\\\""))
                    .append('"');
        }
        return array.append('}').toString();
    }

    private void escape(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> rows.append("\\\\");
                case '\t' -> rows.append("\\t");
                case '\n' -> rows.append("\\n");
                case '\r' -> rows.append("\\r");
                default -> rows.append(c);
            }
        }
    }
}
