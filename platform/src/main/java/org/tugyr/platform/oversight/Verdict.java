package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Judged;

/**
 * A verdict with its votes and who may vote.
 *
 * @param votes of each member one
 */
record Verdict(VerdictRow row, List<VerdictVoteRow> votes, Bench bench, Matter matter) {

    Verdict {
        votes = List.copyOf(votes);
    }

    /** Whether a verdict counts. */
    enum State {
        STANDS,
        /** A later one took its place. */
        REVISED,
        NO_QUORUM,
        NO_MAJORITY
    }

    /**
     * How it was voted.
     *
     * @param votes of those who may vote, by what they are for
     * @param barred votes of others, which do not count
     * @param byChair as many were for it as against it, and the chair was for it
     */
    record Counted(State state, SortedMap<Judged, Integer> votes, int barred, boolean byChair) {

        Counted {
            votes = Collections.unmodifiableSortedMap(new TreeMap<>(votes));
        }

        int cast() {
            return votes.values().stream().mapToInt(Integer::intValue).sum();
        }

        int of(Judged outcome) {
            return votes.getOrDefault(outcome, 0);
        }
    }

    /** Whether somebody's vote counts. */
    boolean counts(VerdictVoteRow vote) {
        return bench.out(vote.person(), row.votedOn(), matter).isEmpty();
    }

    /** How it was voted, by rule {@value VerdictRule#RULE}; never {@link State#REVISED}, which another verdict decides. */
    Counted count() {
        return VerdictRule.count(this);
    }

    LocalDate votedOn() {
        return row.votedOn();
    }
}
