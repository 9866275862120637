package org.tugyr.count.seats;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Action;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Minutes;
import org.tugyr.count.Tally;
import org.tugyr.count.Tie;

/** Divides seats between lists by a rule (docs/rules/count-seats.md). */
public final class Apportionment {
    private final SeatRules rules;
    private final Poll poll;
    private final Minutes minutes;

    Apportionment(SeatRules rules, Poll poll, Minutes minutes) {
        this.rules = rules;
        this.poll = poll;
        this.minutes = minutes;
    }

    /** Divides the seats; nobody to give them to is a {@link CountProblem}. */
    public static Allotment of(SeatRules rules, Poll poll, Lots lots) {
        var admissions = new ArrayList<Admission>();
        var outcome = Minutes.of(rules.method().id(), poll.candidates(), rules.seats(), lots, minutes -> {
            var apportionment = new Apportionment(rules, poll, minutes);
            admissions.addAll(apportionment.admissions());
            apportionment.divide(admissions);
        });
        return new Allotment(outcome, admissions);
    }

    private List<Admission> admissions() {
        round(null, poll.candidates().all().boxed().toList(), party -> Fraction.of(poll.votes(party)));
        var admissions = new ArrayList<Admission>();
        var total = Math.max(1, poll.total(rules.threshold().denominator()));
        for (var party = 0; party < poll.parties().size(); party++) {
            var share = Fraction.of(poll.votes(party), total);
            var needed = rules.threshold().share(poll.parties().get(party).members());
            var standing = share.compareTo(needed) >= 0
                    ? Admission.Standing.PASSED
                    : poll.parties().get(party).exempt() ? Admission.Standing.EXEMPT : Admission.Standing.BELOW;
            admissions.add(new Admission(party, share, needed, standing));
        }
        if (rules.secondParty() != null && admitted(admissions).size() == 1) {
            second(admissions);
        }
        for (var each : admissions) {
            if (!each.admitted()) {
                minutes.note(new Action.Excluded(each.party(), Action.WhyExcluded.BELOW_MINIMUM));
            }
        }
        return admissions;
    }

    private void second(List<Admission> admissions) {
        var next = admissions.stream()
                .filter(each -> !each.admitted() && poll.votes(each.party()) > 0)
                .map(Admission::party)
                .toList();
        if (!next.isEmpty()) {
            var party = first(next, Comparator.comparingLong(poll::votes), Tie.Purpose.RANKING);
            var below = admissions.get(party);
            admissions.set(party, new Admission(party, below.share(), below.needed(), Admission.Standing.SECOND));
        }
    }

    private void divide(List<Admission> admissions) {
        var lists = admitted(admissions).stream()
                .filter(party -> poll.votes(party) > 0)
                .toList();
        if (lists.isEmpty()) {
            var least = admissions.stream().map(Admission::needed).min(Comparator.naturalOrder());
            throw new CountProblem(Reason.NOBODY_REACHES_MINIMUM, "minimum", least.orElse(Fraction.ZERO));
        }
        var room = lists.stream()
                .mapToLong(party -> poll.parties().get(party).atMost())
                .sum();
        if (room < rules.seats()) {
            throw new CountProblem(Reason.MORE_SEATS_THAN_CANDIDATES, "seats", rules.seats(), "candidates", room);
        }
        var second = admissions.stream()
                .filter(each -> each.standing() == Admission.Standing.SECOND)
                .findAny();
        if (second.isPresent() && rules.secondParty() != null) {
            var party = second.get().party();
            var first = lists.stream().filter(list -> list != party).findAny().orElseThrow();
            new SecondPartySeats(this, rules.secondParty()).divide(first, party);
            return;
        }
        switch (rules.method()) {
            case Method.LargestRemainder(var quota) -> new Remainders(this, quota).divide(lists, rules.seats());
            case Method.HighestAverages averages -> new Averages(this, averages).divide(lists, rules.seats());
        }
    }

    private static List<Integer> admitted(List<Admission> admissions) {
        return admissions.stream()
                .filter(Admission::admitted)
                .map(Admission::party)
                .toList();
    }

    /** The greatest by an order; between equals the rule's preferences decide, and then the lot. */
    int first(List<Integer> parties, Comparator<Integer> order, Tie.Purpose purpose) {
        return minutes.draw(purpose, equals(parties, order));
    }

    /** All who are greatest, if there are so many seats; else the one of them whom preferences and lot decide for. */
    List<Integer> first(List<Integer> parties, Comparator<Integer> order, Tie.Purpose purpose, int seats) {
        var equals = equals(parties, order);
        return equals.size() <= seats ? equals : List.of(minutes.draw(purpose, equals));
    }

    private List<Integer> equals(List<Integer> parties, Comparator<Integer> order) {
        var whole = order;
        for (var preference : rules.equal()) {
            whole = whole.thenComparing(
                    switch (preference) {
                        case MORE_VOTES -> Comparator.comparingLong(poll::votes);
                        case REGISTERED_EARLIER -> Comparator.reverseOrder();
                    });
        }
        var best = Collections.max(parties, whole);
        var decided = whole;
        return parties.stream()
                .filter(party -> decided.compare(party, best) == 0)
                .toList();
    }

    void round(@Nullable Fraction quota, List<Integer> parties, Function<Integer, Fraction> tally) {
        minutes.round(
                quota,
                parties.stream()
                        .map(party -> new Tally(party, tally.apply(party)))
                        .toList(),
                Map.of());
    }

    void elect(int party, int seats, Action.WhyElected why) {
        for (var seat = 0; seat < seats; seat++) {
            minutes.note(new Action.Elected(party, why));
        }
    }

    Poll poll() {
        return poll;
    }

    int seats() {
        return rules.seats();
    }
}
