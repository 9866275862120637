package org.tugyr.count;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * What a count has found.
 *
 * @param method the rule's name and version, such as {@code irv/1}
 * @param quota what is enough to be elected, if the rule knows such a thing; of the last round where it moves
 * @param elected in the order in which they were elected
 */
public record Result(
        String method,
        Candidates candidates,
        int seats,
        @Nullable Fraction quota,
        List<Elected> elected,
        List<Round> rounds,
        List<Tie> ties) {
    public Result {
        elected = List.copyOf(elected);
        rounds = List.copyOf(rounds);
        ties = List.copyOf(ties);
    }

    /** The seats of everybody elected, by name in the order of the rules: a list has several. */
    public SequencedMap<String, Integer> seatsWon() {
        var won = new LinkedHashMap<String, Integer>();
        elected.stream()
                .map(Elected::candidate)
                .sorted()
                .forEach(candidate -> won.merge(candidates.name(candidate), 1, Integer::sum));
        return won;
    }

    /** Somebody elected, and in which round. */
    public record Elected(int candidate, int round) {}
}
