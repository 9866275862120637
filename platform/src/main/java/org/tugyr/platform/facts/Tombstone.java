package org.tugyr.platform.facts;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What stands in the place of a sealed value that was erased.
 *
 * @param entry the entry it was sealed in
 * @param path the column
 * @param digest what the entry says of it still, base64url
 * @param ground why it is gone
 * @param decidedOn the day of the decision
 * @param erasure the entry that says so
 */
public record Tombstone(long entry, String path, String digest, String ground, LocalDate decidedOn, long erasure) {

    /** The tombstones in some entries, in the order of the log; one query. */
    public static List<Tombstone> in(DataSource source, Collection<Long> entries) {
        return JdbcClient.create(source)
                .sql("""
                select e.entry, e.sealed, f.bytes, e.ground, e.decided_on, e.idx
                from facts.erasures e join facts.fact f on f.idx = e.entry
                where e.entry = any(?) order by e.entry, e.sealed""")
                .param(entries.toArray(Long[]::new))
                .query((row, _) -> new Tombstone(
                        row.getLong(1),
                        row.getString(2),
                        java.util.Objects.requireNonNull(
                                Fact.read(row.getBytes(3)).sealed().get(row.getString(2))),
                        row.getString(4),
                        row.getObject(5, LocalDate.class),
                        row.getLong(6)))
                .list();
    }
}
