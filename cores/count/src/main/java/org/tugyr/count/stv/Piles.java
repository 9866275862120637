package org.tugyr.count.stv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.RankedBallots;

/**
 * The papers that each candidate holds. Papers with the same ranking lie together, and every paper has the value at
 * which it came: 1 for a first preference, a transfer value after that. There are few different values, so that a
 * transfer counts papers and multiplies once for each value.
 */
final class Piles {
    private static final int NONE = -1;

    private final RankedBallots ballots;
    private final BitSet continuing;
    private final boolean consecutive;
    private final @Nullable Moves moves;
    private final List<Fraction> values = new ArrayList<>();
    private final int[] top;
    private final int[] below;
    private final int[] cell;
    private final int[] value;

    /**
     * @param continuing those who can receive papers; read at every transfer
     * @param consecutive whether a rank left out ends a ballot; if not, it is passed over
     * @param moves told of every move, if anybody wants to know
     */
    Piles(RankedBallots ballots, BitSet continuing, boolean consecutive, @Nullable Moves moves) {
        this.moves = moves;
        this.ballots = ballots;
        this.continuing = continuing;
        this.consecutive = consecutive;
        this.top = new int[ballots.candidates()];
        this.below = new int[ballots.size()];
        this.cell = new int[ballots.size()];
        this.value = new int[ballots.size()];
        Arrays.fill(top, NONE);
        values.add(Fraction.ONE);
    }

    /** Is told of every ranking that goes to somebody, or to nobody: then {@code to} is -1. */
    interface Moves {
        void moved(int ranking, int to, @Nullable Inactive why, Fraction value);
    }

    /** Sorts all ballots by first preference; tells why those without one count for nobody. */
    Parcel deal(Map<Inactive, Fraction> invalid) {
        var all = new Parcel(Fraction.ONE, top.length);
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            var to = lay(ranking, ballots.start(ranking));
            all.add(to, ballots.votes(ranking));
            if (to == NONE) {
                invalid.merge(why(ranking), Fraction.of(ballots.votes(ranking)), Fraction::plus);
            }
            if (moves != null) {
                moves.moved(ranking, to, to == NONE ? why(ranking) : null, Fraction.ONE);
            }
        }
        return all;
    }

    private Inactive why(int ranking) {
        var start = ballots.start(ranking);
        var end = ballots.end(ranking);
        if (start == end) {
            return Inactive.BLANK;
        }
        if (consecutive && ballots.candidate(start) == RankedBallots.SKIPPED) {
            return Inactive.SKIPPED;
        }
        return ballots.candidate(start) == RankedBallots.OVERVOTE || (start + 1 < end && ballots.shared(start + 1))
                ? Inactive.OVERVOTED
                : Inactive.EXHAUSTED;
    }

    /** Sorts one candidate's papers by next preference, and values them anew: parcels in the order of their old values. */
    List<Parcel> transfer(int from, UnaryOperator<Fraction> newValue) {
        var parcels = new @Nullable Parcel[values.size()];
        var news = new int[parcels.length];
        var ranking = top[from];
        top[from] = NONE;
        while (ranking != NONE) {
            var following = below[ranking];
            var old = value[ranking];
            var parcel = parcels[old];
            if (parcel == null) {
                parcel = parcels[old] = new Parcel(newValue.apply(values.get(old)), top.length);
                news[old] = index(parcel.value());
            }
            value[ranking] = news[old];
            var to = lay(ranking, cell[ranking] + 1);
            parcel.add(to, ballots.votes(ranking));
            if (moves != null) {
                moves.moved(ranking, to, to == NONE ? Inactive.EXHAUSTED : null, parcel.value());
            }
            ranking = following;
        }
        return Arrays.stream(parcels).filter(Objects::nonNull).toList();
    }

    /** Lays papers on the pile of whom they name at or after a cell; says whose that is, or {@code NONE}. */
    private int lay(int ranking, int first) {
        var end = ballots.end(ranking);
        for (var at = first; at < end; at++) {
            var candidate = ballots.candidate(at);
            if (candidate == RankedBallots.SKIPPED && !consecutive) {
                continue;
            }
            if (candidate < 0 || (at + 1 < end && ballots.shared(at + 1))) {
                return NONE;
            }
            if (continuing.get(candidate)) {
                cell[ranking] = at;
                below[ranking] = top[candidate];
                top[candidate] = ranking;
                return candidate;
            }
        }
        return NONE;
    }

    private int index(Fraction wanted) {
        var at = values.indexOf(wanted);
        if (at < 0) {
            values.add(wanted);
            return values.size() - 1;
        }
        return at;
    }
}
