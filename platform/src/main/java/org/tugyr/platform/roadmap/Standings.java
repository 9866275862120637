package org.tugyr.platform.roadmap;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.ledger.Json;
import org.tugyr.platform.clock.RecordDay;
import org.tugyr.platform.facts.RowJson;
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

    private static final String INDICATORS =
            "select indicator from roadmap.indicators where root = ? and indicator > ? order by indicator limit ?";
    private static final String PLEDGES =
            "select pledge from programme.pledges where root = ? and pledge > ? order by pledge limit ?";

    /** So many indicators, and so many pledges, are held in memory at once. */
    private static final int BATCH = 1_000;

    private static final Logger LOG = LoggerFactory.getLogger(Standings.class);

    private final Clock clock;
    private final JdbcClient jdbc;
    private final IndicatorStore indicators;
    private final Remembered remembered;
    private final PledgeStandings pledges;
    private final Verdicts verdicts;
    private final TransactionTemplate transaction;

    /** The standings in a database where nobody judges. */
    public Standings(DataSource source, Clock clock) {
        this(source, clock, Verdicts.NONE);
    }

    /** The standings in a database. */
    public Standings(DataSource source, Clock clock, Verdicts verdicts) {
        this.clock = clock;
        this.jdbc = JdbcClient.create(source);
        this.indicators = new IndicatorStore(jdbc);
        this.remembered = new Remembered(jdbc, "roadmap.indicator_standing", "indicator");
        this.pledges = new PledgeStandings(jdbc);
        this.verdicts = verdicts;
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
                ? Touched.since(jdbc, root.key(), basis.size(), size).orElse(null)
                : null;
        Map<String, Judged> judged = verdicts.of(root.key(), size, root.day());
        if (touched != null) {
            touched.pledges().addAll(judgedOtherwise(root.key(), judged));
        }
        each(touched == null ? null : touched.indicators(), INDICATORS, root, keys -> indicators(root, keys));
        each(
                touched == null ? null : touched.pledges(),
                PLEDGES,
                root,
                keys -> pledges.compute(root.key(), root.day(), keys, judged));
        jdbc.sql("""
            insert into roadmap.standing values (?, ?, ?)
            on conflict (root) do update set day = excluded.day, size = excluded.size\
            """).params(root.key(), root.day(), size).update();
    }

    /** The pledges of which councils find something else than is remembered: a vote is about its verdict alone. */
    private Set<String> judgedOtherwise(String root, Map<String, Judged> judged) {
        Map<String, Judged> other = new HashMap<>(judged);
        Set<String> changed = new HashSet<>();
        jdbc.sql("select pledge, judged from roadmap.pledge_standing where root = ? and judged is not null")
                .param(root)
                .query(row -> {
                    Judged before = RowJson.choice(Judged.class, row.getString(2));
                    if (before != other.remove(row.getString(1))) {
                        changed.add(row.getString(1));
                    }
                });
        changed.addAll(other.keySet());
        return changed;
    }

    /** Does something with some keys, or with all that a query finds of a root after a key, a batch at a time. */
    private void each(@Nullable NavigableSet<String> only, String all, Root root, Consumer<List<String>> work) {
        Function<String, List<String>> after = key -> only == null
                ? jdbc.sql(all)
                        .params(root.key(), key, BATCH)
                        .query(String.class)
                        .list()
                : only.tailSet(key, false).stream().limit(BATCH).toList();
        for (List<String> keys = after.apply(""); !keys.isEmpty(); keys = after.apply(keys.getLast())) {
            work.accept(keys);
        }
    }

    private void indicators(Root root, List<String> keys) {
        List<Json> rows = new ArrayList<>();
        for (Indicator indicator : indicators.read(keys)) {
            Assessment assessment = assess(indicator, root.day());
            if (assessment != null) {
                rows.add(row(root, indicator, assessment));
            }
        }
        remembered.replace(keys, rows);
    }

    /** Rows that make no series, which no guard lets in, must not keep all others from standing somewhere. */
    private static @Nullable Assessment assess(Indicator indicator, LocalDate day) {
        try {
            return indicator.assess(day);
        } catch (IllegalArgumentException e) {
            LOG.error(
                    "the rows of indicator {} make no series: {}",
                    indicator.row().indicator(),
                    e.getMessage());
            return null;
        }
    }

    private static Json row(Root root, Indicator indicator, Assessment assessment) {
        IndicatorRow row = indicator.row();
        var arithmetic = assessment.arithmetic();
        var value = arithmetic.value();
        var planned = arithmetic.plannedAtValue();
        Move eased = Assessed.eased(indicator, assessment);
        return new Remembered.Row()
                .put("indicator", row.indicator())
                .put("pledge", row.pledge())
                .put("area", row.area())
                .put("main", row.main())
                .put("status", assessment.status())
                .put("reason", assessment.reason())
                .put("value", value == null ? null : value.value())
                .put("value_on", value == null ? null : value.on())
                .put("planned", planned == null ? null : planned.low())
                .put("attainment", arithmetic.attainment())
                .put("eased_on", eased == null ? null : eased.decidedOn())
                .put("eased_due", eased == null ? null : eased.due())
                .put("moved_on", Indicator.movedOn(assessment))
                .put("restated_on", indicator.restatedOn(root.day()))
                .put("root", root.key())
                .build();
    }
}
