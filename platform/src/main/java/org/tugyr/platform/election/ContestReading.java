package org.tugyr.platform.election;

import java.util.List;
import java.util.Set;
import org.tugyr.platform.election.ResultRows.ProtocolRow;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Tables.Placed;
import org.tugyr.platform.people.AreaRows.AreaRow;

/**
 * Contests as they were read: a contest of ten thousand precincts has fifty thousand rows of votes, of which only sums are.
 *
 * @param rows all that is said of them, but for votes and protocols
 * @param protocols those of their whole areas, and where all were asked for, of precincts and other areas too
 * @param late contests on which votes came on record before the rules did
 * @param areas those of the record, where it depends on them whether votes are left out of a count
 */
public record ContestReading(
        History rows, List<VoteSum> sums, List<Placed<ProtocolRow>> protocols, Set<String> late, List<AreaRow> areas) {

    public ContestReading {
        sums = List.copyOf(sums);
        protocols = List.copyOf(protocols);
        late = Set.copyOf(late);
        areas = List.copyOf(areas);
    }

    /** Puts all of it into a basis. */
    public void into(ContestBasis basis) {
        rows.all().forEach(recorded -> basis.put(recorded.row()));
        protocols.forEach(placed -> basis.put(placed.row()));
        sums.forEach(basis::put);
        late.forEach(basis::late);
        areas.forEach(basis::put);
    }

    ContestBasis basis() {
        ContestBasis basis = new ContestBasis();
        into(basis);
        return basis;
    }
}
