package org.tugyr.platform.site;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.roadmap.Disagreement;
import org.tugyr.platform.roadmap.StandingCounts.Root;

/** Since when voices disagree: what standings do not remember, since they are computed anew. */
final class Findings {

    private static final String OVER = """
            update site.finding f set over_on = :day where f.root = :root and f.over_on is null and not exists (
                select from roadmap.pledge_standing s
                where s.pledge = f.pledge and s.root = f.root and s.gravity > 0 and s.disagreement = f.disagreement)""";

    private static final String FOUND = """
            insert into site.finding (root, id, pledge, area, disagreement, found_on, found_at, size)
            select s.root, (select coalesce(max(id), 0) from site.finding where root = :root) + row_number() over (
                    order by s.gravity, s.attainment desc nulls first, s.pledge desc),
                s.pledge, s.area, s.disagreement, :day, :at, :size from roadmap.pledge_standing s
            where s.root = :root and s.gravity > 0 and not exists (
                select from site.finding f where f.root = s.root and f.pledge = s.pledge
                    and f.disagreement = s.disagreement and f.over_on is null)""";

    private final JdbcClient jdbc;

    Findings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A disagreement that lasts, with the number by which it came up. */
    record Found(long id, String pledge, Disagreement disagreement, LocalDate foundOn, Instant foundAt) {}

    /** Looks what has come up and what is over, where the standings have changed since; as part of the transaction that there is. */
    void look(Root root, LocalDate day, Instant now) {
        jdbc.sql("insert into site.looked values (?, -1, ?) on conflict do nothing")
                .params(root.key(), day)
                .update();
        boolean fresh = jdbc.sql("select size <> ? or day <> ? from site.looked where root = ? for update")
                .params(root.size(), day, root.key())
                .query(Boolean.class)
                .single();
        if (fresh) {
            jdbc.sql(OVER).param("day", day).param("root", root.key()).update();
            jdbc.sql(FOUND)
                    .param("day", day)
                    .param("at", OffsetDateTime.ofInstant(now, ZoneOffset.UTC))
                    .param("size", root.size())
                    .param("root", root.key())
                    .update();
            jdbc.sql("update site.looked set size = ?, day = ? where root = ?")
                    .params(root.size(), day, root.key())
                    .update();
        }
    }

    /** The number of the last that came up in a record; 0 where none has. */
    long last(String root) {
        return jdbc.sql("select coalesce(max(id), 0) from site.finding where root = ?")
                .param(root)
                .query(Long.class)
                .single();
    }

    /** Those in some areas that came up after one and last, the last that came up first. */
    List<Found> since(String root, Collection<String> areas, long after, int most) {
        return jdbc.sql("""
                select f.id, f.pledge, f.disagreement, f.found_on, f.found_at from site.finding f
                where f.root = ? and f.id > ? and f.area = any(?) and f.over_on is null
                order by f.id desc limit ?""")
                .params(root, after, areas.toArray(String[]::new), most)
                .query((row, _) -> new Found(
                        row.getLong("id"),
                        row.getString("pledge"),
                        Disagreement.valueOf(row.getString("disagreement")),
                        row.getObject("found_on", LocalDate.class),
                        row.getObject("found_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
