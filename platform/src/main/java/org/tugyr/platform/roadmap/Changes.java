package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;

/** What changed lately in what is promised, planned, reported and measured. One query. */
public final class Changes {

    private static final String LATEST = """
            select * from (
                (select 'REPORTED' as what, s.reported_on::text as day, r.idx, 'pledge:' || s.pledge as subject, p.title as name,
                        null::numeric as before, null::numeric as after, null::jsonb as unit, null::integer as decimals,
                        s.reported as detail
                 from (select * from roadmap.pledge_standing
                     where root = ? and area = any(?) and reported_on is not null
                     order by reported_on desc, pledge limit ?) s
                 join programme.pledges p on p.pledge = s.pledge
                 join lateral (select max(idx) as idx from roadmap.reported r
                     where r.pledge = s.pledge and r.reported_on = s.reported_on) r on true)
                union all
                (select upper(replace(w.change, '-', '_')), w.stated_on, w.idx, 'pledge:' || w.pledge, p.title,
                        null, null, null, null, w.due
                 from programme.wordings w join programme.pledges p on p.pledge = w.pledge
                 join roadmap.standing d on d.root = w.root
                 where w.change <> 'stated' and w.root = ? and p.area = any(?) and w.stated_on <= d.day::text and w.idx < d.size
                 order by w.stated_on desc, w.idx desc limit ?)
                union all
                (select 'TARGET_MOVED', s.moved_on::text, t.idx, 'indicator:' || i.indicator, i.name,
                        t.was, t.value, i.unit, i.decimals, t.due::text
                 from (select * from roadmap.indicator_standing
                     where root = ? and area = any(?) and moved_on is not null
                     order by moved_on desc, indicator limit ?) s
                 join roadmap.indicators i on i.indicator = s.indicator
                 join lateral (
                     select * from (
                         select decided_on, due, idx, coalesce(value, low, high) as value,
                             lag(coalesce(value, low, high)) over (partition by due order by decided_on) as was
                         from roadmap.targets where indicator = s.indicator) v
                     where decided_on = s.moved_on and was <> value order by due limit 1) t on true)
                union all
                (select 'RESTATED', s.restated_on::text, v.idx, 'indicator:' || i.indicator, i.name,
                        v.was, v.value, i.unit, i.decimals, v.period
                 from (select * from roadmap.indicator_standing
                     where root = ? and area = any(?) and restated_on is not null
                     order by restated_on desc, indicator limit ?) s
                 join roadmap.indicators i on i.indicator = s.indicator
                 join lateral (
                     select * from (
                         select published_on, period, idx, value,
                             lag(value) over (partition by period order by published_on) as was
                         from roadmap.values where indicator = s.indicator) v
                     where published_on = s.restated_on and was <> value order by period limit 1) v on true)
                union all
                (select 'CORRECTED', (f.at at time zone c.zone)::date::text, r.idx, s.subject, s.name, null, null, null, null, r.kind
                 from (select r.*, split_part(r.key, '|', 1) as owner from facts.row r join roadmap.standing d on d.root = r.root
                       where r.root = ? and r.corrects is not null and r.idx < d.size order by r.idx desc limit ?) r
                 join facts.fact f on f.idx = r.idx join facts.record c on c.record = r.root
                 join lateral (
                     select 'pledge:' || p.pledge as subject, p.title as name, p.area from programme.pledges p
                     where r.kind in ('pledges', 'wordings', 'reported') and p.pledge = r.owner
                     union all
                     select 'indicator:' || i.indicator, i.name, i.area from roadmap.indicators i
                     where r.kind in ('indicators', 'baselines', 'targets', 'values', 'breaks') and i.indicator = r.owner
                     union all
                     select 'measure:' || m.measure, m.name, o.area
                     from roadmap.measures m join roadmap.roadmaps o on o.roadmap = m.roadmap
                     where r.kind in ('measures', 'progress') and m.measure = r.owner
                     union all
                     select 'roadmap:' || o.roadmap, o.name, o.area from roadmap.roadmaps o
                     where r.kind = 'roadmaps' and o.roadmap = r.owner) s on s.area = any(?)
                 order by r.idx desc limit ?)) c
            order by day desc, idx desc limit ?""";

    private static final int DATED_PARTS = 4;

    /** How many of the last corrections of a record are looked through for those of some areas. */
    private static final int CORRECTIONS = 1_000;

    /** Sorts of change whose detail is a day by which something is due. */
    private static final Set<What> DUE = EnumSet.of(What.REWORDED, What.DATE_MOVED, What.WITHDRAWN, What.TARGET_MOVED);

    private final JdbcClient jdbc;

    /** The changes in a database. */
    public Changes(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /** Sorts of change. */
    public enum What {
        /** Those responsible reported on a pledge. */
        REPORTED,
        REWORDED,
        DATE_MOVED,
        WITHDRAWN,
        TARGET_MOVED,
        /** A value was published again with another number. */
        RESTATED,
        /** What was recorded was wrong or incomplete, and was recorded again. */
        CORRECTED
    }

    /**
     * A change.
     *
     * @param day when it was made, as it is known; of a correction, when it came in
     * @param entry its place in the log
     * @param subject pledge, indicator, measure or roadmap
     * @param before number before it; null where it is not about a number
     * @param after number after it
     * @param state what was reported; null where nothing was
     * @param period what the number stands for; null where it stands for none
     * @param due day by which the number, or the pledge, is due
     * @param kind of the row that was corrected; null where none was
     */
    public record Change(
            What what,
            When day,
            long entry,
            String subject,
            Text name,
            @Nullable BigDecimal before,
            @Nullable BigDecimal after,
            @Nullable Text unit,
            @Nullable Integer decimals,
            @Nullable Reported state,
            @Nullable Period period,
            @Nullable When due,
            @Nullable String kind) {}

    /**
     * The latest changes in some areas of a record as its standings have it, latest first: of a subject the last of a sort.
     *
     * @param each how many of a sort at most, so that one busy day does not hide all else
     * @param most how many at most
     */
    public List<Change> latest(String root, Collection<String> areas, int each, int most) {
        String[] within = areas.toArray(String[]::new);
        List<Object> params = new ArrayList<>();
        for (int i = 0; i < DATED_PARTS; i++) {
            params.addAll(List.of(root, within, each));
        }
        params.addAll(List.of(root, CORRECTIONS, within, each, most + each));
        Set<Long> told = new HashSet<>();
        return jdbc.sql(LATEST).params(params).query((row, _) -> change(row)).list().stream()
                .filter(change -> told.add(change.entry())) // a report that was corrected is one change
                .limit(most)
                .toList();
    }

    private static Change change(ResultSet row) throws SQLException {
        What what = What.valueOf(row.getString("what"));
        String unit = row.getString("unit");
        String detail = row.getString("detail");
        return new Change(
                what,
                new When(row.getString("day")),
                row.getLong("idx"),
                row.getString("subject"),
                RowJson.text(row.getString("name")),
                row.getBigDecimal("before"),
                row.getBigDecimal("after"),
                unit == null ? null : RowJson.text(unit),
                (Integer) row.getObject("decimals"),
                what == What.REPORTED ? RowJson.choice(Reported.class, detail) : null,
                what == What.RESTATED ? new Period(detail) : null,
                DUE.contains(what) && detail != null ? new When(detail) : null,
                what == What.CORRECTED ? detail : null);
    }
}
