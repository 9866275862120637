package org.tugyr.platform.ballots.tell;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.TreeMap;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Inactive;
import org.tugyr.count.Tally;

/** Papers go over in parcels of one value; readers want to know what all parcels of a candidate give together. */
final class Parcels {

    private Parcels() {}

    /** The same actions, in which what one candidate gives in several parcels is one, told with the highest value. */
    static List<Action> together(List<Action> actions) {
        var together = new ArrayList<Action>();
        for (var action : actions) {
            if (action instanceof Action.Transferred parcel
                    && !together.isEmpty()
                    && together.getLast() instanceof Action.Transferred before
                    && before.from() == parcel.from()) {
                together.set(together.size() - 1, sum(before, parcel));
            } else {
                together.add(action);
            }
        }
        return together;
    }

    private static Action.Transferred sum(Action.Transferred a, Action.Transferred b) {
        var to = new TreeMap<Integer, Fraction>();
        var inactive = new EnumMap<Inactive, Fraction>(Inactive.class);
        for (var each : List.of(a, b)) {
            each.to().forEach(tally -> to.merge(tally.candidate(), tally.votes(), Fraction::plus));
            each.inactive().forEach((why, votes) -> inactive.merge(why, votes, Fraction::plus));
        }
        return new Action.Transferred(
                a.from(),
                a.why(),
                Collections.max(List.of(a.value(), b.value())),
                to.entrySet().stream()
                        .map(one -> new Tally(one.getKey(), one.getValue()))
                        .toList(),
                inactive);
    }
}
