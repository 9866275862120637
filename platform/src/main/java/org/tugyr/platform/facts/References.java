package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds the rows that refer to a subject of one kind. One query over all tables that may. */
public final class References {

    private final String sql;
    private final int selects;
    private final JdbcClient jdbc;

    /**
     * The references to subjects of a kind.
     *
     * @param subjectKind such as {@code evidence}
     */
    public References(Kinds kinds, DataSource source, String subjectKind) {
        this.jdbc = JdbcClient.create(source);
        List<String> parts = new ArrayList<>();
        for (Kind<? extends Row> kind : kinds.all()) {
            for (Kind.Field field : kind.fields()) {
                if (field.refs().equals(List.of(subjectKind)) && !field.sealed()) {
                    parts.add("select '%s' as kind, idx from %s where \"%s\" = ? and idx < ?"
                            .formatted(kind.file(), new RowTable(kind).name(), field.name()));
                }
            }
        }
        this.selects = parts.size();
        this.sql = "select kind, count(*), (array_agg(idx order by idx))[1:?] from ("
                + String.join(" union all ", parts) + ") r group by kind order by min(idx)";
    }

    /**
     * Rows of one kind that refer to a subject.
     *
     * @param kind its file, such as {@code values}
     * @param count how many there are
     * @param first the places of the first of them in the log
     */
    public record Group(String kind, long count, List<Long> first) {

        public Group {
            first = List.copyOf(first);
        }
    }

    /**
     * The rows that refer to a subject, by kind.
     *
     * @param size how many entries of the log count
     * @param most how many places to give of each kind
     */
    public List<Group> to(String key, long size, int most) {
        List<Object> params = new ArrayList<>(List.of(most));
        for (int i = 0; i < selects; i++) {
            params.add(key);
            params.add(size);
        }
        return jdbc.sql(sql)
                .params(params)
                .query((row, _) -> new Group(row.getString(1), row.getLong(2), List.of((Long[])
                        row.getArray(3).getArray())))
                .list();
    }
}
