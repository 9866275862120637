package org.tugyr.count.approval;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;

/** Sequential proportional approval voting (count-approval §2; T. N. Thiele 1895). */
public final class SequentialPav {
    private SequentialPav() {}

    /** Elects seat by seat; whoever is on a ballot is approved of. */
    public static Outcome count(Candidates candidates, RankedBallots ballots, int seats, Lots lots) {
        var approvals = new Approvals(candidates, ballots, seats);
        var start = new Committee(
                approvals, candidates.all().boxed().toList(), Collections.nCopies(approvals.size(), 0), seats);
        return Minutes.of("sequential-pav/1", candidates, seats, lots, minutes -> SeatBySeat.elect(minutes, start));
    }

    /** {@code elected} tells of each ballot how many of the elected it approves of. */
    private record Committee(Approvals approvals, List<Integer> left, List<Integer> elected, int seats)
            implements Seating {

        @Override
        public Map<Integer, Fraction> numbers() {
            var scores = new LinkedHashMap<Integer, Fraction>();
            if (seats > 0) {
                left.forEach(candidate -> scores.put(candidate, score(candidate)));
            }
            return scores;
        }

        /** What a candidate adds: of each supporter one, divided by one more than the elected whom this voter approves of. */
        private Fraction score(int candidate) {
            return approvals.of(candidate).stream()
                    .map(ballot -> Fraction.of(approvals.voters(ballot), 1 + elected.get(ballot)))
                    .reduce(Fraction.ZERO, Fraction::plus);
        }

        @Override
        public Comparator<Fraction> order() {
            return Comparator.reverseOrder();
        }

        @Override
        public Action.WhyElected why() {
            return Action.WhyElected.MOST_VOTES;
        }

        /** Where nobody approves of two of them, the election of one leaves the others their scores. */
        @Override
        public boolean independent(List<Integer> equals, Fraction score) {
            return equals.size() <= seats && approvals.approvedOf(equals).allMatch(some -> some < 2);
        }

        @Override
        public Seating elect(int candidate, Fraction score) {
            var counts = IntStream.range(0, elected.size())
                    .mapToObj(ballot -> elected.get(ballot) + (approvals.approves(ballot, candidate) ? 1 : 0))
                    .toList();
            return new Committee(approvals, Approvals.without(left, candidate), counts, seats - 1);
        }
    }
}
