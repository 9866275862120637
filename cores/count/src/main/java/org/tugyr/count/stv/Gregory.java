package org.tugyr.count.stv;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Minutes;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tally;
import org.tugyr.count.Trail;

/** What the Gregory methods share: who continues, with how many votes and which papers, and the minutes of it. */
final class Gregory {
    private final Minutes minutes;
    private final Piles piles;
    private final BitSet continuing = new BitSet();
    private final BitSet elected = new BitSet();
    private final BitSet surplus = new BitSet();
    private final Fraction[] votes;
    private final Map<Inactive, Fraction> invalid = new EnumMap<>(Inactive.class);
    private final long valid;
    private Fraction exhausted = Fraction.ZERO;

    /** @param consecutive whether a rank left out ends a ballot */
    Gregory(
            Minutes minutes,
            RankedBallots ballots,
            Set<Integer> withdrawn,
            boolean consecutive,
            @Nullable Trail trail) {
        this.minutes = minutes;
        this.votes = new Fraction[ballots.candidates()];
        continuing.set(0, votes.length);
        withdrawn.forEach(continuing::clear);
        this.piles = new Piles(ballots, continuing, consecutive, moves(trail));
        var first = piles.deal(invalid);
        for (var candidate = 0; candidate < votes.length; candidate++) {
            votes[candidate] = Fraction.of(first.papers(candidate));
        }
        this.valid = ballots.total() - first.nonTransferable();
    }

    /** A move in a round is told as the next round's, before the first as the first's. */
    private Piles.@Nullable Moves moves(@Nullable Trail trail) {
        return trail == null
                ? null
                : (ranking, to, why, value) -> trail.moved(minutes.round() + 1, ranking, to, why, value);
    }

    /** How many ballots have a first preference that counts. */
    long valid() {
        return valid;
    }

    Fraction votes(int candidate) {
        return votes[candidate];
    }

    int electedSoFar() {
        return elected.cardinality();
    }

    /** Those who are neither elected nor excluded, in the order of the rules. */
    List<Integer> continuing() {
        return continuing.stream().boxed().toList();
    }

    /** The same, those with most votes first. */
    List<Integer> continuingByVotes() {
        return continuing.stream()
                .boxed()
                .sorted(Comparator.comparing(this::votes).reversed())
                .toList();
    }

    /** Those elected whose surplus is still to be transferred, in the order of the rules. */
    List<Integer> withSurplus() {
        return surplus.stream().boxed().toList();
    }

    /** Begins a round with the votes as they stand. */
    void round(Fraction quota) {
        var tallies = new ArrayList<Tally>();
        var sum = Fraction.ZERO;
        for (var candidate = 0; candidate < votes.length; candidate++) {
            if (continuing.get(candidate) || elected.get(candidate)) {
                tallies.add(new Tally(candidate, votes[candidate]));
                sum = sum.plus(votes[candidate]);
            }
        }
        var inactive = inactive(exhausted, Fraction.of(valid).minus(sum).minus(exhausted));
        invalid.forEach((why, ballots) -> inactive.merge(why, ballots, Fraction::plus));
        minutes.round(quota, tallies, inactive);
    }

    /** @param surplusPending whether a transfer is to follow */
    void elect(int candidate, Action.WhyElected why, boolean surplusPending) {
        continuing.clear(candidate);
        elected.set(candidate);
        surplus.set(candidate, surplusPending);
        minutes.note(new Action.Elected(candidate, why));
    }

    void exclude(int candidate, Action.WhyExcluded why) {
        continuing.clear(candidate);
        minutes.note(new Action.Excluded(candidate, why));
    }

    /** Transfers what a candidate has above the quota; {@code newValue} tells a paper's value from the one it had. */
    void transferSurplus(int from, Fraction quota, UnaryOperator<Fraction> newValue) {
        surplus.clear(from);
        transfer(from, votes[from].minus(quota), newValue, Action.WhyTransferred.SURPLUS);
        votes[from] = quota;
    }

    /** Transfers all papers of a candidate who is excluded, at the values they have. */
    void transferAll(int from) {
        transfer(from, votes[from], UnaryOperator.identity(), Action.WhyTransferred.EXCLUSION);
        votes[from] = Fraction.ZERO;
    }

    /** @param left what goes over; what rounding leaves of it is told with the last parcel */
    private void transfer(int from, Fraction left, UnaryOperator<Fraction> newValue, Action.WhyTransferred why) {
        var parcels = piles.transfer(from, newValue).iterator();
        while (parcels.hasNext()) {
            var parcel = parcels.next();
            var to = credit(parcel);
            var lost = parcel.value().times(parcel.nonTransferable());
            exhausted = exhausted.plus(lost);
            left = to.stream().map(Tally::votes).reduce(left.minus(lost), Fraction::minus);
            var residue = parcels.hasNext() ? Fraction.ZERO : left;
            minutes.note(new Action.Transferred(from, why, parcel.value(), to, inactive(lost, residue)));
        }
    }

    private List<Tally> credit(Parcel parcel) {
        var credited = new ArrayList<Tally>();
        for (var candidate = 0; candidate < votes.length; candidate++) {
            if (parcel.papers(candidate) > 0) {
                var gained = parcel.value().times(parcel.papers(candidate));
                votes[candidate] = votes[candidate].plus(gained);
                credited.add(new Tally(candidate, gained));
            }
        }
        return credited;
    }

    private static Map<Inactive, Fraction> inactive(Fraction exhausted, Fraction residue) {
        var inactive = new EnumMap<Inactive, Fraction>(Inactive.class);
        if (exhausted.signum() != 0) {
            inactive.put(Inactive.EXHAUSTED, exhausted);
        }
        if (residue.signum() != 0) {
            inactive.put(Inactive.RESIDUE, residue);
        }
        return inactive;
    }
}
