package org.tugyr.platform.facts;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What importers call people, and under which random key the record knows them.
 *
 * <p>Only a keyed digest of an importer's key is kept, so that the database does not tell who an erased person was, and yet knows
 * them when they are brought again.
 */
public final class Aliases {

    private final JdbcClient jdbc;
    private final Digests digests;

    /** The aliases in this database; the digests are its own. */
    public Aliases(DataSource source, Digests digests) {
        this.jdbc = JdbcClient.create(source);
        this.digests = digests;
    }

    /**
     * A key in the record.
     *
     * @param id the random key
     * @param erased whether the subject was erased and must not come back
     */
    public record Id(String id, boolean erased) {}

    /** The ids under which subjects of a kind are known, by the keys that imports into this root give them. */
    public Map<String, Id> find(String root, String kind, Collection<String> keys) {
        Map<String, String> byDigest = new HashMap<>();
        keys.forEach(key -> byDigest.put(HexFormat.of().formatHex(digest(root, key)), key));
        Map<String, Id> found = new HashMap<>();
        jdbc.sql(
                        "select encode(alias, 'hex'), id, erased from facts.alias where kind = ? and alias in (select decode(x, 'hex') from unnest(?::text[]) x)")
                .params(kind, byDigest.keySet().toArray(String[]::new))
                .query(row -> {
                    @Nullable String key = byDigest.get(row.getString(1));
                    if (key != null) {
                        found.put(key, new Id(row.getString(2), row.getBoolean(3)));
                    }
                });
        return found;
    }

    /** Remembers ids by the keys that imports give their subjects, but for keys that have one already. */
    public void remember(String root, String kind, Map<String, String> ids) {
        List<String> digests = new ArrayList<>();
        ids.keySet().forEach(key -> digests.add(HexFormat.of().formatHex(digest(root, key))));
        jdbc.sql("""
                insert into facts.alias (kind, alias, id)
                select ?, decode(a.alias, 'hex'), a.id from unnest(?::text[], ?::text[]) as a (alias, id)
                on conflict do nothing""")
                .params(kind, digests.toArray(String[]::new), ids.values().toArray(String[]::new))
                .update();
    }

    private byte[] digest(String root, String key) {
        return digests.alias(root + "/" + key);
    }
}
