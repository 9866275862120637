package org.tugyr.platform.web;

import java.time.LocalDate;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.web.words.Language;

/**
 * Keeps rendered pages in memory, those asked for most recently, up to a number of bytes. Who asks for a page while it is
 * being made waits for it instead of making it again.
 */
final class PageCache {

    /** What decides a page's bytes. */
    record Key(String address, Language language, long size, LocalDate day) {}

    private final long capacity;
    private final Map<Key, CompletableFuture<Rendered>> pages = new LinkedHashMap<>(64, 0.75f, true);
    private long weight;

    /** @param capacity in bytes */
    PageCache(long capacity) {
        this.capacity = capacity;
    }

    /** The page of a key, made where it is not there; a failure to make it is thrown to all who wait, and not kept. */
    Rendered get(Key key, Supplier<byte[]> make) {
        CompletableFuture<Rendered> mine = new CompletableFuture<>();
        CompletableFuture<Rendered> there = claim(key, mine);
        if (there != null) {
            return await(there);
        }
        try {
            Rendered page = new Rendered(make.get());
            keep(mine, page);
            return page;
        } catch (RuntimeException | Error e) {
            mine.completeExceptionally(e);
            drop(key);
            throw e;
        }
    }

    /** Bytes held. */
    synchronized long weight() {
        return weight;
    }

    private synchronized @Nullable CompletableFuture<Rendered> claim(Key key, CompletableFuture<Rendered> mine) {
        return pages.putIfAbsent(key, mine);
    }

    private synchronized void drop(Key key) {
        pages.remove(key);
    }

    private synchronized void keep(CompletableFuture<Rendered> mine, Rendered page) {
        mine.complete(page);
        weight += page.weight();
        Iterator<CompletableFuture<Rendered>> eldest = pages.values().iterator();
        while (weight > capacity && eldest.hasNext()) {
            CompletableFuture<Rendered> candidate = eldest.next();
            if (candidate.state() == Future.State.SUCCESS) {
                eldest.remove();
                weight -= candidate.join().weight();
            }
        }
    }

    private static Rendered await(CompletableFuture<Rendered> there) {
        try {
            return there.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            throw e;
        }
    }
}
