package org.tugyr.platform.facts;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads the rows of one record with what is publicly open of their sealed values. What was never published, or was erased, is not
 * read at all.
 */
public final class OpenRows {

    private static final int AT_ONCE = 1_000;

    private final Connection connection;

    /** The rows as a connection sees them; to read many at a time, it must not commit by itself. */
    public OpenRows(Connection connection) {
        this.connection = connection;
    }

    /** Takes rows, one after another. */
    public interface Sink {

        /** A row, and the entry of its latest version. */
        void take(long index, Row row) throws IOException;
    }

    /**
     * Which subjects of a record are read.
     *
     * @param after the key after which to go on; null to begin
     * @param area only those of this area, where the kind has one; null for all
     * @param day on which rows are to hold, where they hold from a day on
     * @param most how many at most
     */
    public record Part(
            String root, @Nullable String after, @Nullable String area, LocalDate day, int most) {}

    /** All rows of a kind, in the order of their keys. */
    public void all(Kind<? extends Row> kind, String root, Sink sink) throws SQLException, IOException {
        String sql = select(kind, new RowTable(kind).name()) + " where t.root = ? order by " + keys(kind);
        read(kind, sql, List.of(root), sink);
    }

    /** Subjects of a kind in the order of their keys, each with one row: where rows hold from a day on, the one that holds, or else the first. */
    public void part(Kind<? extends Row> kind, Part part, Sink sink) throws SQLException, IOException {
        String key = quoted(kind.fields().getFirst());
        List<Object> params = new ArrayList<>(List.of(part.root(), part.after() == null ? "" : part.after()));
        String from = "select %s * from %s where root = ? and %s > ?";
        String order = " order by " + key;
        boolean dated = kind.fields().get(1).key();
        if (part.area() != null) {
            from += " and area = ?";
            params.add(part.area());
        }
        if (dated) {
            String begins = quoted(kind.fields().get(1)) + "::text";
            order += ", %s > ?, case when %s > ? then %s end, %s desc".formatted(begins, begins, begins, begins);
            params.add(part.day().toString());
            params.add(part.day().toString());
        }
        String rows = from.formatted(dated ? "distinct on (" + key + ")" : "", new RowTable(kind).name(), key);
        params.add(part.most());
        read(kind, select(kind, "(" + rows + order + " limit ?)") + " order by t." + key, params, sink);
    }

    private void read(Kind<? extends Row> kind, String sql, List<?> params, Sink sink)
            throws SQLException, IOException {
        try (PreparedStatement query = connection.prepareStatement(sql)) {
            query.setFetchSize(AT_ONCE);
            for (int i = 0; i < params.size(); i++) {
                query.setObject(i + 1, params.get(i));
            }
            try (ResultSet rows = query.executeQuery()) {
                while (rows.next()) {
                    sink.take(rows.getLong("idx"), Tables.read(kind, rows, true));
                }
            }
        }
    }

    private static String select(Kind<? extends Row> kind, String from) {
        StringBuilder columns = new StringBuilder("select t.*");
        StringBuilder joins = new StringBuilder();
        for (Kind.Field field : kind.fields()) {
            if (field.sealed()) {
                String open = "\"open " + field.name() + "\"";
                columns.append(", %s.value as \"opened %s\"".formatted(open, field.name()));
                joins.append(" left join facts.opening %s on %s.idx = t.idx and %s.path = '%s' and %s.public"
                        .formatted(open, open, open, field.name(), open));
            }
        }
        return columns + " from " + from + " t" + joins;
    }

    private static String keys(Kind<? extends Row> kind) {
        List<String> keys = new ArrayList<>();
        for (Kind.Field field : kind.fields()) {
            if (field.key()) {
                keys.add("t." + quoted(field));
            }
        }
        return String.join(", ", keys);
    }

    private static String quoted(Kind.Field field) {
        return "\"" + field.name() + "\"";
    }
}
