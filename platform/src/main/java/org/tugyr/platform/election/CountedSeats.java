package org.tugyr.platform.election;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tugyr.platform.election.ResultRows.VoteRow;

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

    static CountedSeats of(int seats, List<VoteRow> votes) {
        return new CountedSeats(
                seats,
                votes.stream()
                        .flatMap(vote -> Stream.ofNullable(vote.evidence()))
                        .collect(Collectors.toSet()),
                !votes.isEmpty() && votes.stream().allMatch(vote -> vote.evidence() != null));
    }
}
