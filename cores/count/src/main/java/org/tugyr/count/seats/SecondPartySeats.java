package org.tugyr.count.seats;

import java.math.RoundingMode;
import java.util.List;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Tie;

/** Kazakhstan's rule for an assembly where one list alone passes the threshold (count-seats §5). */
final class SecondPartySeats {
    private static final Fraction HALF = Fraction.of(1, 2);

    private final Apportionment count;
    private final SeatRules.SecondParty rule;

    SecondPartySeats(Apportionment count, SeatRules.SecondParty rule) {
        this.count = count;
        this.rule = rule;
    }

    void divide(int first, int second) {
        var both = List.of(first, second);
        var quota = Quota.HARE.of(both.stream().mapToLong(count.poll()::votes).sum(), count.seats());
        count.round(quota, both, list -> Fraction.of(count.poll().votes(list)));
        var earned =
                earned(first, second, Fraction.of(count.poll().votes(second)).over(quota));
        var seats = Math.max(rule.atLeast(), earned);
        count.elect(second, earned, Action.WhyElected.QUOTA);
        count.elect(second, seats - earned, Action.WhyElected.GUARANTEED);
        count.elect(first, count.seats() - seats, Action.WhyElected.SEATS_LEFT);
    }

    /** What the votes are worth; uncorrected, the larger of two remainders, which together are one quota, gets a seat. */
    private int earned(int first, int second, Fraction quotas) {
        var whole = quotas.times(rule.correction()).whole(RoundingMode.FLOOR).intValueExact();
        if (rule.correction().compareTo(Fraction.ONE) < 0) {
            return whole;
        }
        var remainder = quotas.minus(Fraction.of(whole)).compareTo(HALF);
        var gets = remainder == 0
                ? count.first(List.of(first, second), (_, _) -> 0, Tie.Purpose.ELECTION) == second
                : remainder > 0;
        return gets ? whole + 1 : whole;
    }
}
