package org.tugyr.platform.election;

import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.tugyr.platform.election.ResultRows.VoteRow;

/**
 * The votes for a candidacy in an area, added up: those stated for the area, or those of its precincts. All that a count needs
 * of votes, however many precincts there are.
 *
 * @param precincts of its precincts, and not of the area as a whole
 * @param documents from which they are known
 * @param documented whether all of them are known from a document
 */
public record VoteSum(
        String contest,
        String area,
        boolean precincts,
        String candidacy,
        long votes,
        Set<String> documents,
        boolean documented) {

    public VoteSum {
        documents = Set.copyOf(documents);
    }

    private record Place(String contest, String area, boolean precincts, String candidacy) {}

    private static VoteSum of(VoteRow row) {
        return new VoteSum(
                row.contest(),
                row.area(),
                row.precinct() != null,
                row.candidacy(),
                row.votes(),
                row.evidence() == null ? Set.of() : Set.of(row.evidence()),
                row.evidence() != null);
    }

    /** Adds up rows, each in its latest version. */
    static List<VoteSum> of(Collection<VoteRow> rows) {
        Map<Place, VoteSum> sums = new LinkedHashMap<>();
        for (VoteRow row : rows) {
            VoteSum one = of(row);
            sums.merge(new Place(one.contest, one.area, one.precincts, one.candidacy), one, VoteSum::and);
        }
        return List.copyOf(sums.values());
    }

    private VoteSum and(VoteSum other) {
        Set<String> all = documents;
        if (!documents.containsAll(other.documents)) {
            all = new HashSet<>(documents);
            all.addAll(other.documents);
        }
        return new VoteSum(
                contest,
                area,
                precincts,
                candidacy,
                Math.addExact(votes, other.votes),
                Objects.requireNonNull(all),
                documented && other.documented);
    }
}
