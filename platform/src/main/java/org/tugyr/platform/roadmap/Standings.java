package org.tugyr.platform.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.RecordDay;
import org.tugyr.platform.facts.Copy;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.Move;

/**
 * Keeps, for lists and the board, where every indicator and pledge stands on its root's day.
 *
 * <p>A standing is a pure function of facts, day and rule; this only remembers it. One node computes at a time, and only
 * what was touched since, unless the day has changed. All standings rest on one size of the log, exactly: whatever is written
 * while they are worked out counts the next time.
 */
public final class Standings {

    private static final int BATCH = 2_000;

    private final Clock clock;
    private final JdbcClient jdbc;
    private final JdbcTemplate template;
    private final IndicatorStore indicators;
    private final PledgeStandings pledges;
    private final TransactionTemplate transaction;

    /** The standings in a database. */
    public Standings(DataSource source, Clock clock) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(source);
        this.template = new JdbcTemplate(source);
        this.indicators = new IndicatorStore(jdbc);
        this.pledges = new PledgeStandings(template);
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        this.transaction.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /**
     * What the standings of a root rest on.
     *
     * @param day the root's day
     * @param size the log's size
     */
    public record Basis(LocalDate day, long size) {}

    private record Root(String key, LocalDate day) {}

    /** What the standings of a root rest on; empty before they were first computed. */
    public Optional<Basis> basis(String root) {
        return jdbc.sql("select day, size from roadmap.standing where root = ?")
                .param(root)
                .query((row, _) -> new Basis(row.getObject(1, LocalDate.class), row.getLong(2)))
                .optional();
    }

    /**
     * Brings every root's standings to its day and to the log's size.
     *
     * @return false where another node is at it, and nothing was done here
     */
    public boolean refresh() {
        try {
            return Boolean.TRUE.equals(transaction.execute(_ -> bringUp()));
        } catch (PessimisticLockingFailureException _) {
            return false; // the other was done between this one's first look at the record and its turn
        }
    }

    private boolean bringUp() {
        // comes before the first look: a rebuild empties tables even for those who look at an earlier state of them
        jdbc.sql("lock table facts.about in access share mode").update();
        boolean mine = jdbc.sql("select pg_try_advisory_xact_lock(hashtext('roadmap.standing'))")
                .query(Boolean.class)
                .single();
        if (mine) {
            long size =
                    jdbc.sql("select size from facts.head").query(Long.class).single();
            roots().forEach(root -> bringUp(root, size));
        }
        return mine;
    }

    private List<Root> roots() {
        return jdbc.sql("select record, zone, kept_until from facts.record order by record")
                .query((row, _) -> new Root(
                        row.getString(1),
                        RecordDay.at(clock.instant(), ZoneId.of(row.getString(2)), row.getObject(3, LocalDate.class))))
                .list();
    }

    private void bringUp(Root root, long size) {
        Basis basis = basis(root.key()).orElse(null);
        if (new Basis(root.day(), size).equals(basis)) {
            return;
        }
        Touched touched = basis != null && basis.day().equals(root.day())
                ? Touched.since(jdbc, basis.size(), size).orElse(null)
                : null;
        indicators(root, touched == null ? all(root) : own(root, touched.indicators()));
        pledges.compute(root.key(), root.day(), touched == null ? null : touched.pledges());
        jdbc.sql("""
                insert into roadmap.standing values (?, ?, ?)
                on conflict (root) do update set day = excluded.day, size = excluded.size""").params(root.key(), root.day(), size).update();
    }

    private List<String> all(Root root) {
        return jdbc.sql("select indicator from roadmap.indicators where root = ? order by indicator")
                .param(root.key())
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> own(Root root, Set<String> touched) {
        return jdbc.sql("select indicator from roadmap.indicators where root = ? and indicator = any(?)")
                .params(root.key(), touched.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private void indicators(Root root, List<String> keys) {
        for (int from = 0; from < keys.size(); from += BATCH) {
            List<String> batch = keys.subList(from, Math.min(from + BATCH, keys.size()));
            jdbc.sql("delete from roadmap.indicator_standing where indicator = any(?)")
                    .param(batch.toArray(String[]::new))
                    .update();
            Copy standings = new Copy("roadmap.indicator_standing");
            for (Indicator indicator : indicators.read(batch)) {
                Assessment assessment = indicator.assess(root.day());
                if (assessment != null) {
                    add(standings, root, indicator.row(), assessment);
                }
            }
            standings.send(template);
        }
    }

    private static void add(Copy standings, Root root, IndicatorRow indicator, Assessment assessment) {
        var arithmetic = assessment.arithmetic();
        var value = arithmetic.value();
        var planned = arithmetic.plannedAtValue();
        Move eased = Assessed.eased(assessment);
        standings
                .add(indicator.indicator())
                .add(indicator.pledge())
                .add(indicator.main())
                .add(assessment.status())
                .add(assessment.reason())
                .add(List.copyOf(assessment.flags()))
                .add(value == null ? null : value.value().toPlainString())
                .add(value == null ? null : value.on())
                .add(planned == null ? null : planned.low().toPlainString())
                .add(
                        arithmetic.attainment() == null
                                ? null
                                : arithmetic.attainment().toPlainString())
                .add(eased == null ? null : eased.decidedOn())
                .add(eased == null ? null : eased.due())
                .add(root.day())
                .add(root.key())
                .end();
    }
}
