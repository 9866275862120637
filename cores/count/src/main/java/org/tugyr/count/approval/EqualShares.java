package org.tugyr.count.approval;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tugyr.count.Action;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** The method of equal shares (count-approval §3; D. Peters, P. Skowron 2020). */
public final class EqualShares {
    private final Approvals approvals;
    private final int seats;
    private final Minutes minutes;
    private final List<Integer> left;
    private final Fraction[] budget;

    /** How the seats are filled that nobody can pay for. */
    public enum Completion {
        /** they stay empty */
        NONE,
        /** by sequential Phragmén, what is left of a budget counting as money already earned */
        PHRAGMEN,
        /** by the number of approvals */
        APPROVALS
    }

    private EqualShares(Approvals approvals, int seats, Minutes minutes) {
        this.approvals = approvals;
        this.seats = seats;
        this.minutes = minutes;
        this.left = new ArrayList<>(approvals.candidates().all().boxed().toList());
        this.budget = new Fraction[approvals.size()];
        Arrays.fill(budget, approvals.voters() == 0 ? Fraction.ZERO : Fraction.of(seats, approvals.voters()));
    }

    /** Elects a committee; whoever is on a ballot is approved of. */
    public static Outcome count(
            Candidates candidates, RankedBallots ballots, int seats, Completion completion, Lots lots) {
        var approvals = new Approvals(candidates, ballots, seats);
        var method = "equal-shares-" + completion.name().toLowerCase(Locale.ROOT) + "/1";
        return Minutes.of(method, candidates, seats, lots, minutes -> {
            var count = new EqualShares(approvals, seats, minutes);
            var filled = count.shares();
            switch (completion) {
                case NONE -> {}
                case PHRAGMEN -> count.phragmen(seats - filled);
                case APPROVALS -> count.approvals(seats - filled);
            }
        });
    }

    /** Elects whom voters can pay for, the cheapest for each of them first. Returns how many. */
    private int shares() {
        for (var filled = 0; ; filled++) {
            var prices = new LinkedHashMap<Integer, Fraction>();
            left.forEach(candidate -> price(candidate).ifPresent(price -> prices.put(candidate, price)));
            if (filled == seats || prices.isEmpty()) {
                return filled;
            }
            var next = elect(prices, Comparator.naturalOrder(), Action.WhyElected.QUOTA);
            approvals
                    .of(next.candidate())
                    .forEach(ballot -> budget[ballot] = budget[ballot].minus(min(budget[ballot], next.votes())));
        }
    }

    /** What each supporter pays at most so that together they pay 1; empty if they have less. */
    private Optional<Fraction> price(int candidate) {
        var supporters = approvals.of(candidate).stream()
                .sorted(Comparator.comparing(ballot -> budget[ballot]))
                .toList();
        var voters = approvals.votes(candidate);
        var missing = Fraction.ONE;
        for (var ballot : supporters) {
            var share = missing.over(voters);
            if (share.compareTo(budget[ballot]) <= 0) {
                return Optional.of(share);
            }
            missing = missing.minus(budget[ballot].times(approvals.voters(ballot)));
            voters -= approvals.voters(ballot);
        }
        return Optional.empty();
    }

    /** Money comes in to all voters at one pace; whoever's supporters first have 1 together is next. */
    private void phragmen(int seats) {
        var load = Arrays.stream(budget).map(Fraction.ZERO::minus).toArray(Fraction[]::new);
        for (var seat = 0; seat < seats; seat++) {
            var times = new LinkedHashMap<Integer, Fraction>();
            left.stream()
                    .filter(candidate -> approvals.votes(candidate) > 0)
                    .forEach(candidate -> times.put(candidate, time(candidate, load)));
            if (times.isEmpty()) {
                approvals(seats - seat);
                return;
            }
            var next = elect(times, Comparator.naturalOrder(), Action.WhyElected.SEATS_LEFT);
            approvals.of(next.candidate()).forEach(ballot -> load[ballot] = next.votes());
        }
    }

    private Fraction time(int candidate, Fraction[] load) {
        return approvals.of(candidate).stream()
                .map(ballot -> load[ballot].times(approvals.voters(ballot)))
                .reduce(Fraction.ONE, Fraction::plus)
                .over(approvals.votes(candidate));
    }

    private void approvals(int seats) {
        for (var seat = 0; seat < seats; seat++) {
            var votes = new LinkedHashMap<Integer, Fraction>();
            left.forEach(candidate -> votes.put(candidate, Fraction.of(approvals.votes(candidate))));
            elect(votes, Comparator.reverseOrder(), Action.WhyElected.MOST_VOTES);
        }
    }

    /** Elects whose number comes first, and tells the number. */
    private Tally elect(Map<Integer, Fraction> numbers, Comparator<Fraction> order, Action.WhyElected why) {
        minutes.round(null, Approvals.tallies(numbers), Map.of());
        var first = numbers.values().stream().min(order).orElseThrow();
        var next = minutes.draw(
                Tie.Purpose.ELECTION,
                numbers.keySet().stream()
                        .filter(candidate -> first.equals(numbers.get(candidate)))
                        .toList());
        minutes.note(new Action.Elected(next, why));
        left.removeIf(candidate -> candidate == next);
        return new Tally(next, first);
    }

    private static Fraction min(Fraction some, Fraction other) {
        return some.compareTo(other) <= 0 ? some : other;
    }
}
