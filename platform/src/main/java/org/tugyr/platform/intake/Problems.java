package org.tugyr.platform.intake;

import java.util.ArrayList;
import java.util.List;

/** Gathers what is wrong, so that all of it can be told at once; keeps the first ones and counts the rest. */
public final class Problems {

    private static final int KEPT = 200;

    private final List<Problem> first = new ArrayList<>();
    private long count;

    /** Adds one more. */
    public void add(Problem problem) {
        if (count++ < KEPT) {
            first.add(problem);
        }
    }

    void add(Line line, String column, String expected, String found) {
        add(new Problem(line.file(), line.number(), column, expected, found));
    }

    /** The first of them, in the order in which they were found. */
    public List<Problem> first() {
        return List.copyOf(first);
    }

    /** How many there are. */
    public long count() {
        return count;
    }
}
