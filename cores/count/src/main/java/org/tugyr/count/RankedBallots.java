package org.tugyr.count;

import java.util.Arrays;

/**
 * Ballots that rank candidates, those with the same ranking together: a ranking is a row of cells, and stands for so
 * many votes. A rank takes one cell if it holds one candidate or none, and several if several share it. A million
 * ballots that rank ten candidates, all differently, take some forty megabytes.
 */
public final class RankedBallots {
    /** Stands in the cell of a rank that was left out. */
    public static final int SKIPPED = -1;

    /** Stands in the cell of a rank that holds several candidates, and the record does not tell which. */
    public static final int OVERVOTE = -2;

    static final char SHARED = 0x8000;
    static final char SKIPPED_CELL = 0x7fff;
    static final char OVERVOTE_CELL = 0x7ffe;

    private final int candidates;
    private final char[] cells;
    private final int[] starts;
    private final long[] votes;
    private final int size;
    private final long total;

    RankedBallots(int candidates, char[] cells, int[] starts, long[] votes, int size) {
        this.candidates = candidates;
        this.cells = cells;
        this.starts = starts;
        this.votes = votes;
        this.size = size;
        this.total = Arrays.stream(votes, 0, size).sum();
    }

    /** Takes ballots that rank candidates of whom there are so many. */
    public static RankedBallotsBuilder builder(int candidates) {
        return new RankedBallotsBuilder(candidates);
    }

    public int candidates() {
        return candidates;
    }

    /** How many different rankings there are. */
    public int size() {
        return size;
    }

    /** How many ballots there are, blank ones among them. */
    public long total() {
        return total;
    }

    /** How many ballots have this ranking. */
    public long votes(int ranking) {
        return votes[ranking];
    }

    /** The first cell of a ranking; a blank ballot's is its {@link #end}. */
    public int start(int ranking) {
        return starts[ranking];
    }

    /** The cell after a ranking's last. */
    public int end(int ranking) {
        return starts[ranking + 1];
    }

    /** The candidate in a cell, {@link #SKIPPED} or {@link #OVERVOTE}. */
    public int candidate(int cell) {
        var candidate = cells[cell] & ~SHARED;
        return candidate < OVERVOTE_CELL ? candidate : candidate - SKIPPED_CELL + SKIPPED;
    }

    /** Whether a cell belongs to the same rank as the cell before it. */
    public boolean shared(int cell) {
        return (cells[cell] & SHARED) != 0;
    }
}
