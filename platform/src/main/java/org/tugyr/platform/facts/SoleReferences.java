package org.tugyr.platform.facts;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Finds what only the rows about some subjects refer to, so that it can go with them. */
public final class SoleReferences {

    private final Kinds kinds;
    private final JdbcClient jdbc;

    /** References among the rows of a database. */
    public SoleReferences(Kinds kinds, DataSource source) {
        this.kinds = kinds;
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * The keys of subjects of a kind, such as {@code evidence}, that these rows refer to and no other row does as it stands now.
     *
     * @param rows the history of some subjects
     */
    public Set<String> of(String subjectKind, History rows) {
        Set<String> keys = new TreeSet<>();
        Set<Long> entries = new LinkedHashSet<>();
        for (Recorded<?> recorded : rows.all()) {
            entries.add(recorded.index());
            for (Kind.Field field : referring(kinds.of(recorded.row()), subjectKind)) {
                Object key = field.read(recorded.row());
                if (key != null) {
                    keys.add(key.toString());
                }
            }
        }
        for (Kind<? extends Row> kind : kinds.all()) {
            for (Kind.Field field : referring(kind, subjectKind)) {
                keys.removeAll(referredTo(new RowTable(kind).name(), field.name(), keys, entries));
            }
        }
        return keys;
    }

    private List<String> referredTo(String table, String column, Set<String> keys, Set<Long> except) {
        return jdbc.sql("select \"%s\" from %s where \"%s\" = any(?) and idx <> all(?)"
                        .formatted(column, table, column))
                .params(keys.toArray(String[]::new), except.toArray(Long[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private static List<Kind.Field> referring(Kind<? extends Row> kind, String subjectKind) {
        return kind.fields().stream()
                .filter(field -> field.refs().equals(List.of(subjectKind)))
                .toList();
    }
}
