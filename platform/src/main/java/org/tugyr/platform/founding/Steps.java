package org.tugyr.platform.founding;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.AccessRows;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.RecordRow;

/** How far a record has come since it was founded on the site. */
final class Steps {

    private static final String FIRST = """
            select (select area from people.areas where root = :root order by idx limit 1) as area,
                   (select organisation from people.organisations where root = :root order by idx limit 1) as organisation,
                   (select programme from programme.programmes where root = :root order by idx limit 1) as programme,
                   (select pledge from programme.pledges where root = :root order by idx limit 1) as pledge,
                   (select indicator from roadmap.indicators where root = :root order by idx limit 1) as indicator""";

    private final JdbcClient jdbc;
    private final FactLog log;
    private final Clock clock;

    Steps(JdbcClient jdbc, FactLog log, Clock clock) {
        this.jdbc = jdbc;
        this.log = log;
        this.clock = clock;
    }

    /** The first of each in a record, by its key; null where there is none yet. */
    record Firsts(
            @Nullable String area,
            @Nullable String organisation,
            @Nullable String programme,
            @Nullable String pledge,
            @Nullable String indicator) {}

    /** What a record has of what its first steps make. */
    Firsts of(String root) {
        return jdbc.sql(FIRST)
                .param("root", root)
                .query((row, _) -> new Firsts(
                        row.getString("area"),
                        row.getString("organisation"),
                        row.getString("programme"),
                        row.getString("pledge"),
                        row.getString("indicator")))
                .single();
    }

    /** Whether a record was founded on the site, and its founder has not put the first steps away. */
    boolean go(String root) {
        boolean here = log.own(List.of("record:" + root), log.size()).rows(RecordRow.class).stream()
                .anyMatch(recorded -> recorded.fact().by().equals(AccessRows.SHELL));
        return here
                && !jdbc.sql("select exists (select from founding.put_away where root = ?)")
                        .param(root)
                        .query(Boolean.class)
                        .single();
    }

    /** Whether nothing that is submitted waits: until the first pledge is public, or the steps are put away. */
    boolean hurry(String root) {
        return of(root).pledge() == null && go(root);
    }

    /** Puts the steps away for good. */
    void putAway(String root) {
        jdbc.sql("insert into founding.put_away (root, at) values (?, ?) on conflict do nothing")
                .params(root, clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
