package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Copy;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Status;

/** Rolls indicators up to pledges and sets beside them what is reported. */
final class PledgeStandings {

    private static final String PLEDGES =
            """
            select p.pledge, p.programme, p.area, r.state, r.reported_on
            from programme.pledges p left join lateral (
                select state, reported_on from roadmap.reported r
                where r.pledge = p.pledge and r.reported_on <= ? order by r.reported_on desc, r.idx desc limit 1) r on true
            where p.root = ? and (?::text[] is null or p.pledge = any(?)) order by p.pledge""";

    private static final String INDICATORS =
            """
            select pledge, indicator, main, status, reason, eased from roadmap.indicator_standing
            where root = ? and pledge is not null and (?::text[] is null or pledge = any(?)) order by pledge, indicator""";

    private final JdbcClient jdbc;

    PledgeStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    private static final class Parts {
        final List<PledgeStanding.Indicator> indicators = new ArrayList<>();
        boolean eased;
        @Nullable String reason;
    }

    /** Computes the standings of some pledges of a root, or of all. */
    void compute(String root, LocalDate day, @Nullable Set<String> only) {
        String[] keys = only == null ? null : only.toArray(String[]::new);
        Map<String, Parts> parts = parts(root, keys);
        jdbc.sql("delete from roadmap.pledge_standing where root = ? and (?::text[] is null or pledge = any(?))")
                .params(root, keys, keys)
                .update();
        List<@Nullable Object[]> rows = new ArrayList<>();
        jdbc.sql(PLEDGES).params(day, root, keys, keys).query(row -> {
            Parts part = parts.getOrDefault(row.getString(1), new Parts());
            PledgeStanding standing = PledgeStanding.of(part.indicators);
            rows.add(new @Nullable Object[] {
                row.getString(1),
                row.getString(2),
                row.getString(3),
                row.getString(4),
                row.getObject(5),
                standing.status().name(),
                standing.status() == Status.NOT_ASSESSABLE ? reason(part) : null,
                standing.assessable(),
                standing.total(),
                Copy.array(standing.decidedBy()),
                part.eased,
                day,
                root
            });
        });
        for (Object[] row : rows) {
            jdbc.sql("insert into roadmap.pledge_standing values (?,?,?,?,?,?,?,?,?,?::text[],?,?,?)")
                    .params(row)
                    .update();
        }
    }

    private static String reason(Parts part) {
        return part.reason == null ? "NO_INDICATOR" : part.reason;
    }

    private Map<String, Parts> parts(String root, String @Nullable [] keys) {
        Map<String, Parts> parts = new HashMap<>();
        jdbc.sql(INDICATORS).params(root, keys, keys).query(row -> {
            Parts part = parts.computeIfAbsent(row.getString(1), _ -> new Parts());
            part.indicators.add(new PledgeStanding.Indicator(
                    row.getString(2), row.getBoolean(3), Status.valueOf(row.getString(4))));
            part.eased |= row.getBoolean(6);
            part.reason = part.reason == null ? row.getString(5) : part.reason;
        });
        return parts;
    }
}
