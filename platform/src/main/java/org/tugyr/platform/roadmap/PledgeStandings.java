package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Copy;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Status;

/** Rolls indicators up to pledges and sets beside them what is reported. */
final class PledgeStandings {

    private static final String PLEDGES = """
            select p.pledge, p.programme, p.area, r.state, r.reported_on
            from programme.pledges p left join lateral (
                select state, reported_on from roadmap.reported r
                where r.pledge = p.pledge and r.reported_on <= ? order by r.reported_on desc, r.idx desc limit 1) r on true
            where p.root = ? and (cardinality(?::text[]) = 0 or p.pledge = any(?)) order by p.pledge""";

    private static final String INDICATORS = """
            select pledge, indicator, main, status, reason, eased from roadmap.indicator_standing
            where root = ? and pledge is not null and (cardinality(?::text[]) = 0 or pledge = any(?)) order by pledge, indicator""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PledgeStandings(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    private static final class Parts {
        final List<PledgeStanding.Indicator> indicators = new ArrayList<>();
        boolean eased;

        @Nullable
        String reason;
    }

    /** Computes the standings of some pledges of a root, or of all. */
    void compute(String root, LocalDate day, @Nullable Set<String> only) {
        if (only != null && only.isEmpty()) {
            return;
        }
        String[] keys = only == null ? new String[0] : only.toArray(String[]::new);
        Map<String, Parts> parts = parts(root, keys);
        jdbc.sql(
                        "delete from roadmap.pledge_standing where root = ? and (cardinality(?::text[]) = 0 or pledge = any(?))")
                .params(root, keys, keys)
                .update();
        Copy standings = new Copy("roadmap.pledge_standing");
        jdbc.sql(PLEDGES).params(day, root, keys, keys).query(row -> {
            Parts part = parts.getOrDefault(row.getString(1), new Parts());
            PledgeStanding standing = PledgeStanding.of(part.indicators);
            for (int column = 1; column <= 5; column++) {
                standings.add(row.getObject(column));
            }
            standings
                    .add(standing.status())
                    .add(standing.status() == Status.NOT_ASSESSABLE ? reason(part) : null)
                    .add(standing.assessable())
                    .add(standing.total())
                    .add(standing.decidedBy())
                    .add(part.eased)
                    .add(day)
                    .add(root)
                    .end();
        });
        standings.send(template);
    }

    private static String reason(Parts part) {
        return part.reason == null ? "NO_INDICATOR" : part.reason;
    }

    private Map<String, Parts> parts(String root, String[] keys) {
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
