package org.tugyr.platform.election;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The seats of a candidacy as they follow from votes by rule.
 *
 * @param documents from which the votes are known
 * @param documented whether all of them are known from a document
 */
public record CountedSeats(int seats, Set<String> documents, boolean documented) {

    public CountedSeats {
        documents = Set.copyOf(documents);
    }

    static CountedSeats of(int seats, List<VoteSum> votes) {
        return new CountedSeats(
                seats,
                votes.stream().flatMap(vote -> vote.documents().stream()).collect(Collectors.toSet()),
                !votes.isEmpty() && votes.stream().allMatch(VoteSum::documented));
    }
}
