package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
                (select 'REPORTED' as what, r.reported_on::text as day, r.idx, 'pledge:' || r.pledge as subject, p.title as name,
                        null::numeric as before, null::numeric as after, null::jsonb as unit, null::integer as decimals,
                        r.state as detail
                 from roadmap.reported r join programme.pledges p on p.pledge = r.pledge
                 where r.root = ? and p.area = any(?) and r.reported_on <= ? and r.idx < ?
                 order by r.reported_on desc, r.idx desc limit ?)
                union all
                (select upper(replace(w.change, '-', '_')), w.stated_on, w.idx, 'pledge:' || w.pledge, p.title,
                        null, null, null, null, w.due
                 from programme.wordings w join programme.pledges p on p.pledge = w.pledge
                 where w.change <> 'stated' and w.root = ? and p.area = any(?) and w.stated_on <= ?::date::text and w.idx < ?
                 order by w.stated_on desc, w.idx desc limit ?)
                union all
                (select 'TARGET_MOVED', t.decided_on::text, t.idx, 'indicator:' || i.indicator, i.name,
                        e.was, coalesce(t.value, t.low, t.high), i.unit, i.decimals, t.due::text
                 from roadmap.indicator_standing s join roadmap.indicators i on i.indicator = s.indicator
                 join roadmap.targets t on t.indicator = s.indicator
                 join lateral (select coalesce(e.value, e.low, e.high) as was from roadmap.targets e
                     where e.indicator = t.indicator and e.due = t.due and e.decided_on < t.decided_on
                     order by e.decided_on desc limit 1) e on e.was <> coalesce(t.value, t.low, t.high)
                 where s.flags && array['TARGET_MOVED', 'RESTATED'] and s.root = ? and i.area = any(?) and t.decided_on <= ? and t.idx < ?
                 order by t.decided_on desc, t.idx desc limit ?)
                union all
                (select 'RESTATED', v.published_on::text, v.idx, 'indicator:' || i.indicator, i.name,
                        e.value, v.value, i.unit, i.decimals, v.period
                 from roadmap.indicator_standing s join roadmap.indicators i on i.indicator = s.indicator
                 join roadmap.values v on v.indicator = s.indicator
                 join lateral (select value from roadmap.values e
                     where e.indicator = v.indicator and e.period = v.period and e.published_on < v.published_on
                     order by e.published_on desc limit 1) e on e.value <> v.value
                 where s.flags && array['TARGET_MOVED', 'RESTATED'] and s.root = ? and i.area = any(?) and v.published_on <= ? and v.idx < ?
                 order by v.published_on desc, v.idx desc limit ?)
                union all
                (select 'CORRECTED', (f.at at time zone c.zone)::date::text, r.idx, s.subject, s.name, null, null, null, null, r.kind
                 from (select r.*, split_part(r.key, '|', 1) as owner from facts.row r
                       where r.root = ? and r.corrects is not null and r.idx < ? order by r.idx desc limit ?) r
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
     * The latest changes in some areas of a record, latest first.
     *
     * @param day up to which
     * @param size of the log up to which
     * @param each how many of a sort at most, so that one busy day does not hide all else
     * @param most how many at most
     */
    public List<Change> latest(String root, Collection<String> areas, LocalDate day, long size, int each, int most) {
        String[] within = areas.toArray(String[]::new);
        List<Object> params = new ArrayList<>();
        for (int i = 0; i < DATED_PARTS; i++) {
            params.addAll(List.of(root, within, day, size, each));
        }
        params.addAll(List.of(root, size, CORRECTIONS, within, each, most + each));
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
