package org.tugyr.platform.roadmap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Grounds.Easing;
import org.tugyr.platform.roadmap.Grounds.Reading;

/** What the standings of pledges add up to, for the board. One query each. */
public final class StandingCounts {

    private static final String ROOTS = """
        select r.record, r.name, r.synthetic, r.zone, r.licence, coalesce(s.size, 0) as size, s.day, f.at
        from facts.record r left join roadmap.standing s on s.root = r.record
        left join facts.fact f on f.idx = s.size - 1\
        """;

    private final JdbcClient jdbc;
    private final Map<String, Counted> counted = new ConcurrentHashMap<>();

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
     * @param licence of the record's own texts and figures, as an SPDX id; null where its keeper has not said
     */
    public record Root(
            String key,
            Text name,
            boolean synthetic,
            ZoneId zone,
            long size,
            @Nullable Instant updatedAt,
            @Nullable LocalDate day,
            @Nullable String licence) {

        /** The same record as it was kept on a day. */
        public Root on(LocalDate day, long size, @Nullable Instant updatedAt) {
            return new Root(key, name, synthetic, zone, size, updatedAt, day, licence);
        }
    }

    /** How many pledges of an area, without those below it, stand so. */
    public record Count(String area, Voices voices, long pledges) {}

    /** A pledge on which the voices disagree, with what the measured one rests on. */
    public record Listed(String pledge, Text title, String area, Voices voices, Grounds grounds) {}

    private record Counted(Root root, List<Count> counts) {}

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

    /** The record that an organisation hangs under; empty where its standings do not know of the organisation yet. */
    public Optional<Root> ofOrganisation(String organisation) {
        return jdbc.sql(ROOTS
                        + " where r.record = (select root from people.organisations"
                        + " where organisation = ? and idx < s.size limit 1)")
                .param(organisation)
                .query((row, _) -> root(row))
                .optional();
    }

    private static Root root(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("at", OffsetDateTime.class);
        return new Root(
                row.getString("record"),
                RowJson.text(row.getString("name")),
                row.getBoolean("synthetic"),
                ZoneId.of(row.getString("zone")),
                row.getLong("size"),
                at == null ? null : at.toInstant(),
                row.getObject("day", LocalDate.class),
                row.getString("licence"));
    }

    /** How many pledges of a record stand where, area by area; counted once for all boards that rest on the same. */
    public List<Count> counts(Root root) {
        Counted known = counted.get(root.key());
        if (known == null || !known.root().equals(root)) {
            known = new Counted(root, count(root.key()));
            counted.put(root.key(), known);
        }
        return known.counts();
    }

    private List<Count> count(String root) {
        return jdbc.sql("select area, %1$s, count(*) as pledges from roadmap.pledge_standing where root = ?"
                                .formatted(Voices.COLUMNS)
                        + " group by area, %1$s order by area, %1$s".formatted(Voices.COLUMNS))
                .param(root)
                .query((row, _) -> new Count(row.getString("area"), Voices.read(row), row.getLong("pledges")))
                .list();
    }

    /**
     * The pledges of some areas on which the voices disagree, in the order of rule {@value Disagreement#RULE}.
     *
     * @param kind only these; null for all
     * @param skip how many to leave out at the beginning
     * @param most how many at most
     */
    public List<Listed> disagreeing(
            String root, Collection<String> areas, @Nullable Disagreement kind, long skip, int most) {
        return disagreeing(
                "root = ? and area = any(?) and (?::text is null or disagreement = ?)",
                root,
                areas.toArray(String[]::new),
                kind == null ? null : kind.name(),
                kind == null ? null : kind.name(),
                skip,
                most);
    }

    /** The same, of the pledges that an organisation answers for. */
    public List<Listed> disagreeingOf(String owner, int most) {
        return disagreeing("pledge in (select pledge from programme.pledges where owner = ?)", owner, 0, most);
    }

    /** The same, of some pledges. */
    public List<Listed> disagreeingOn(Collection<String> pledges, int most) {
        return disagreeing("pledge = any(?)", pledges.toArray(String[]::new), 0, most);
    }

    /** @param which condition of the standings that are wanted; its parameters, then how many to leave out and how many at most */
    private List<Listed> disagreeing(String which, @Nullable Object... params) {
        return jdbc.sql("""
            select s.*, p.title, n.indicator, n.unit, n.decimals, i.value, i.value_on,
                   case when n.direction in ('increase', 'decrease') then i.planned end as planned, e.*
            from (select * from roadmap.pledge_standing
                  where gravity > 0 and %s
                  order by gravity desc, attainment, pledge offset ? limit ?) s
            join programme.pledges p on p.pledge = s.pledge
            left join roadmap.indicator_standing i on i.indicator = s.basis
            left join roadmap.indicators n on n.indicator = s.basis
            left join lateral (
                select t.decided_on, t.value as to_value, t.low as to_low, t.high as to_high,
                       f.value as from_value, f.low as from_low, f.high as from_high, u.unit as eased_unit
                from roadmap.indicator_standing e
                join roadmap.indicators u on u.indicator = e.indicator
                join roadmap.targets t on t.indicator = e.indicator and t.due = e.eased_due and t.decided_on = e.eased_on
                join lateral (
                    select * from roadmap.targets f
                    where f.indicator = t.indicator and f.due = t.due and f.decided_on < t.decided_on
                    order by f.decided_on desc limit 1) f on true
                where e.pledge = s.pledge
                order by e.eased_on desc, e.indicator limit 1) e on true
            order by s.gravity desc, s.attainment, s.pledge\
            """.formatted(which))
                .params(Arrays.asList(params))
                .query((row, _) -> listed(row))
                .list();
    }

    private static Listed listed(ResultSet row) throws SQLException {
        return new Listed(
                row.getString("pledge"),
                RowJson.text(row.getString("title")),
                row.getString("area"),
                Voices.read(row),
                new Grounds(
                        row.getString("indicator") == null ? null : reading(row),
                        row.getObject("decided_on") == null ? null : easing(row)));
    }

    private static Reading reading(ResultSet row) throws SQLException {
        return new Reading(
                row.getString("indicator"),
                RowJson.text(row.getString("unit")),
                (Integer) row.getObject("decimals"),
                row.getBigDecimal("value"),
                row.getObject("value_on", LocalDate.class),
                row.getBigDecimal("planned"));
    }

    private static Easing easing(ResultSet row) throws SQLException {
        return new Easing(
                row.getObject("decided_on", LocalDate.class),
                Indicator.bound(
                        row.getBigDecimal("from_value"), row.getBigDecimal("from_low"), row.getBigDecimal("from_high")),
                Indicator.bound(
                        row.getBigDecimal("to_value"), row.getBigDecimal("to_low"), row.getBigDecimal("to_high")),
                RowJson.text(row.getString("eased_unit")));
    }
}
