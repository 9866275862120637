package org.tugyr.platform.site;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.tugyr.platform.clock.Tick;
import org.tugyr.platform.roadmap.StandingCounts;
import org.tugyr.platform.roadmap.StandingCounts.Root;

/**
 * Keeps the board of each day and since when voices disagree, and counts the log's entries.
 *
 * <p>A day's snapshot is what was last seen on it. It is taken at once when a day has none yet, and then at most once in a
 * while, so that a busy log is not written twice.
 */
final class BoardKeeper implements Tick {

    static final Duration AT_MOST_EVERY = Duration.ofSeconds(30);
    private static final long ENTRIES_AT_ONCE = 200_000;

    private final Clock clock;
    private final StandingCounts standings;
    private final SiteStore store;
    private final Findings findings;
    private final TransactionTemplate transaction;
    private final Map<String, Instant> taken = new HashMap<>();
    private final Map<String, Looked> looked = new HashMap<>();

    /** On what the standings rested when they were last looked at. */
    private record Looked(long size, @Nullable LocalDate day) {
        static Looked of(Root root) {
            return new Looked(root.size(), root.day());
        }
    }

    BoardKeeper(DataSource source, StandingCounts standings, Clock clock) {
        this.clock = clock;
        this.standings = standings;
        this.store = new SiteStore(JdbcClient.create(source));
        this.findings = new Findings(JdbcClient.create(source));
        this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
    }

    /** Brings what is kept up to date. */
    @Override
    public void tick() {
        for (Root root : standings.roots()) {
            LocalDate day = root.day();
            if (day == null) {
                continue;
            }
            if (!Looked.of(root).equals(looked.get(root.key()))) {
                transaction.executeWithoutResult(_ -> findings.look(root, day, clock.instant()));
                looked.put(root.key(), Looked.of(root));
            }
            if (isDue(root, day)) {
                transaction.executeWithoutResult(_ -> store.keep(root, day, standings.counts(root)));
                taken.put(root.key() + day, clock.instant());
            }
        }
        transaction.executeWithoutResult(_ -> {
            var _ = store.tally(ENTRIES_AT_ONCE);
        });
    }

    private boolean isDue(Root root, LocalDate day) {
        Instant last = taken.get(root.key() + day);
        if (last != null && clock.instant().isBefore(last.plus(AT_MOST_EVERY))) {
            return false;
        }
        return store.kept(root.key(), day)
                .map(kept -> kept.size() != root.size())
                .orElse(true);
    }
}
