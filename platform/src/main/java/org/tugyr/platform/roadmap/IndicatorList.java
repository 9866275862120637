package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Paging;
import org.tugyr.platform.web.parts.Figure;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Reason;
import org.tugyr.trajectory.Status;

/**
 * Indicators with where they stand, the worst first.
 *
 * @param counts how many stand where, with the address that shows only them
 */
public record IndicatorList(List<Count> counts, List<IndicatorLine> lines, long inAll, Pager pager) {

    static final int LINES = 40;

    /**
     * How many indicators have one standing.
     *
     * @param standing null for series without a wanted direction
     */
    public record Count(@Nullable Standing standing, long count, String href, boolean chosen) {}

    private static final String FROM = """
            from roadmap.indicators i left join roadmap.indicator_standing s on s.indicator = i.indicator
            where i.root = :root
              and (:roadmap::text is null or i.roadmap = :roadmap)
              and (:pledge::text is null or i.pledge = :pledge)
              and (:area::text is null or i.area = :area)""";

    private static final String WORST =
            "array_position(array['MISSED','WORSENING','OFF_TRACK','AT_RISK','ON_TRACK','ACHIEVED','NOT_ASSESSABLE'], s.status)";

    private static final String LINES_OF = """
            select i.indicator, i.name, i.unit, i.decimals, s.status, s.reason, s.planned, s.attainment,
                coalesce(s.value, last.value) as value, coalesce(s.value_on, last.period_end) as value_on
            """
            + FROM.replace("where i.root", """
                    left join lateral (
                        select v.value, v.period_end from roadmap.values v
                        where s.indicator is null and v.indicator = i.indicator and v.published_on <= :day
                        order by v.period_end desc, v.published_on desc limit 1) last on true
                    where i.root""")
            + " and (:status::text is null or coalesce(s.status, 'NONE') = :status) order by " + WORST
            + " nulls last, i.indicator limit :limit offset :skip";

    public IndicatorList {
        counts = List.copyOf(counts);
        lines = List.copyOf(lines);
    }

    /** Reads a page of the indicators of a root: two queries. */
    static IndicatorList read(
            JdbcClient jdbc, String root, Filter filter, LocalDate day, int lines, int page, Words words) {
        String chosen = Choices.status(filter.get("status"));
        List<Count> counts = new ArrayList<>();
        scoped(
                        jdbc.sql("select s.status, count(*) " + FROM + " group by 1 order by min(" + WORST
                                + ") nulls last"),
                        root,
                        filter)
                .query(row -> {
                    counts.add(count(row.getString(1), row.getLong(2), filter, chosen));
                });
        List<IndicatorLine> read = new ArrayList<>();
        scoped(jdbc.sql(LINES_OF), root, filter)
                .param("day", day)
                .param("status", chosen)
                .param("limit", lines)
                .param("skip", (page - 1) * lines)
                .query(row -> {
                    read.add(line(row, words));
                });
        long inAll = counts.stream().mapToLong(Count::count).sum();
        long whole = chosen == null
                ? inAll
                : counts.stream().filter(Count::chosen).mapToLong(Count::count).sum();
        return new IndicatorList(counts, read, inAll, Paging.of(whole, lines, page, filter.pages()));
    }

    private static JdbcClient.StatementSpec scoped(JdbcClient.StatementSpec sql, String root, Filter filter) {
        return sql.param("root", root)
                .param("roadmap", filter.get("roadmap"))
                .param("pledge", filter.get("pledge"))
                .param("area", filter.get("area"));
    }

    private static Count count(@Nullable String status, long count, Filter filter, @Nullable String chosen) {
        String name = status == null ? "NONE" : status;
        boolean shown = name.equals(chosen);
        return new Count(
                status == null ? null : Standing.of(Voice.MEASURED, Status.valueOf(status)),
                count,
                filter.with("status", shown ? null : Choices.slug(name)),
                shown);
    }

    private static IndicatorLine line(ResultSet row, Words words) throws SQLException {
        String key = row.getString("indicator");
        Text unit = Lists.text(row.getString("unit"));
        String status = row.getString("status");
        String reason = row.getString("reason");
        BigDecimal attainment = row.getBigDecimal("attainment");
        LocalDate on = row.getObject("value_on", LocalDate.class);
        Integer decimals = (Integer) row.getObject("decimals");
        String shown = unit.in(words.language().tag());
        BigDecimal value = row.getBigDecimal("value");
        int digits = decimals != null ? decimals : value == null ? 1 : Math.max(1, value.scale());
        return new IndicatorLine(
                key,
                Lists.text(row.getString("name")),
                status == null ? null : Standing.of(Voice.MEASURED, Status.valueOf(status)),
                status == null ? "" : status,
                reason == null ? null : words.of("roadmap.reason", Reason.valueOf(reason)),
                List.of(),
                value == null ? null : new Figure("indicator:" + key + "/value", value, decimals, shown),
                on == null ? null : words.shortDay(on),
                on,
                row.getBigDecimal("planned") == null
                        ? null
                        : new Figure("indicator:" + key + "/planned", row.getBigDecimal("planned"), digits, shown),
                attainment == null ? null : attainment.toPlainString(),
                attainment == null ? null : Amounts.percent(attainment, words));
    }
}
