package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.access.Scope;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/** Finds what reporters have to report: values of periods that are over, and measures that are due. One query each. */
final class DueStore {

    private static final String WITHIN = """
            with recursive area (area) as (
                select a.area from people.areas a where a.root = :root and (a.area = :area or :area::text is null and :body::text is null)
                union select a.area from people.areas a join area above on a.parent = above.area),
            body (body) as (
                select :body::text union select o.organisation from people.organisations o join body b on o.parent = b.body)
            """;

    private static final String VALUES = WITHIN + """
            select i.indicator, i.name, i.unit, i.area, i.frequency, coalesce(i.grace_days, :grace) as grace,
                (select a.name from people.areas a where a.area = i.area order by a.valid_from > :today, a.valid_from desc limit 1) as area_name,
                latest.period, latest.value, greatest(latest.period_end, started.period_end) as reached
            from roadmap.indicators i
            left join lateral (select v.period, v.period_end, v.value from roadmap.values v where v.indicator = i.indicator
                order by v.period_end desc, v.published_on desc limit 1) latest on true
            left join lateral (select max(b.period_end) as period_end from roadmap.baselines b where b.indicator = i.indicator) started on true
            where i.root = :root and i.frequency is not null and coalesce(latest.period_end, started.period_end) is not null
                and (i.area in (select area from area) or i.publisher in (select body from body))""";

    private static final String MEASURES = WITHIN + """
            select m.measure, m.name, m.due, said.state, said.reported_on
            from roadmap.measures m join roadmap.roadmaps r on r.roadmap = m.roadmap
            left join lateral (select p.state, p.reported_on from roadmap.progress p where p.measure = m.measure
                order by p.reported_on desc limit 1) said on true
            where m.root = :root and m.due <= :soon and coalesce(said.state, '') not in ('done', 'stopped')
                and (r.area in (select area from area) or m.owner in (select body from body))
            order by m.due, m.measure limit :most""";

    private final JdbcClient jdbc;

    DueStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A measure that is due, and not reported as done.
     *
     * @param state as it was reported last; null where it never was
     * @param reportedOn day of that
     */
    record DueMeasure(
            String measure,
            Text name,
            LocalDate due,
            @Nullable String state,
            @Nullable LocalDate reportedOn) {}

    /** The values that are missing in an area or of a body, those first that were due first. */
    List<DueValue> values(String root, Scope scope, LocalDate today) {
        List<DueValue> due = new ArrayList<>();
        scoped(VALUES, root, scope)
                .param("today", today)
                .param("grace", Indicator.USUAL_GRACE_DAYS)
                .query(row -> {
                    add(row, today, due);
                });
        due.sort(Comparator.comparing(DueValue::due)
                .thenComparing(DueValue::indicator)
                .thenComparing(value -> value.period().end()));
        return due;
    }

    private static void add(ResultSet row, LocalDate today, List<DueValue> due) throws SQLException {
        Frequency frequency = Frequency.valueOf(
                row.getString("frequency").toUpperCase(Locale.ROOT).replace('-', '_'));
        LocalDate reached = row.getObject("reached", LocalDate.class);
        for (Period period : DueValue.missing(frequency, reached, today)) {
            due.add(new DueValue(
                    row.getString("indicator"),
                    RowJson.text(row.getString("name")),
                    RowJson.text(row.getString("unit")),
                    row.getString("area"),
                    RowJson.text(Objects.requireNonNull(row.getString("area_name"))),
                    period,
                    period.end().plusDays(row.getInt("grace")),
                    row.getBigDecimal("value"),
                    row.getString("period")));
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
                        row.getObject("due", LocalDate.class),
                        row.getString("state"),
                        row.getObject("reported_on", LocalDate.class)))
                .list();
    }

    private JdbcClient.StatementSpec scoped(String sql, String root, Scope scope) {
        return jdbc.sql(sql).param("root", root).param("area", scope.area()).param("body", scope.organisation());
    }
}
