package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Copy;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
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
            select pledge, indicator, main, status, reason, eased_on is not null, attainment from roadmap.indicator_standing
            where root = ? and pledge is not null and (cardinality(?::text[]) = 0 or pledge = any(?))
            order by pledge, value_on desc nulls last, indicator""";

    private final JdbcTemplate template;
    private final JdbcClient jdbc;

    PledgeStandings(JdbcTemplate template) {
        this.template = template;
        this.jdbc = JdbcClient.create(template);
    }

    /** The indicators of a pledge, the last measured first. */
    private static final class Parts {
        final List<PledgeStanding.Indicator> indicators = new ArrayList<>();
        final Map<String, BigDecimal> attainments = new HashMap<>();
        boolean eased;

        @Nullable
        String reason;

        String reason() {
            return reason == null ? Voices.NO_INDICATOR : reason;
        }

        /** The indicator that decides, or else the first that counts. */
        @Nullable
        String basis(List<String> decidedBy) {
            return Stream.concat(
                            decidedBy.stream(),
                            indicators.stream()
                                    .sorted(Comparator.comparing(each -> !each.main()))
                                    .map(PledgeStanding.Indicator::id))
                    .findFirst()
                    .orElse(null);
        }
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
            String reported = row.getString(4);
            Voices voices = new Voices(
                    reported == null ? null : RowJson.choice(Reported.class, reported),
                    standing.status(),
                    standing.status().assessable() ? null : part.reason(),
                    part.eased);
            String basis = part.basis(standing.decidedBy());
            standings
                    .add(voices.measured())
                    .add(voices.reason())
                    .add(standing.assessable())
                    .add(standing.total())
                    .add(standing.decidedBy())
                    .add(voices.eased())
                    .add(basis)
                    .add(basis == null ? null : part.attainments.get(basis))
                    .add(Disagreement.of(voices).orElse(null))
                    .add(Disagreement.gravity(voices))
                    .add(day)
                    .add(root)
                    .end();
        });
        standings.send(template);
    }

    private Map<String, Parts> parts(String root, String[] keys) {
        Map<String, Parts> parts = new HashMap<>();
        jdbc.sql(INDICATORS).params(root, keys, keys).query(row -> {
            Parts part = parts.computeIfAbsent(row.getString(1), _ -> new Parts());
            part.indicators.add(new PledgeStanding.Indicator(
                    row.getString(2), row.getBoolean(3), Status.valueOf(row.getString(4))));
            part.eased |= row.getBoolean(6);
            BigDecimal attainment = row.getBigDecimal(7);
            if (attainment != null) {
                part.attainments.put(row.getString(2), attainment);
            }
            part.reason = part.reason == null ? row.getString(5) : part.reason;
        });
        return parts;
    }
}
