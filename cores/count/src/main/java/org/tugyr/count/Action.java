package org.tugyr.count;

import java.util.List;
import java.util.Map;

/** What happened in a round, in the order in which it happened. */
public sealed interface Action {

    /** The ballots are counted anew for the next seat, without those elected. */
    record PassBegun(int pass) implements Action {}

    /** A candidate is elected. */
    record Elected(int candidate, WhyElected why) implements Action {}

    /** Why somebody is elected. */
    enum WhyElected {
        /** reached the quota, or the majority */
        QUOTA,
        /** as many continue as seats are left */
        SEATS_LEFT,
        /** has the most votes */
        MOST_VOTES,
        /** the rule gives it to whoever stands so, whatever the votes */
        GUARANTEED
    }

    /** A candidate goes on into the next round of voting, which has yet to be held or is counted next. */
    record Advanced(int candidate) implements Action {}

    /** A candidate is out. */
    record Excluded(int candidate, WhyExcluded why) implements Action {}

    /** Why somebody is out. */
    enum WhyExcluded {
        FEWEST_VOTES,
        /** with all below them together cannot reach the next above */
        CANNOT_CATCH_UP,
        /** below the least number of votes that the rule asks for */
        BELOW_MINIMUM,
        /** a name written in that was not declared */
        UNDECLARED,
        /** has less than the share of the votes that the rule asks for */
        BELOW_SHARE
    }

    /**
     * Votes go over from one candidate to others.
     *
     * @param value what each vote goes over with, 1 for the whole
     * @param to what each receives, only those who receive something
     * @param inactive what nobody receives, by reason
     */
    record Transferred(int from, WhyTransferred why, Fraction value, List<Tally> to, Map<Inactive, Fraction> inactive)
            implements Action {
        public Transferred {
            to = List.copyOf(to);
            inactive = Map.copyOf(inactive);
        }
    }

    /** In this round a candidate who was elected keeps this share of each vote that comes, and the rest goes on (Meek). */
    record Keeps(int candidate, Fraction factor) implements Action {}

    /** Why votes go over. */
    enum WhyTransferred {
        SURPLUS,
        EXCLUSION
    }

    /**
     * More ballots rank one above the other than the other way round.
     *
     * @param votes how many rank the winner above the loser
     * @param against how many rank the loser above the winner
     * @param counts false where the method leaves it out, because it contradicts stronger ones
     */
    record Majority(int winner, int loser, long votes, long against, boolean counts) implements Action {}
}
