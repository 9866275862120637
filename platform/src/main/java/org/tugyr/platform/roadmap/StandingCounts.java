package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.ledger.Intake;
import org.tugyr.ledger.Json;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

/** What the standings of pledges add up to, for the board. One query each. */
public final class StandingCounts {

    private static final String ROOTS = """
            select r.record, r.name, r.synthetic, r.zone, coalesce(s.size, 0) as size, s.day, f.at
            from facts.record r left join roadmap.standing s on s.root = r.record
            left join facts.fact f on f.idx = s.size - 1""";

    private final JdbcClient jdbc;

    /** The standings in a database. */
    public StandingCounts(DataSource source) {
        this.jdbc = JdbcClient.create(source);
    }

    /**
     * A record and what its standings rest on.
     *
     * @param size how many entries count
     * @param updatedAt when the last of them came in; null for an empty log
     * @param day the record's day; null before its standings were first computed
     */
    public record Root(
            String key,
            Text name,
            boolean synthetic,
            ZoneId zone,
            long size,
            @Nullable Instant updatedAt,
            @Nullable LocalDate day) {}

    /**
     * Where a pledge stands in both voices.
     *
     * @param reported null where nobody has reported
     * @param reason why it is not assessable: {@code NO_INDICATOR}, or the name of a {@link org.tugyr.trajectory.Reason}
     * @param eased whether a target of one of its indicators was made easier
     */
    public record Combination(
            @Nullable Reported reported,
            Status measured,
            @Nullable String reason,
            boolean eased) {}

    /** How many pledges of an area, without those below it, stand so. */
    public record Count(String area, Combination combination, long pledges) {}

    /**
     * A pledge with what its measured standing rests on.
     *
     * @param basis the indicator that decides, or the last one measured; null where there is none
     * @param move the last change of one of its targets; null where none was changed
     */
    public record Listed(
            String pledge,
            Text title,
            String area,
            Combination combination,
            @Nullable LocalDate reportedOn,
            @Nullable Basis basis,
            @Nullable Move move) {}

    /** An indicator's last value beside its plan; each null where there is none. */
    public record Basis(
            String indicator,
            Text unit,
            @Nullable Integer decimals,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            @Nullable BigDecimal planned) {}

    /** A target before and after it was changed. */
    public record Move(LocalDate decidedOn, BigDecimal from, BigDecimal to, Text unit) {}

    /** Every record, real ones first. */
    public List<Root> roots() {
        return jdbc.sql(ROOTS + " order by r.synthetic, r.idx")
                .query((row, _) -> root(row))
                .list();
    }

    /** The record that an area hangs under. */
    public Optional<Root> ofArea(String area) {
        return jdbc.sql(ROOTS + " where r.record = (select root from people.areas where area = ? limit 1)")
                .param(area)
                .query((row, _) -> root(row))
                .optional();
    }

    private static Root root(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Root(
                row.getString("record"),
                text(row.getString("name")),
                row.getBoolean("synthetic"),
                ZoneId.of(row.getString("zone")),
                row.getLong("size"),
                at == null ? null : at.toInstant(),
                row.getObject("day", LocalDate.class));
    }

    /** How many pledges of a record stand where, area by area. */
    public List<Count> counts(String root) {
        return jdbc.sql("""
                select area, reported, measured, reason, eased, count(*) as pledges from roadmap.pledge_standing
                where root = ? group by area, reported, measured, reason, eased order by 1, 2, 3, 4, 5""")
                .param(root)
                .query((row, _) -> new Count(row.getString("area"), combination(row), row.getLong("pledges")))
                .list();
    }

    /**
     * The pledges of some areas that stand in one of some ways: by the ways' order, then the farthest behind first.
     *
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    public List<Listed> listed(String root, Collection<String> areas, List<Combination> ways, long skip, int most) {
        return jdbc.sql("""
                select x.*, p.title, m.decided_on, m.before, m.after, m.unit as move_unit
                from (select s.*, w.place, i.indicator, i.value, i.value_on, i.planned, i.attainment, n.unit, n.decimals
                      from unnest(?::text[], ?::text[], ?::text[], ?::boolean[]) with ordinality
                          as w(reported, measured, reason, eased, place)
                      join roadmap.pledge_standing s on s.reported is not distinct from w.reported
                          and s.measured = w.measured and s.reason is not distinct from w.reason and s.eased = w.eased
                      left join lateral (
                          select * from roadmap.indicator_standing i where i.pledge = s.pledge
                          order by i.indicator = any(s.decided_by) desc, i.main desc, i.value_on desc nulls last, i.indicator
                          limit 1) i on true
                      left join roadmap.indicators n on n.indicator = i.indicator
                      where s.root = ? and s.area = any(?)
                      order by w.place, i.attainment nulls last, s.pledge offset ? limit ?) x
                join programme.pledges p on p.pledge = x.pledge
                left join lateral (
                    select t.decided_on, t.before, t.after, n.unit from (
                        select t.indicator, t.decided_on, coalesce(t.value, t.low, t.high) as after,
                               lag(coalesce(t.value, t.low, t.high)) over (
                                   partition by t.indicator, t.due order by t.decided_on) as before
                        from roadmap.targets t join roadmap.indicators n on n.indicator = t.indicator
                        where n.pledge = x.pledge and t.decided_on <= x.day) t
                    join roadmap.indicators n on n.indicator = t.indicator
                    where t.before <> t.after order by t.decided_on desc, t.indicator limit 1) m on true
                order by x.place, x.attainment nulls last, x.pledge""")
                .params(
                        ways.stream().map(StandingCounts::word).toArray(String[]::new),
                        ways.stream().map(way -> way.measured().name()).toArray(String[]::new),
                        ways.stream().map(Combination::reason).toArray(String[]::new),
                        ways.stream().map(Combination::eased).toArray(Boolean[]::new),
                        root,
                        areas.toArray(String[]::new),
                        skip,
                        most)
                .query((row, _) -> listed(row))
                .list();
    }

    private static @Nullable String word(Combination way) {
        return way.reported() == null ? null : RowJson.word(way.reported());
    }

    private static Listed listed(ResultSet row) throws SQLException {
        String indicator = row.getString("indicator");
        LocalDate moved = row.getObject("decided_on", LocalDate.class);
        return new Listed(
                row.getString("pledge"),
                text(row.getString("title")),
                row.getString("area"),
                combination(row),
                row.getObject("reported_on", LocalDate.class),
                indicator == null
                        ? null
                        : new Basis(
                                indicator,
                                text(row.getString("unit")),
                                (Integer) row.getObject("decimals"),
                                row.getBigDecimal("value"),
                                row.getObject("value_on", LocalDate.class),
                                row.getBigDecimal("planned")),
                moved == null
                        ? null
                        : new Move(
                                moved,
                                row.getBigDecimal("before"),
                                row.getBigDecimal("after"),
                                text(row.getString("move_unit"))));
    }

    private static Combination combination(ResultSet row) throws SQLException {
        String reported = row.getString("reported");
        return new Combination(
                reported == null
                        ? null
                        : Reported.valueOf(reported.toUpperCase(Locale.ROOT).replace('-', '_')),
                Status.valueOf(row.getString("measured")),
                row.getString("reason"),
                row.getBoolean("eased"));
    }

    private static Text text(String json) {
        return RowJson.text((Json.Obj) Intake.parse(json));
    }
}
