package org.tugyr.count.seats;

import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;

/**
 * A list that stands.
 *
 * @param members how many parties carry the list: a coalition's threshold may be higher
 * @param exempt whether the threshold does not concern it, such as a national minority's list
 * @param atMost how many seats it can fill
 */
public record Party(String name, long votes, int members, boolean exempt, int atMost) {
    public Party {
        if (votes < 0 || members < 1 || atMost < 0) {
            throw new CountProblem(
                    Reason.RULE_NOT_VALID,
                    "field",
                    name,
                    "value",
                    votes + ", " + members + ", " + atMost,
                    "expected",
                    "no negative votes, at least one member, no negative number of candidates");
        }
    }

    /** A single party with candidates enough. */
    public static Party of(String name, long votes) {
        return new Party(name, votes, 1, false, Integer.MAX_VALUE);
    }
}
