package org.tugyr.platform.export;

import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.report.Marks;

/**
 * Keeps the edition that readers of a live site get, and makes the next one when one is asked for and the last has had its time.
 *
 * <p>Everybody gets the same for a while, so that one file fits the other, and however many ask, the database works for one.
 */
final class Editions {

    /** A reader has that long for the short file before the long one. */
    static final Duration LASTS = Duration.ofSeconds(5);

    /** An edition lasts so many times as long as it took, if that is longer: making them must not keep the site busy. */
    private static final int REST = 10;

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final DataSource source;
    private final Marks marks;
    private final long least;
    private final Lock making = new ReentrantLock();
    private volatile @Nullable Kept kept;

    /** Of a record; each lasts at least so long. */
    Editions(DataSource source, Marks marks, Duration least) {
        this.source = source;
        this.marks = marks;
        this.least = least.toNanos();
    }

    private record Kept(Edition edition, long until) {

        boolean isNew() {
            return System.nanoTime() - until < 0;
        }
    }

    /** The edition for now; empty where no numbers were worked out yet, or nothing vouches for them. */
    Optional<Edition> latest() throws SQLException, IOException, InterruptedException {
        Kept last = kept;
        if (last != null && last.isNew()) {
            return Optional.of(last.edition());
        }
        if (last == null ? making.tryLock(PATIENCE.toNanos(), TimeUnit.NANOSECONDS) : making.tryLock()) {
            try {
                return next();
            } finally {
                making.unlock();
            }
        }
        return Optional.ofNullable(last).map(Kept::edition);
    }

    private Optional<Edition> next() throws SQLException, IOException, InterruptedException {
        Kept last = kept;
        if (last != null && last.isNew()) { // somebody else was quicker
            return Optional.of(last.edition());
        }
        Edition edition = last == null ? null : last.edition();
        long took = 0;
        try (Snapshot snapshot = Snapshot.open(source)) {
            boolean goneOn = edition == null || !edition.records().equals(Edition.basis(snapshot));
            if (goneOn && snapshot.isVouchedFor(PATIENCE)) {
                long start = System.nanoTime();
                edition = Edition.of(snapshot, marks);
                took = System.nanoTime() - start;
            }
        }
        if (edition != null) {
            kept = new Kept(edition, System.nanoTime() + Math.max(least, REST * took));
        }
        return Optional.ofNullable(edition);
    }
}
