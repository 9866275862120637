package org.tugyr.count;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One round: who holds how many votes at its beginning, and what happened then.
 *
 * @param number from 1
 * @param quota what is enough to be elected in this round, if the rule knows such a thing
 * @param tallies of all who continue or are elected, in the order of the rules
 * @param inactive votes that count for nobody, by reason
 */
public record Round(
        int number,
        @Nullable Fraction quota,
        List<Tally> tallies,
        Map<Inactive, Fraction> inactive,
        List<Action> actions) {
    public Round {
        tallies = List.copyOf(tallies);
        inactive = Map.copyOf(inactive);
        actions = List.copyOf(actions);
    }
}
