package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.web.words.Language;

class PageCacheTests {

    private final PageCache cache = new PageCache(10_000);
    private final AtomicInteger made = new AtomicInteger();

    @Test
    void makesAPageOnce() {
        Rendered first = cache.get(key("/", 1), () -> page(10));
        Rendered second = cache.get(key("/", 1), () -> page(10));

        assertThat(second).isSameAs(first);
        assertThat(made).hasValue(1);
    }

    @Test
    void makesItAgainWhenTheRecordGrewOrTheLanguageIsAnother() {
        cache.get(key("/", 1), () -> page(10));
        cache.get(key("/", 2), () -> page(10));
        cache.get(new PageCache.Key("/", Language.RU, 1, LocalDate.EPOCH), () -> page(10));

        assertThat(made).hasValue(3);
    }

    @Test
    void forgetsTheLeastRecentlyAskedForBeyondItsCapacity() {
        cache.get(key("/a", 1), () -> page(4_000));
        cache.get(key("/b", 1), () -> page(4_000));
        cache.get(key("/a", 1), () -> page(4_000));
        cache.get(key("/c", 1), () -> page(4_000));

        assertThat(cache.weight()).isLessThanOrEqualTo(10_000);
        cache.get(key("/a", 1), () -> page(4_000));
        assertThat(made).hasValue(3);
        cache.get(key("/b", 1), () -> page(4_000));
        assertThat(made).hasValue(4);
    }

    @Test
    void keepsNoFailure() {
        assertThatThrownBy(() -> cache.get(key("/", 1), () -> {
                    throw new IllegalStateException("no database");
                }))
                .hasMessage("no database");

        assertThat(cache.get(key("/", 1), () -> page(3)).plain()).hasSize(3);
    }

    @Test
    void letsThoseWhoComeMeanwhileWait() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CountDownLatch go = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Rendered>> all = new ArrayList<>();
            all.add(threads.submit(() -> cache.get(key("/", 1), () -> {
                started.countDown();
                awaitQuietly(go);
                return page(5);
            })));
            started.await();
            for (int i = 0; i < 20; i++) {
                all.add(threads.submit(() -> cache.get(key("/", 1), () -> page(5))));
            }
            go.countDown();

            for (Future<Rendered> one : all) {
                assertThat(one.get()).isSameAs(all.getFirst().get());
            }
        }
        assertThat(made).hasValue(1);
    }

    @Test
    void tagsByContent() throws IOException {
        Rendered one = new Rendered("one".getBytes(StandardCharsets.UTF_8));

        assertThat(one.tag()).isEqualTo(new Rendered("one".getBytes(StandardCharsets.UTF_8)).tag());
        assertThat(one.tag()).isNotEqualTo(new Rendered("two".getBytes(StandardCharsets.UTF_8)).tag());
        try (var unzipped = new GZIPInputStream(new ByteArrayInputStream(one.gzip()))) {
            assertThat(unzipped.readAllBytes()).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(one.plain()).isEqualTo("one".getBytes(StandardCharsets.UTF_8));
    }

    private static PageCache.Key key(String address, long size) {
        return new PageCache.Key(address, Language.KK, size, LocalDate.EPOCH);
    }

    private byte[] page(int length) {
        made.incrementAndGet();
        byte[] page = new byte[length];
        new Random(made.get()).nextBytes(page); // which cannot be compressed
        return page;
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
