package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TurnsTests {

    private static final Duration LONG = Duration.ofMinutes(5);

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch go = new CountDownLatch(1);

    @AfterEach
    void end() {
        go.countDown();
        threads.close();
    }

    @Test
    void doesNoMoreAtOnceThanItMay() {
        Turns turns = new Turns(2, 99, LONG);
        AtomicInteger now = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();

        List<Future<Integer>> all = IntStream.range(0, 50)
                .mapToObj(_ -> threads.submit(() -> turns.take(() -> {
                    int these = most.accumulateAndGet(now.incrementAndGet(), Math::max);
                    new Random(these).nextBytes(new byte[1 << 20]);
                    now.decrementAndGet();
                    return these;
                })))
                .toList();

        assertThat(all).allSatisfy(one -> assertThat(one.get()).isBetween(1, 2));
    }

    @Test
    void turnsAwayWhoWouldWaitTooLong() throws Exception {
        Turns turns = new Turns(1, 0, LONG);
        Future<String> slow = slow(turns);

        assertThatThrownBy(() -> turns.take(() -> "too many")).isInstanceOf(PageProblem.class);
        assertThatThrownBy(() -> new Turns(0, 9, Duration.ofMillis(1)).take(() -> "too long"))
                .isInstanceOf(PageProblem.class);

        go.countDown();
        assertThat(slow.get()).isEqualTo("slow");
        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    @Test
    void givesATurnBackAfterAFailure() {
        Turns turns = new Turns(1, 0, LONG);

        assertThatThrownBy(() -> turns.take(() -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(turns.take(() -> "next")).isEqualTo("next");
    }

    private Future<String> slow(Turns turns) throws InterruptedException {
        Future<String> slow = threads.submit(() -> turns.take(() -> {
            started.countDown();
            try {
                go.await();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
            return "slow";
        }));
        started.await();
        return slow;
    }
}
