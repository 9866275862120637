package org.tugyr.count.ranked;

import java.util.BitSet;
import java.util.List;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Inactive;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Overvote;

/** Reads for whom a ranking counts while these candidates continue (docs/rules/count-ranked.md §1). */
final class Marking {
    /** Why a ranking counts for nobody; the first is {@link #NOBODY}, and each next one less. */
    static final List<Inactive> REASONS = List.of(
            Inactive.BLANK,
            Inactive.EXHAUSTED,
            Inactive.OVERVOTED,
            Inactive.REPEATED,
            Inactive.SKIPPED,
            Inactive.RESIDUE);

    /** No cell of a ballot holds such a number. */
    static final int NOBODY = -10;

    private static final int BLANK = NOBODY;
    private static final int EXHAUSTED = NOBODY - 1;
    private static final int OVERVOTED = NOBODY - 2;
    private static final int REPEATED = NOBODY - 3;
    private static final int SKIPPED = NOBODY - 4;
    static final int RESIDUE = NOBODY - 5;

    private final RankedBallots ballots;
    private final Marks marks;

    Marking(RankedBallots ballots, Marks marks) {
        this.ballots = ballots;
        this.marks = marks;
    }

    /** The candidate, or {@link #NOBODY} and below for a reason. */
    int holder(int ranking, boolean[] continuing) {
        var end = ballots.end(ranking);
        var seen = marks.repeatedExhausts() ? new BitSet() : null;
        var rank = 0;
        var lastMarked = 0;
        for (int cell = ballots.start(ranking), next; cell < end; cell = next) {
            next = cell + 1;
            while (next < end && ballots.shared(next)) {
                next++;
            }
            if (++rank > marks.mostRanks()) {
                break;
            }
            var candidate = ballots.candidate(cell);
            if (candidate == RankedBallots.SKIPPED) {
                continue;
            }
            if (rank - lastMarked - 1 > marks.mostSkipped()) {
                return SKIPPED;
            }
            lastMarked = rank;
            if (seen != null && repeats(cell, next, seen)) {
                return REPEATED;
            }
            if (next - cell > 1 || candidate == RankedBallots.OVERVOTE) {
                candidate = among(cell, next, ranking, continuing);
            }
            if (candidate >= 0 && continuing[candidate]) {
                return candidate;
            }
            if (candidate == OVERVOTED) {
                return candidate;
            }
        }
        return lastMarked == 0 ? BLANK : EXHAUSTED;
    }

    /** Why {@code holder} is nobody. */
    static Inactive why(int holder) {
        return REASONS.get(NOBODY - holder);
    }

    private boolean repeats(int cell, int next, BitSet seen) {
        for (var one = cell; one < next; one++) {
            var candidate = ballots.candidate(one);
            if (candidate >= 0 && seen.get(candidate)) {
                return true;
            }
            if (candidate >= 0) {
                seen.set(candidate);
            }
        }
        return false;
    }

    /** Who of several at one rank counts; {@link RankedBallots#SKIPPED} where nobody does. */
    private int among(int cell, int next, int ranking, boolean[] continuing) {
        if (marks.overvote() == Overvote.REFUSE) {
            throw new CountProblem(CountProblem.Reason.OVERVOTE_WITHOUT_RULE, "ranking", ranking + 1);
        }
        if (marks.overvote() == Overvote.SKIP) {
            return RankedBallots.SKIPPED;
        }
        if (marks.overvote() == Overvote.EXHAUST || ballots.candidate(cell) == RankedBallots.OVERVOTE) {
            return OVERVOTED;
        }
        var only = RankedBallots.SKIPPED;
        for (var one = cell; one < next; one++) {
            var candidate = ballots.candidate(one);
            if (continuing[candidate] && candidate != only) {
                if (only >= 0) {
                    return OVERVOTED;
                }
                only = candidate;
            }
        }
        return only;
    }
}
