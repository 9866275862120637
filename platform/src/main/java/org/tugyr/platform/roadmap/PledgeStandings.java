package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.PledgeRows.WordingChange;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Status;

/** Rolls indicators up to pledges and sets beside them what is reported. */
final class PledgeStandings {

    private static final String PLEDGES = """
        select p.pledge, p.programme, p.area, r.state, r.reported_on, e.independence
        from programme.pledges p left join lateral (
            select state, reported_on, evidence from roadmap.reported r
            where r.pledge = p.pledge and r.reported_on <= ? order by r.reported_on desc, r.idx desc limit 1) r on true
        left join evidence.evidence e on e.evidence = r.evidence
        where p.root = ? and p.pledge = any(?) order by p.pledge\
        """;

    private static final String INDICATORS = """
        select pledge, indicator, main, status, reason, eased_on is not null, attainment from roadmap.indicator_standing
        where root = ? and pledge = any(?)
        order by pledge, value_on desc nulls last, indicator\
        """;

    private static final String WORDINGS =
            "select pledge, stated_on, due, change from programme.wordings where root = ? and pledge = any(?)";

    /** Pledges on which somebody else has shown a last value. */
    private static final String SHOWN = """
        select distinct i.pledge from roadmap.indicator_standing i
        join roadmap.values v on v.indicator = i.indicator and v.period_end = i.value_on and v.published_on <= ?
        join evidence.evidence e on e.evidence = v.evidence and e.independence <> 'own'
        where i.root = ? and i.pledge = any(?)\
        """;

    private final JdbcClient jdbc;
    private final Remembered remembered;

    PledgeStandings(JdbcClient jdbc) {
        this.jdbc = jdbc;
        this.remembered = new Remembered(jdbc, "roadmap.pledge_standing", "pledge");
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

    /** What else decides of some pledges. */
    private record Others(
            Map<String, Judged> judged,
            Map<String, List<Weakening.Stated>> wordings,
            Set<String> shown,
            LocalDate day) {

        boolean weakened(String pledge) {
            return Weakening.of(wordings.getOrDefault(pledge, List.of()), day);
        }
    }

    /**
     * Computes the standings of some pledges of a root.
     *
     * @param judged what councils find
     */
    void compute(String root, LocalDate day, List<String> keys, Map<String, Judged> judged) {
        String[] these = keys.toArray(String[]::new);
        Map<String, Parts> parts = parts(root, these);
        Set<String> shown = new HashSet<>(
                jdbc.sql(SHOWN).params(day, root, these).query(String.class).list());
        Others others = new Others(judged, wordings(root, these), shown, day);
        remembered.replace(
                keys,
                jdbc.sql(PLEDGES)
                        .params(day, root, these)
                        .query((row, _) -> row(root, row, parts.getOrDefault(row.getString(1), new Parts()), others))
                        .list());
    }

    private Map<String, List<Weakening.Stated>> wordings(String root, String[] keys) {
        Map<String, List<Weakening.Stated>> wordings = new HashMap<>();
        jdbc.sql(WORDINGS).params(root, keys).query(row -> {
            String due = row.getString("due");
            wordings.computeIfAbsent(row.getString("pledge"), _ -> new ArrayList<>())
                    .add(new Weakening.Stated(
                            new When(row.getString("stated_on")),
                            due == null ? null : new When(due),
                            RowJson.choice(WordingChange.class, row.getString("change"))));
        });
        return wordings;
    }

    private static Json row(String root, ResultSet row, Parts part, Others others) throws SQLException {
        String pledge = row.getString("pledge");
        String hand = row.getString("independence");
        PledgeStanding standing = PledgeStanding.of(part.indicators);
        String reported = row.getString("state");
        Voices voices = new Voices(
                reported == null ? null : RowJson.choice(Reported.class, reported),
                standing.status(),
                standing.status().assessable() ? null : part.reason(),
                part.eased,
                others.judged().get(pledge),
                others.weakened(pledge),
                !others.shown().contains(pledge) && (hand == null || hand.equals("own")));
        String basis = part.basis(standing.decidedBy());
        Remembered.Row remembered = new Remembered.Row()
                .put("pledge", pledge)
                .put("programme", row.getString("programme"))
                .put("area", row.getString("area"))
                .put("reported", reported)
                .put("reported_on", row.getString("reported_on"))
                .put("measured", voices.measured())
                .put("reason", voices.reason())
                .put("assessable", standing.assessable())
                .put("total", standing.total())
                .put("decided_by", standing.decidedBy())
                .put("eased", voices.eased())
                .put("judged", voices.judged() == null ? null : RowJson.word(voices.judged()))
                .put("weakened", voices.weakened())
                .put("own", voices.own())
                .put("basis", basis)
                .put("attainment", basis == null ? null : part.attainments.get(basis))
                .put("disagreement", Disagreement.of(voices).orElse(null))
                .put("gravity", Disagreement.gravity(voices))
                .put("root", root);
        return remembered.build();
    }

    private Map<String, Parts> parts(String root, String[] keys) {
        Map<String, Parts> parts = new HashMap<>();
        jdbc.sql(INDICATORS).params(root, keys).query(row -> {
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
