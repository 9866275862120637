package org.tugyr.platform.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.tugyr.platform.access.AccessKey;
import org.tugyr.platform.access.Holders;
import org.tugyr.platform.clock.Tick;

/** Makes digests, sends letters and forgets what has expired, beside the clock, which must not wait for servers of others. */
final class Rounds implements Tick, DisposableBean {

    private static final Duration TIDY = Duration.ofMinutes(10);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

    private final Digests digests;
    private final Postman postman;
    private final Followers followers;
    private final Requests requests;
    private final Outbox outbox;
    private final Holders holders;
    private final AccessKey key;
    private final Clock clock;
    private final Semaphore idle = new Semaphore(1);
    private Instant tidied = Instant.EPOCH;
    private volatile @Nullable Thread working;
    private volatile boolean ended;

    Rounds(
            Digests digests,
            Postman postman,
            Followers followers,
            Requests requests,
            Outbox outbox,
            Holders holders,
            AccessKey key,
            Clock clock) {
        this.digests = digests;
        this.postman = postman;
        this.followers = followers;
        this.requests = requests;
        this.outbox = outbox;
        this.holders = holders;
        this.key = key;
        this.clock = clock;
    }

    @Override
    public void tick() {
        if (clock.instant().isAfter(tidied.plus(TIDY))) {
            tidied = clock.instant();
            tidy();
        }
        if (key.isHere() && !ended && (followers.isDue() || outbox.isDue()) && idle.tryAcquire()) {
            working = Thread.ofVirtual().name("mail").start(() -> {
                try {
                    round();
                } catch (RuntimeException e) {
                    LOG.error("mail stopped; it goes on with the next tick", e);
                } finally {
                    idle.release();
                }
            });
        }
    }

    /** Makes the digests that are due, and sends all letters that are. */
    void round() {
        boolean more = true;
        while (more && !ended) {
            more = digests.tellNext();
        }
        postman.deliver();
    }

    /** Forgets links that hold no longer, and addresses of accounts that were closed. */
    void tidy() {
        requests.tidy();
        outbox.tidy();
        followers.ofAccounts().stream()
                .filter(follower -> follower.account() != null
                        && holders.of(follower.account()).isEmpty())
                .forEach(follower -> followers.forget(follower.id()));
    }

    @Override
    public void destroy() throws InterruptedException {
        ended = true;
        postman.end();
        Thread last = working;
        if (last != null) {
            var _ = last.join(PATIENCE);
        }
    }
}
