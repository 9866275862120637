package org.tugyr.count.approval;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;

/**
 * Money comes in to all voters at one pace; whoever's supporters first have 1 together is next (count-approval §3).
 *
 * @param load when each ballot last had nothing; below 0 where its voters had money from the beginning
 * @param numbers when the supporters of each candidate have 1 together
 */
record Phragmen(Approvals approvals, List<Integer> left, List<Fraction> load, int seats, Map<Integer, Fraction> numbers)
        implements Seating {

    /** Goes on with those of whom anybody approves, and then by approvals. */
    static Seating seating(Approvals approvals, List<Integer> left, List<Fraction> load, int seats) {
        var times = new LinkedHashMap<Integer, Fraction>();
        if (seats > 0) {
            left.stream()
                    .filter(candidate -> approvals.votes(candidate) > 0)
                    .forEach(candidate -> times.put(candidate, time(approvals, load, candidate)));
        }
        return times.isEmpty()
                ? new EqualShares.MostApprovals(approvals, left, seats)
                : new Phragmen(approvals, left, load, seats, times);
    }

    private static Fraction time(Approvals approvals, List<Fraction> load, int candidate) {
        return approvals.of(candidate).stream()
                .map(ballot -> load.get(ballot).times(approvals.voters(ballot)))
                .reduce(Fraction.ONE, Fraction::plus)
                .over(approvals.votes(candidate));
    }

    @Override
    public Comparator<Fraction> order() {
        return Comparator.naturalOrder();
    }

    @Override
    public Action.WhyElected why() {
        return Action.WhyElected.SEATS_LEFT;
    }

    /** Where nobody approves of two of them, the election of one leaves the others their times. */
    @Override
    public boolean independent(List<Integer> equals, Fraction time) {
        return equals.size() <= seats && approvals.approvedOf(equals).allMatch(some -> some < 2);
    }

    @Override
    public Seating elect(int candidate, Fraction time) {
        var loads = IntStream.range(0, load.size())
                .mapToObj(ballot -> approvals.approves(ballot, candidate) ? time : load.get(ballot))
                .toList();
        return seating(approvals, Approvals.without(left, candidate), loads, seats - 1);
    }
}
