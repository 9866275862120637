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
 * Scottish STV: the Scottish Local Government Elections Order 2011, Schedule 1, rules 46 to 53 (docs/rules/count-stv.md §2).
 *
 * @param withdrawn the indexes of those who are passed over on a ballot
 */
public record ScottishRules(int seats, Set<Integer> withdrawn) implements StvRules {
    public ScottishRules {
        StvRules.checkSeats(seats);
        withdrawn = Set.copyOf(withdrawn);
    }

    public ScottishRules(int seats) {
        this(seats, Set.of());
    }

    @Override
    public String method() {
        return "scottish-stv/1";
    }

    @Override
    public Outcome count(Candidates candidates, RankedBallots ballots, Lots lots, @Nullable Trail trail) {
        check(candidates);
        return Minutes.of(
                method(), candidates, seats, lots, minutes -> new ScottishCount(minutes, ballots, this, trail).count());
    }
}
