package org.tugyr.count.seats;

import java.util.List;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;

/**
 * The least share of votes that lets a list take part in the division; one that has exactly this share takes part.
 *
 * @param steps from how many members of a list on which share is asked for; by members, none for no threshold
 */
public record Threshold(List<Step> steps, Denominator denominator) {
    /** Every list takes part. */
    public static final Threshold NONE = new Threshold(List.of(), Denominator.VALID);

    /** What the share is a share of. It is declared, because announcements and their arithmetic differ in it. */
    public enum Denominator {
        /** votes for all lists */
        VALID,
        /** votes for all lists and against all */
        VALID_AND_AGAINST_ALL,
        /** all who took part in voting, invalid ballots among them */
        PARTICIPANTS
    }

    /** Lists of at least so many members need this share. */
    public record Step(int members, Fraction share) {}

    public Threshold {
        steps = List.copyOf(steps);
        for (var i = 0; i < steps.size(); i++) {
            var step = steps.get(i);
            if (step.share().signum() < 0
                    || step.share().compareTo(Fraction.ONE) > 0
                    || (i == 0 ? step.members() != 1 : steps.get(i - 1).members() >= step.members())) {
                throw new CountProblem(
                        Reason.RULE_NOT_VALID,
                        "field",
                        "threshold",
                        "value",
                        steps,
                        "expected",
                        "shares from 0 to 1, the first for one member, the others for more and more members");
            }
        }
    }

    /** One share for every list. */
    public static Threshold of(Fraction share, Denominator denominator) {
        return new Threshold(List.of(new Step(1, share)), denominator);
    }

    /** The share that a list of so many members needs. */
    Fraction share(int members) {
        var share = Fraction.ZERO;
        for (var step : steps) {
            if (step.members() <= members) {
                share = step.share();
            }
        }
        return share;
    }
}
