package org.tugyr.count.ranked;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tugyr.count.Action.Transferred;
import org.tugyr.count.Action.WhyTransferred;
import org.tugyr.count.Fixed;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tally;

/** The rankings in piles, one for each candidate, each ranking with what is left of its votes' worth. */
final class Piles {
    private static final int NONE = -1;

    /** Is told of every ranking that goes to somebody, or to nobody. */
    interface Moves {
        void moved(int ranking, int holder, long worth);
    }

    private final RankedBallots ballots;
    private final Marking marking;
    private final Fixed fixed;
    private final Moves moves;
    private final int[] first;
    private final int[] next;
    private final long[] worth;
    private final long[] units;
    private final long[] inactive = new long[Marking.REASONS.size()];
    private long[] moved;

    /** Deals all rankings out to those who continue. */
    Piles(RankedBallots ballots, Marking marking, Fixed fixed, boolean[] continuing, Moves moves) {
        this.ballots = ballots;
        this.marking = marking;
        this.fixed = fixed;
        this.moves = moves;
        this.first = new int[ballots.candidates()];
        this.next = new int[ballots.size()];
        this.worth = new long[ballots.size()];
        this.units = new long[ballots.candidates()];
        this.moved = new long[ballots.candidates() + Marking.REASONS.size()];
        Arrays.fill(first, NONE);
        Arrays.fill(worth, fixed.one());
        for (var ranking = 0; ranking < ballots.size(); ranking++) {
            give(ranking, marking.holder(ranking, continuing));
        }
    }

    Fraction votes(int candidate) {
        return fixed.fraction(units[candidate]);
    }

    Map<Inactive, Fraction> inactive() {
        return reasons(inactive);
    }

    /** Passes on the whole of what a candidate holds who is out. */
    Transferred exclude(int candidate, boolean[] continuing) {
        units[candidate] = 0;
        return pass(candidate, continuing, WhyTransferred.EXCLUSION, fixed.one(), false);
    }

    /**
     * Passes on what an elected candidate holds above the quota, and leaves the quota (§3.2): each vote goes over with
     * surplus ÷ votes of its worth, cut to the last place, and what cutting leaves over stays with nobody. Once all seats
     * are filled it goes to nobody at all.
     */
    Optional<Transferred> passSurplus(int candidate, long quota, boolean[] continuing, boolean toNobody) {
        var held = units[candidate];
        var surplus = held - quota;
        if (surplus <= 0) {
            first[candidate] = NONE;
            return Optional.empty();
        }
        var transferred = pass(candidate, continuing, WhyTransferred.SURPLUS, fixed.divide(surplus, held), toNobody);
        var left = held - Arrays.stream(moved).sum();
        units[candidate] = quota;
        inactive[Marking.NOBODY - Marking.RESIDUE] += left - quota;
        return Optional.of(transferred);
    }

    private Transferred pass(int candidate, boolean[] continuing, WhyTransferred why, long factor, boolean toNobody) {
        moved = new long[moved.length];
        var ranking = first[candidate];
        first[candidate] = NONE;
        while (ranking != NONE) {
            var following = next[ranking];
            if (factor != fixed.one()) {
                worth[ranking] = fixed.multiply(worth[ranking], factor);
            }
            if (toNobody) {
                give(ranking, Marking.RESIDUE);
            } else {
                give(ranking, marking.holder(ranking, continuing));
            }
            ranking = following;
        }
        return new Transferred(
                candidate,
                why,
                fixed.fraction(factor),
                tallies(),
                reasons(Arrays.copyOfRange(moved, ballots.candidates(), moved.length)));
    }

    private void give(int ranking, int holder) {
        var votes = Math.multiplyExact(worth[ranking], ballots.votes(ranking));
        moves.moved(ranking, holder, worth[ranking]);
        if (holder < 0) {
            var reason = Marking.NOBODY - holder;
            inactive[reason] += votes;
            moved[ballots.candidates() + reason] += votes;
        } else {
            next[ranking] = first[holder];
            first[holder] = ranking;
            units[holder] += votes;
            moved[holder] += votes;
        }
    }

    private List<Tally> tallies() {
        var tallies = new ArrayList<Tally>();
        for (var candidate = 0; candidate < ballots.candidates(); candidate++) {
            if (moved[candidate] > 0) {
                tallies.add(new Tally(candidate, fixed.fraction(moved[candidate])));
            }
        }
        return tallies;
    }

    private Map<Inactive, Fraction> reasons(long[] units) {
        var reasons = new EnumMap<Inactive, Fraction>(Inactive.class);
        for (var reason = 0; reason < units.length; reason++) {
            if (units[reason] > 0) {
                reasons.put(Marking.REASONS.get(reason), fixed.fraction(units[reason]));
            }
        }
        return reasons;
    }
}
