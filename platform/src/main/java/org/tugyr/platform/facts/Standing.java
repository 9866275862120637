package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Hash;

/** What stands in the record, for an import to compare with. */
public final class Standing {

    private static final int AT_ONCE = 10_000;

    private final JdbcClient jdbc;

    /** What stands in this database. */
    public Standing(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * The latest version of a row.
     *
     * @param root the record it hangs under
     * @param index its entry in the log
     * @param digest digest of its content
     * @param imported digest of what an import last said of it; null where none ever did
     */
    public record Version(
            String root, long index, Hash digest, @Nullable Hash imported) {}

    /** The rows of a kind under these keys that there are. */
    public Map<String, Version> versions(Kind<?> kind, Collection<String> keys) {
        Map<String, Version> versions = new HashMap<>();
        for (String[] some : portions(keys)) {
            jdbc.sql("""
                    select r.key, r.root, r.idx, r.digest, coalesce(d.imported, r.digest)
                    from facts.row r left join facts.diverged d on d.kind = r.kind and d.key = r.key
                    where r.kind = ? and r.key = any(?)""").params(kind.file(), some).query(row -> {
                byte[] imported = row.getBytes(5);
                versions.put(
                        row.getString(1),
                        new Version(
                                row.getString(2),
                                row.getLong(3),
                                Hash.of(row.getBytes(4)),
                                imported.length == 0 ? null : Hash.of(imported)));
            });
        }
        return versions;
    }

    /** The record that each of these subjects hangs under, by key, where there is such a subject. */
    public Map<String, String> roots(Kind<?> kind, Collection<String> subjects) {
        Map<String, String> roots = new HashMap<>();
        String key = "\"" + kind.fields().getFirst().name() + "\"";
        String sql =
                "select distinct %s, root from %s where %s = any(?)".formatted(key, new RowTable(kind).name(), key);
        for (String[] some : portions(subjects)) {
            jdbc.sql(sql).param(some).query(row -> {
                roots.put(row.getString(1), row.getString(2));
            });
        }
        return roots;
    }

    /** How many rows of each kind an import brought under a root. */
    public Map<String, Long> counts(String root) {
        Map<String, Long> counts = new LinkedHashMap<>();
        jdbc.sql("""
                select r.kind, count(*) from facts.row r
                where r.root = ? and not exists (
                    select 1 from facts.diverged d where d.kind = r.kind and d.key = r.key and d.imported = '')
                group by r.kind""").param(root).query(row -> {
            counts.put(row.getString(1), row.getLong(2));
        });
        return counts;
    }

    private static List<String[]> portions(Collection<String> keys) {
        String[] all = keys.toArray(String[]::new);
        List<String[]> portions = new ArrayList<>();
        for (int from = 0; from < all.length; from += AT_ONCE) {
            portions.add(Arrays.copyOfRange(all, from, Math.min(all.length, from + AT_ONCE)));
        }
        return portions;
    }
}
