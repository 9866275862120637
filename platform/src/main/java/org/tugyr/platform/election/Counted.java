package org.tugyr.platform.election;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Fraction;
import org.tugyr.count.Result;

/**
 * What comes out of a contest by its rules.
 *
 * @param lines by candidacy, those that stand, in the order of the ballot
 * @param quota the votes that a seat costs, where the method knows such a thing
 * @param equal between whom a lot must be drawn
 * @param problem why rules and votes do not go together
 * @param rounds the count round by round, its candidates the keys of those who stand; null where there are no rounds
 */
record Counted(
        State state,
        SequencedMap<String, Line> lines,
        @Nullable Fraction quota,
        List<String> equal,
        @Nullable String problem,
        @Nullable Result rounds) {

    Counted {
        equal = List.copyOf(equal);
    }

    /** How far it came. */
    enum State {
        DECIDED,
        /** Ballots are withheld: what their totals tell, round by round. */
        TOTALS,
        /** The rules leave some equal, and no lot is on record. */
        LOTS_NEEDED,
        /** Rules and votes do not go together. */
        NOT_COUNTABLE,
        /** Votes are known, but no rules. */
        NO_RULES,
        /** The votes of those who stand are not known, or not all. */
        NO_VOTES
    }

    /**
     * A candidacy that stands.
     *
     * @param votes null where they are not known
     * @param share of what the threshold is a share of
     * @param below it does not take part in the division
     * @param quotas how many whole quotas it has
     * @param remainder the votes it has beyond them
     * @param seats null where the contest is not decided
     * @param advances it goes on to the contest that follows
     */
    record Line(
            @Nullable Long votes,
            @Nullable Fraction share,
            boolean below,
            @Nullable Long quotas,
            @Nullable Fraction remainder,
            @Nullable Integer seats,
            boolean advances) {}
}
