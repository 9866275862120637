package org.tugyr.count;

import java.util.List;

/** Candidates whom the rules left equal, and how it was decided between them. */
public record Tie(Question question, int chosen, How how) {

    /** What has to be decided: which of these, in this round, is the one. */
    public record Question(int round, Purpose purpose, List<Integer> among) {
        public Question {
            among = List.copyOf(among);
        }
    }

    /** What the chosen one is chosen for. */
    public enum Purpose {
        /** is elected, or gets the seat */
        ELECTION,
        /** is excluded */
        EXCLUSION,
        /** has the surplus transferred first */
        SURPLUS,
        /** stands before the others in the ranking */
        RANKING
    }

    /** What decided. */
    public sealed interface How {}

    /** They differed in an earlier round, this one the latest in which they did. */
    public record EarlierRound(int round) implements How {}

    /** A lot. */
    public record Lot(Lots lots) implements How {}
}
