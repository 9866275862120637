package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.Scope;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/** Finds what reporters have to report: values of periods that are over, and measures that are due. */
final class DueStore {

    private static final String WITHIN = """
            with recursive area (area) as (
                select a.area from people.areas a where a.root = :root and (a.area = :area or :area::text is null and :body::text is null)
                union select a.area from people.areas a join area above on a.parent = above.area),
            body (body) as (
                select :body::text union select o.organisation from people.organisations o join body b on o.parent = b.body)
            """;

    /** Standings remember how far values reach; where they know of none, the values say it. */
    private static final String AWAITED = WITHIN + """
            select * from (select i.indicator, i.frequency, coalesce(i.grace_days, :grace) as grace, greatest(started.period_end, coalesce(s.value_on,
                (select max(v.period_end) from roadmap.values v where v.indicator = i.indicator))) as reached
            from roadmap.indicators i
            left join roadmap.indicator_standing s on s.indicator = i.indicator
            left join (select b.indicator, max(b.period_end) as period_end from roadmap.baselines b where b.root = :root group by b.indicator)
                started on started.indicator = i.indicator
            where i.root = :root and i.frequency is not null
                and (i.area in (select area from area) or i.publisher in (select body from body))) found
            where reached is not null""";

    private static final String DETAILS = """
            select i.indicator, i.name, i.unit, i.area, latest.period, latest.value,
                (select a.name from people.areas a where a.area = i.area order by a.valid_from > :today, a.valid_from desc limit 1) as area_name
            from roadmap.indicators i
            left join lateral (select v.period, v.value from roadmap.values v where v.indicator = i.indicator
                order by v.period_end desc, v.published_on desc limit 1) latest on true
            where i.indicator = any(:indicators)""";

    private static final String MEASURES = WITHIN + """
            select m.measure, m.name, m.due
            from roadmap.measures m join roadmap.roadmaps r on r.roadmap = m.roadmap
            where m.root = :root and m.due <= :soon
                and coalesce((select p.state from roadmap.progress p where p.measure = m.measure
                    order by p.reported_on desc limit 1), '') not in ('done', 'stopped')
                and (r.area in (select area from area) or m.owner in (select body from body))
            order by m.due, m.measure limit :most""";

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A measure that is due, and not reported as done or stopped. */
    record DueMeasure(String measure, Text name, LocalDate due) {}

    /** The indicators of an area or a body whose values come again and again. */
    List<Awaited> awaited(String root, Scope scope) {
        return scoped(AWAITED, root, scope)
                .param("grace", Indicator.USUAL_GRACE_DAYS)
                .query((row, _) -> new Awaited(
                        row.getString("indicator"),
                        RowJson.choice(Frequency.class, row.getString("frequency")),
                        row.getObject("reached", LocalDate.class),
                        row.getInt("grace")))
                .list();
    }

    /** The values that are missing of some indicators, those first that were due first; at most so many. */
    List<DueValue> values(List<Awaited> awaited, LocalDate today, int most) {
        List<Missing> missing = Missing.first(awaited, today, most);
        Map<String, Details> details = details(missing, today);
        return missing.stream()
                .map(each ->
                        Objects.requireNonNull(details.get(each.indicator())).of(each))
                .toList();
    }

    private Map<String, Details> details(List<Missing> missing, LocalDate today) {
        return jdbc
                .sql(DETAILS)
                .param("today", today)
                .param(
                        "indicators",
                        missing.stream().map(Missing::indicator).distinct().toArray(String[]::new))
                .query((row, _) -> new Details(
                        row.getString("indicator"),
                        RowJson.text(row.getString("name")),
                        RowJson.text(row.getString("unit")),
                        row.getString("area"),
                        RowJson.text(Objects.requireNonNull(row.getString("area_name"))),
                        row.getBigDecimal("value"),
                        row.getString("period")))
                .list()
                .stream()
                .collect(Collectors.toMap(Details::indicator, Function.identity()));
    }

    private record Details(
            String indicator,
            Text name,
            Text unit,
            String area,
            Text areaName,
            @Nullable BigDecimal last,
            @Nullable String lastPeriod) {

        DueValue of(Missing missing) {
            return new DueValue(
                    indicator, name, unit, area, areaName, missing.period(), missing.due(), last, lastPeriod);
        }
    }

    /** The measures that are due up to a day, those first that were due first; at most so many. */
    List<DueMeasure> measures(String root, Scope scope, LocalDate soon, int most) {
        return scoped(MEASURES, root, scope)
                .param("soon", soon)
                .param("most", most)
                .query((row, _) -> new DueMeasure(
                        row.getString("measure"),
                        RowJson.text(row.getString("name")),
                        row.getObject("due", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, String root, Scope scope) {
        return jdbc.sql(sql).param("root", root).param("area", scope.area()).param("body", scope.organisation());
    }
}
