package org.tugyr.platform.web;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/**
 * Lets so many pages be made at once, and others wait for their turn: a machine that makes hundreds at once finishes none. Who
 * would wait too long is told so at once. Making a page must not ask for a turn again.
 */
final class Turns {

    private final Semaphore turns;
    private final int mostWaiting;
    private final Duration patience;

    Turns(int atOnce, int mostWaiting, Duration patience) {
        this.turns = new Semaphore(atOnce, true);
        this.mostWaiting = mostWaiting;
        this.patience = patience;
    }

    /**
     * Does some work when its turn has come.
     *
     * @throws PageProblem where too many are waiting, or it took too long
     */
    <T> T take(Supplier<T> work) {
        boolean full = turns.availablePermits() == 0 && turns.getQueueLength() >= mostWaiting;
        if (full || !came()) {
            throw PageProblem.busy();
        }
        try {
            return work.get();
        } finally {
            turns.release();
        }
    }

    private boolean came() {
        try {
            return turns.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
