package org.tugyr.platform.facts;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Signs the log when it has grown, as long as this node holds the {@link Lease} and the log's own key; another node takes over
 * when it does not.
 */
public final class Signer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Signer.class);

    private final LogKey key;
    private final JdbcClient jdbc;
    private final PublishedLog published;
    private final PublishedFile file;
    private final Clock clock;
    private final Pace pace;
    private final AtomicReference<@Nullable Run> running = new AtomicReference<>();

    /**
     * How often things happen.
     *
     * @param interval the least time between two checkpoints
     * @param renewal how often the lease is renewed
     * @param term how long the lease lasts without that
     */
    public record Pace(Duration interval, Duration renewal, Duration term) {

        /** A checkpoint a second at most; another node takes over after six to seven. */
        public static final Pace USUAL = new Pace(Duration.ofSeconds(1), Duration.ofSeconds(2), Duration.ofSeconds(6));
    }

    /** A signer for the log in a database, which leaves its latest checkpoint in the data folder too. */
    public Signer(LogKey key, DataSource source, Path data, Clock clock, Pace pace) {
        this.key = key;
        this.jdbc = JdbcClient.create(source);
        this.published = new PublishedLog(source);
        this.file = PublishedFile.in(data);
        this.clock = clock;
        this.pace = pace;
    }

    /** What keeps this node from ever signing, to be shown to its operator; empty where nothing does. */
    public java.util.Optional<String> problem() {
        return key instanceof LogKey.Unfit(String problem)
                ? java.util.Optional.of(problem)
                : java.util.Optional.empty();
    }

    /** Whether this node is the one that signs. */
    public boolean signs() {
        Run run = running.get();
        return run != null && run.signs;
    }

    @Override
    public void start() {
        switch (key) {
            case LogKey.Own(var own) -> {
                Lease lease = new Lease(jdbc, pace.term());
                Run run = new Run(lease, new Growth(jdbc, own, lease, clock));
                if (running.compareAndSet(null, run)) {
                    run.thread.start();
                }
            }
            case LogKey.None(Path missing) -> LOG.info("this node does not sign: there is no {}", missing);
            case LogKey.Unfit(String problem) -> LOG.error("this node must not sign: {}", problem);
        }
    }

    /** Ends after the checkpoint in hand, and lets another node take over at once. */
    @Override
    public void stop() {
        Run run = running.getAndSet(null);
        if (run != null) {
            run.end();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get() != null;
    }

    private final class Run {
        private final Lease lease;
        private final Growth growth;
        private final CountDownLatch ended = new CountDownLatch(1);
        private final Thread thread =
                Thread.ofPlatform().daemon().name("signer").unstarted(this::loop);
        private long renewed;
        private volatile boolean signs;

        Run(Lease lease, Growth growth) {
            this.lease = lease;
            this.growth = growth;
        }

        void end() {
            ended.countDown();
            boolean interrupted = false;
            while (thread.isAlive()) {
                try {
                    thread.join();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        private void loop() {
            try {
                do {
                    tick();
                } while (!ended.await(pace.interval().toMillis(), TimeUnit.MILLISECONDS));
                lease.release();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            } catch (RuntimeException e) {
                LOG.warn("the signer could not give its lease back: it runs out by itself", e);
            }
        }

        /** Whatever goes wrong, the next tick begins anew from what the database says. */
        private void tick() {
            boolean before = signs;
            try {
                if (lease.held() || lease.take()) {
                    growth.publish(published).ifPresent(file::write);
                    if (lease.held()
                            && System.nanoTime() - renewed >= pace.renewal().toNanos()) {
                        renewed = System.nanoTime();
                        var _ = lease.renew();
                    }
                }
            } catch (RuntimeException e) {
                LOG.error("nothing was signed; trying again", e);
            }
            signs = lease.held();
            if (signs != before) {
                LOG.info(signs ? "this node signs the log" : "another node signs the log");
            }
        }
    }
}
