package org.tugyr.count;

import java.util.Arrays;

/** Takes ballots one by one, each rank by rank, and puts those with the same ranking together. */
public final class RankedBallotsBuilder {
    private final int candidates;
    private char[] cells = new char[1 << 10];
    private int[] starts = new int[1 << 8];
    private long[] votes = new long[1 << 8];
    /** A hash table: the ranking's hash above, its number from 1 below; 0 is empty. */
    private long[] slots = new long[1 << 9];

    private int size;
    private int end;

    RankedBallotsBuilder(int candidates) {
        this.candidates = candidates;
    }

    /** The next rank holds this candidate. */
    public RankedBallotsBuilder rank(int candidate) {
        put(checked(candidate));
        return this;
    }

    /** This candidate too stands at the latest rank. */
    public RankedBallotsBuilder share(int candidate) {
        put((char) (checked(candidate) | RankedBallots.SHARED));
        return this;
    }

    /** The next rank holds nobody. */
    public RankedBallotsBuilder skip() {
        put(RankedBallots.SKIPPED_CELL);
        return this;
    }

    /** The next rank holds several candidates, and the record does not tell which. */
    public RankedBallotsBuilder overvote() {
        put(RankedBallots.OVERVOTE_CELL);
        return this;
    }

    /** Ends a ballot that was cast so many times. Returns the number of its ranking; ranks left out at its end do not count. */
    public int add(long times) {
        var start = starts[size];
        while (end > start && cells[end - 1] == RankedBallots.SKIPPED_CELL) {
            end--;
        }
        var hash = hash(start);
        var slot = hash & slots.length - 1;
        for (; slots[slot] != 0; slot = slot + 1 & slots.length - 1) {
            var other = (int) slots[slot] - 1;
            if ((int) (slots[slot] >>> 32) == hash && same(other, start)) {
                end = start;
                votes[other] = Math.addExact(votes[other], times);
                return other;
            }
        }
        slots[slot] = (long) hash << 32 | size + 1;
        return append(times);
    }

    private boolean same(int other, int start) {
        return Arrays.equals(cells, starts[other], starts[other + 1], cells, start, end);
    }

    /** All ballots added; the builder is spent. */
    public RankedBallots build() {
        return new RankedBallots(candidates, cells, starts, votes, size);
    }

    private int append(long times) {
        votes[size] = times;
        starts[++size] = end;
        if (size + 1 == starts.length) {
            grow(starts.length * 2);
        }
        return size - 1;
    }

    /** {@code rankings} is a power of two, and so is the number of slots, of which half stay empty. */
    private void grow(int rankings) {
        starts = Arrays.copyOf(starts, rankings);
        votes = Arrays.copyOf(votes, rankings);
        var old = slots;
        slots = new long[rankings * 2];
        for (var entry : old) {
            if (entry != 0) {
                var slot = (int) (entry >>> 32) & slots.length - 1;
                while (slots[slot] != 0) {
                    slot = slot + 1 & slots.length - 1;
                }
                slots[slot] = entry;
            }
        }
    }

    private int hash(int start) {
        var hash = 0;
        for (var cell = start; cell < end; cell++) {
            hash = (hash + cells[cell] + 1) * 0x9e3779b1;
        }
        hash = (hash ^ hash >>> 16) * 0x85ebca6b;
        return hash ^ hash >>> 13;
    }

    private char checked(int candidate) {
        if (candidate < 0 || candidate >= candidates) {
            throw new IndexOutOfBoundsException("candidate %d of %d".formatted(candidate, candidates));
        }
        return (char) candidate;
    }

    private void put(char cell) {
        if (end == cells.length) {
            cells = Arrays.copyOf(cells, end * 2);
        }
        cells[end++] = cell;
    }
}
