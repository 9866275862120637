package org.tugyr.count.approval;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;

/** The method of equal shares (count-approval §3; D. Peters, P. Skowron 2020). */
public final class EqualShares {
    private EqualShares() {}

    /** How the seats are filled that nobody can pay for. */
    public enum Completion {
        /** they stay empty */
        NONE,
        /** by sequential Phragmén, what is left of a budget counting as money already earned */
        PHRAGMEN,
        /** by the number of approvals */
        APPROVALS
    }

    /** Elects a committee; whoever is on a ballot is approved of. */
    public static Outcome count(
            Candidates candidates, RankedBallots ballots, int seats, Completion completion, Lots lots) {
        var approvals = new Approvals(candidates, ballots, seats);
        var budget = approvals.voters() == 0 ? Fraction.ZERO : Fraction.of(seats, approvals.voters());
        var start = paying(
                approvals,
                completion,
                candidates.all().boxed().toList(),
                Collections.nCopies(approvals.size(), budget),
                seats);
        var method = "equal-shares-" + completion.name().toLowerCase(Locale.ROOT) + "/1";
        return Minutes.of(method, candidates, seats, lots, minutes -> SeatBySeat.elect(minutes, start));
    }

    /** Goes on with those whom voters can pay for, or as the rest of the seats is filled where there is nobody. */
    private static Seating paying(
            Approvals approvals, Completion completion, List<Integer> left, List<Fraction> budget, int seats) {
        var prices = new LinkedHashMap<Integer, Fraction>();
        if (seats > 0) {
            left.forEach(
                    candidate -> price(approvals, budget, candidate).ifPresent(price -> prices.put(candidate, price)));
        }
        if (!prices.isEmpty()) {
            return new Paying(approvals, completion, left, budget, seats, prices);
        }
        return switch (completion) {
            case NONE -> new MostApprovals(approvals, left, 0);
            case PHRAGMEN ->
                Phragmen.seating(
                        approvals,
                        left,
                        budget.stream().map(Fraction.ZERO::minus).toList(),
                        seats);
            case APPROVALS -> new MostApprovals(approvals, left, seats);
        };
    }

    /** What each supporter pays at most so that together they pay 1; empty if they have less. */
    private static Optional<Fraction> price(Approvals approvals, List<Fraction> budget, int candidate) {
        var supporters = approvals.of(candidate).stream()
                .sorted(Comparator.comparing(budget::get))
                .toList();
        var voters = approvals.votes(candidate);
        var missing = Fraction.ONE;
        for (var ballot : supporters) {
            var share = missing.over(voters);
            if (share.compareTo(budget.get(ballot)) <= 0) {
                return Optional.of(share);
            }
            missing = missing.minus(budget.get(ballot).times(approvals.voters(ballot)));
            voters -= approvals.voters(ballot);
        }
        return Optional.empty();
    }

    /** Elects whom voters can pay for, the cheapest for each of them first. */
    private record Paying(
            Approvals approvals,
            Completion completion,
            List<Integer> left,
            List<Fraction> budget,
            int seats,
            Map<Integer, Fraction> numbers)
            implements Seating {

        @Override
        public Comparator<Fraction> order() {
            return Comparator.naturalOrder();
        }

        @Override
        public Action.WhyElected why() {
            return Action.WhyElected.QUOTA;
        }

        /** Where whoever pays for several of them can do so in full, one costs the same after the others as before. */
        @Override
        public boolean independent(List<Integer> equals, Fraction price) {
            return IntStream.range(0, approvals.size())
                    .filter(ballot ->
                            approvals.voters(ballot) > 0 && budget.get(ballot).signum() > 0)
                    .allMatch(ballot -> {
                        var some = approvals.approvedOf(ballot, equals);
                        return some < 2 || price.times(some).compareTo(budget.get(ballot)) <= 0;
                    });
        }

        @Override
        public Seating elect(int candidate, Fraction price) {
            var paid = IntStream.range(0, budget.size())
                    .mapToObj(ballot -> approvals.approves(ballot, candidate)
                            ? budget.get(ballot).minus(min(budget.get(ballot), price))
                            : budget.get(ballot))
                    .toList();
            return paying(approvals, completion, Approvals.without(left, candidate), paid, seats - 1);
        }
    }

    /** Fills the rest of the seats by the number of approvals. */
    record MostApprovals(Approvals approvals, List<Integer> left, int seats) implements Seating {

        @Override
        public Map<Integer, Fraction> numbers() {
            var votes = new LinkedHashMap<Integer, Fraction>();
            if (seats > 0) {
                left.forEach(candidate -> votes.put(candidate, Fraction.of(approvals.votes(candidate))));
            }
            return votes;
        }

        @Override
        public Comparator<Fraction> order() {
            return Comparator.reverseOrder();
        }

        @Override
        public Action.WhyElected why() {
            return Action.WhyElected.MOST_VOTES;
        }

        @Override
        public boolean independent(List<Integer> equals, Fraction votes) {
            return equals.size() <= seats;
        }

        @Override
        public Seating elect(int candidate, Fraction votes) {
            return new MostApprovals(approvals, Approvals.without(left, candidate), seats - 1);
        }
    }

    private static Fraction min(Fraction some, Fraction other) {
        return some.compareTo(other) <= 0 ? some : other;
    }
}
