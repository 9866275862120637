package org.tugyr.platform.election;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Fraction;
import org.tugyr.count.seats.Method;
import org.tugyr.count.seats.Quota;
import org.tugyr.count.seats.SeatRules;
import org.tugyr.count.seats.SeatRules.SecondParty;
import org.tugyr.count.seats.Threshold;
import org.tugyr.platform.election.ContestRows.ContestRuleRow;
import org.tugyr.platform.election.ContestRows.Denominator;

/** The rules of a contest in the words of the counting core. */
final class Methods {

    private Methods() {}

    /**
     * The rules by which lists share seats.
     *
     * @throws CountProblem where they contradict themselves
     */
    static SeatRules seats(ContestRuleRow rules) {
        return new SeatRules(method(rules), rules.seats(), threshold(rules), equal(rules), second(rules.secondParty()));
    }

    private static Method method(ContestRuleRow rules) {
        return switch (rules.method()) {
            case HARE -> new Method.LargestRemainder(Quota.HARE);
            case DROOP -> new Method.LargestRemainder(Quota.DROOP);
            case HAGENBACH_BISCHOFF -> new Method.LargestRemainder(Quota.HAGENBACH_BISCHOFF);
            case IMPERIALI -> new Method.LargestRemainder(Quota.IMPERIALI);
            case DHONDT -> Method.HighestAverages.D_HONDT;
            case SAINTE_LAGUE -> Method.HighestAverages.SAINTE_LAGUE;
            case SAINTE_LAGUE_MODIFIED -> Method.HighestAverages.SAINTE_LAGUE_MODIFIED;
            case MOST_VOTES, IRV, SCOTTISH_STV, WIGM_PRF, MEEK_PRF, TWO_ROUNDS, BLOCK, APPROVAL ->
                throw new IllegalArgumentException("shares no seats between lists");
        };
    }

    private static Threshold threshold(ContestRuleRow rules) {
        Denominator denominator = rules.denominator();
        if (rules.threshold() == null || denominator == null) {
            return Threshold.NONE;
        }
        return Threshold.of(
                Fraction.of(rules.threshold()).over(100),
                switch (denominator) {
                    case VALID -> Threshold.Denominator.VALID;
                    case VALID_AND_AGAINST_ALL -> Threshold.Denominator.VALID_AND_AGAINST_ALL;
                    case PARTICIPANTS -> Threshold.Denominator.PARTICIPANTS;
                });
    }

    private static List<SeatRules.Preference> equal(ContestRuleRow rules) {
        return switch (rules.equal()) {
            case MORE_VOTES -> List.of(SeatRules.Preference.MORE_VOTES);
            case REGISTERED_EARLIER -> List.of(SeatRules.Preference.REGISTERED_EARLIER);
            case LOT -> List.of();
        };
    }

    private static @Nullable SecondParty second(@Nullable Integer atLeast) {
        return atLeast == null ? null : new SecondParty(atLeast, Fraction.ONE);
    }
}
