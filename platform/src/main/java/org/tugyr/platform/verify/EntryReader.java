package org.tugyr.platform.verify;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tugyr.ledger.CanonicalWriter;
import org.tugyr.ledger.LogAudit;
import org.tugyr.platform.facts.Kinds;

/** Looks at entries on all cores, while the tree over them is computed, and hands them on in their order. */
final class EntryReader implements LogAudit.EntryVisitor, AutoCloseable {

    private static final int BATCH = 512;
    private static final int CORES = Runtime.getRuntime().availableProcessors();

    private final Kinds kinds;
    private final Next next;
    private final ExecutorService pool =
            Executors.newFixedThreadPool(CORES, Thread.ofPlatform().daemon().factory());
    private final Deque<Future<List<Checked>>> ahead = new ArrayDeque<>();
    private List<byte[]> batch = new ArrayList<>(BATCH);
    private long handedOn;

    EntryReader(Kinds kinds, Next next) {
        this.kinds = kinds;
        this.next = next;
    }

    /** Takes what entries say, one by one, in order. */
    @FunctionalInterface
    interface Next {
        void accept(long index, Checked entry);
    }

    @Override
    public void visit(long index, byte[] entry) {
        batch.add(entry);
        if (batch.size() == BATCH) {
            submit();
        }
    }

    private void submit() {
        List<byte[]> entries = batch;
        batch = new ArrayList<>(BATCH);
        ahead.add(pool.submit(() -> look(entries)));
        if (ahead.size() > 2 * CORES) {
            handOn();
        }
    }

    private List<Checked> look(List<byte[]> entries) {
        CanonicalWriter writer = new CanonicalWriter();
        List<Checked> checked = new ArrayList<>(entries.size());
        entries.forEach(entry -> checked.add(Checked.of(entry, kinds, writer)));
        return checked;
    }

    private void handOn() {
        try {
            for (Checked entry : ahead.remove().get()) {
                next.accept(handedOn++, entry);
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while verifying", e);
        }
    }

    /** Waits until every entry has been handed on. */
    void finish() {
        submit();
        while (!ahead.isEmpty()) {
            handOn();
        }
    }

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
