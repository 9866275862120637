package org.tugyr.platform.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.Optional;
import org.tugyr.platform.intake.Progress;

/** Shows how far an import is: one line that changes on a terminal, elsewhere a line every few seconds. */
final class ImportProgress implements Progress, AutoCloseable {

    private static final long NANOS = 1_000_000_000L;
    private static final long EVERY_SECONDS = 5;
    private static final int PERCENT = 100;

    private final PrintWriter err;
    private final boolean terminal =
            Optional.ofNullable(System.console()).map(Console::isTerminal).orElse(false);
    private Step step = Step.CHECKING;
    private long began = System.nanoTime();
    private long told = began;
    private boolean open;

    ImportProgress(PrintWriter err) {
        this.err = err;
    }

    @Override
    public void reached(Step now, long done, long total) {
        long time = System.nanoTime();
        if (now != step) {
            step = now;
            began = told;
        }
        boolean due = time - told >= EVERY_SECONDS * NANOS;
        if (done > 0 && (terminal || due)) {
            told = time;
            String line = line(done, total, (time - began) / (double) NANOS);
            err.print(terminal ? "\r\u001b[K" + line : line + System.lineSeparator());
            err.flush();
            open = terminal;
        }
    }

    private String line(long done, long total, double seconds) {
        double perSecond = done / Math.max(seconds, 1e-3);
        Duration left = Duration.ofSeconds(Math.round((total - done) / Math.max(perSecond, 1e-3)));
        String time = "%d:%02d:%02d".formatted(left.toHours(), left.toMinutesPart(), left.toSecondsPart());
        return switch (step) {
            case CHECKING -> "checking: part %,d of %,d, %s left".formatted(done, total, time);
            case WRITING ->
                "writing: %,d of %,d rows (%d %%), %,.0f rows/s, %s left"
                        .formatted(done, total, PERCENT * done / total, perSecond, time);
        };
    }

    @Override
    public void close() {
        if (open) {
            err.println();
        }
    }
}
