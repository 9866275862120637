package org.tugyr.platform.ballots.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Arrays;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.RankedBallotsBuilder;
import org.tugyr.platform.ballots.read.BallotSource.Labels;

/** Takes the marks of one ballot after the other, in any order of ranks. */
public final class BallotBox {

    private static final int OVERVOTE = -2;

    /** Is told of every ballot, for the trail of an audit. */
    public interface Witness {
        /**
         * A ballot by its id in its file.
         *
         * @param part the precinct or batch that it names, empty for none
         * @param ranking the number of its ranking, from 0
         * @param times how often it was cast
         */
        void saw(String file, String ballot, String part, int ranking, long times);
    }

    private final Roll roll;
    private final RankedBallotsBuilder builder;
    private final @Nullable Witness witness;
    private final @Nullable By by;
    private int[] ranks = new int[16];
    private int[] marks = new int[16];
    private int size;
    private long total;
    private String file = "";
    private long line;
    private long cast;
    private String part = "";

    /**
     * An empty box.
     *
     * @param witness is told of every ballot, if there is one
     * @param by which part of the ballots it is told of, null for none
     */
    public BallotBox(Roll roll, @Nullable Witness witness, @Nullable By by) {
        this.by = by;
        this.roll = roll;
        this.builder = RankedBallots.builder(roll.candidates().size());
        this.witness = witness;
    }

    /**
     * Puts every ballot of a source in, in the order of the file.
     *
     * @throws BallotsRefused at the first ballot that cannot be read
     */
    public void put(BallotSource source) {
        if (!Files.exists(source.path())) {
            throw new BallotsRefused(source.path(), 0, "", "a file with ballots", "no file");
        }
        try {
            source.format().reader().read(source, this);
        } catch (IOException | UncheckedIOException | CsvParseException | ExcelReaderException unreadable) {
            throw new BallotsRefused(
                    source.path(),
                    0,
                    "",
                    "ballots in the form " + source.format().label(),
                    String.valueOf(unreadable.getMessage()));
        }
    }

    Roll roll() {
        return roll;
    }

    /** Whether somebody wants to know the ids of ballots. */
    boolean witnessed() {
        return witness != null;
    }

    /** The column in which ballots name their part, 0 for none. */
    int partColumn(BallotSource source) {
        return source.columns().part(by);
    }

    /** The part of the ballots to which the next belongs. */
    void part(String name) {
        part = name;
    }

    /** Where the next ballot stands; with line 0, where lines say nothing, ballots are counted from here on. */
    void at(String file, long line) {
        this.file = file;
        this.line = line;
        this.cast = 0;
    }

    private BallotsRefused refused(String expected, String found) {
        return new BallotsRefused(line == 0 ? file + ", ballot " + (cast + 1) : file, line, "", expected, found);
    }

    /** This candidate, or label, at this rank from 1. */
    void mark(int rank, String text, Labels labels) {
        if (!labels.overvote().isEmpty() && text.equals(labels.overvote())) {
            overvote(rank);
        } else if (labels.skipped().isEmpty() || !text.equals(labels.skipped())) {
            mark(rank, candidate(text));
        }
    }

    private int candidate(String text) {
        return roll.find(text).orElseThrow(() -> refused("a candidate of the rules", text));
    }

    /** A name written in that was not declared. */
    void undeclared(int rank) {
        mark(rank, candidate(Roll.UNDECLARED));
    }

    /** Several at this rank, nobody knows who. */
    void overvote(int rank) {
        mark(rank, OVERVOTE);
    }

    void mark(int rank, int candidate) {
        if (size == ranks.length) {
            ranks = Arrays.copyOf(ranks, size * 2);
            marks = Arrays.copyOf(marks, size * 2);
        }
        var at = size++;
        for (; at > 0 && ranks[at - 1] > rank; at--) {
            ranks[at] = ranks[at - 1];
            marks[at] = marks[at - 1];
        }
        ranks[at] = rank;
        marks[at] = candidate;
    }

    /** Ends a ballot. */
    void cast(String ballot) {
        cast(ballot, 1);
    }

    /** Ends a ballot that was cast so many times. */
    void cast(String ballot, long times) {
        var last = 0;
        for (var i = 0; i < size; i++) {
            if (ranks[i] == last) {
                if (marks[i] == OVERVOTE || marks[i - 1] == OVERVOTE) {
                    throw refused("candidates or the word for an overvote, not both", "both");
                }
                if (marks[i] != marks[i - 1]) {
                    builder.share(marks[i]);
                }
            } else {
                while (++last < ranks[i]) {
                    builder.skip();
                }
                if (marks[i] == OVERVOTE) {
                    builder.overvote();
                } else {
                    builder.rank(marks[i]);
                }
            }
        }
        size = 0;
        if (total > Long.MAX_VALUE - times) {
            throw refused("fewer than 2^63 ballots in all", Long.toString(times));
        }
        total += times;
        cast++;
        var ranking = builder.add(times);
        if (witness != null) {
            witness.saw(file, ballot, part, ranking, times);
        }
        part = "";
    }

    /** All ballots that were put in. */
    public RankedBallots ballots() {
        return builder.build();
    }
}
