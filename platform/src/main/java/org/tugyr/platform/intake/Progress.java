package org.tugyr.platform.intake;

/** Hears how far an import has come. */
@FunctionalInterface
public interface Progress {

    /** Work on one thing is so far: {@code done} of {@code total} rows, where the total may grow. */
    void reached(Step step, long done, long total);

    /** What is being done. */
    enum Step {
        CHECKING,
        WRITING
    }
}
