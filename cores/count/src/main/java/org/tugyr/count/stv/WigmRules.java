package org.tugyr.count.stv;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Candidates;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Trail;

/**
 * The weighted inclusive Gregory method after the reference rule of the Proportional Representation Foundation
 * (docs/rules/count-stv.md §3).
 *
 * @param withdrawn the indexes of those who are passed over on a ballot
 * @param decimals {@code FOUR} as in the reference rule, or {@code EXACT}
 * @param sureLosers whether all who are sure to lose are defeated at once (the optional step B.2)
 * @param equalRanks what several candidates at one rank mean
 */
public record WigmRules(int seats, Set<Integer> withdrawn, Decimals decimals, boolean sureLosers, EqualRanks equalRanks)
        implements StvRules {

    /** How exact the count is. */
    public enum Decimals {
        /** each product and quotient is cut to four places; the quota is votes ÷ (seats + 1) + 0.0001, to be reached */
        FOUR,
        /** fractions are never cut; the quota is votes ÷ (seats + 1), to be exceeded */
        EXACT
    }

    /** What several candidates at one rank mean. */
    public enum EqualRanks {
        /** nothing: such ballots are refused */
        REFUSED,
        /** the ballot ends before them */
        END_BALLOT
    }

    public WigmRules {
        StvRules.checkSeats(seats);
        withdrawn = Set.copyOf(withdrawn);
    }

    public WigmRules(int seats) {
        this(seats, Set.of(), Decimals.FOUR, false, EqualRanks.REFUSED);
    }

    @Override
    public String method() {
        return "wigm-prf/1";
    }

    @Override
    public Outcome count(Candidates candidates, RankedBallots ballots, Lots lots, @Nullable Trail trail) {
        check(candidates);
        if (equalRanks == EqualRanks.REFUSED) {
            StvRules.checkNoEqualRanks(candidates, ballots);
        }
        return Minutes.of(
                method(), candidates, seats, lots, minutes -> new WigmCount(minutes, ballots, this, trail).count());
    }
}
