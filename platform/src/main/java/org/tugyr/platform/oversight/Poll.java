package org.tugyr.platform.oversight;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.roadmap.Judged;

/**
 * The vote at a review (docs/rules/verdict.md, §9): who may vote, on what, from which day on, and what the votes come to. Pure.
 *
 * @param matter the pledge, and who answers for it
 * @param criteria all of the pledge
 * @param closedOn when the vote was closed; null while it is open
 * @param found whether a verdict ended the review
 */
record Poll(
        ReviewRow review,
        Bench bench,
        Matter matter,
        List<CriterionRow> criteria,
        @Nullable LocalDate closedOn,
        boolean found) {

    /** How many working days a body has to reply, unless the council gives more. */
    static final int REPLY = 10;

    Poll {
        criteria = criteria.stream()
                .sorted(Comparator.comparing(CriterionRow::criterion))
                .toList();
    }

    /** Where the vote stands. */
    enum State {
        /** The day of the review has not come. */
        AHEAD,
        OPEN,
        CLOSED,
        /** A verdict was recorded. */
        OVER
    }

    State on(LocalDate day) {
        if (found) {
            return State.OVER;
        } else if (closedOn != null) {
            return State.CLOSED;
        }
        return day.isBefore(review.plannedOn()) ? State.AHEAD : State.OPEN;
    }

    /** A member's place at the vote. */
    record Place(CouncilMemberRow member, Optional<Bench.Out> out) {}

    /** The members who are in office on a day, with why those who have no vote have none. */
    List<Place> places(LocalDate day) {
        return bench.members().stream()
                .map(member -> new Place(member, bench.out(member.person(), day, matter)))
                .filter(place ->
                        place.out().filter(out -> out == Bench.Out.NOT_IN_TERM).isEmpty())
                .sorted(Comparator.comparing((Place place) -> place.member().seat())
                        .thenComparing(place -> place.member().person()))
                .toList();
    }

    /** Why somebody may not vote on a day; empty where they may. */
    Optional<Bench.Out> out(String person, LocalDate day) {
        return bench.out(person, day, matter);
    }

    /** The criteria that were frozen before the review was due. */
    List<CriterionRow> frozen() {
        return criteria.stream()
                .filter(row -> row.frozenOn().isBefore(review.plannedOn()))
                .toList();
    }

    /** What can be found: without criteria, only that it cannot be assessed. */
    List<Judged> findings() {
        return frozen().isEmpty() ? List.of(Judged.NOT_ASSESSABLE) : List.of(Judged.values());
    }

    /** The ballots that count on the day of the vote. */
    List<Ballot> counted(Collection<Ballot> ballots, LocalDate day) {
        return ballots.stream()
                .filter(ballot -> out(ballot.person(), day).isEmpty())
                .sorted(Comparator.comparing(Ballot::person))
                .toList();
    }

    /** What ballots and votes from the minutes come to; empty where there are none. */
    Optional<Judged> finding(Collection<Ballot> counted, Map<String, Judged> minutes) {
        Map<String, Judged> votes = new LinkedHashMap<>(minutes);
        counted.forEach(ballot -> votes.put(ballot.person(), ballot.vote()));
        return VerdictRule.finding(votes, bench);
    }

    /** The last day for a reply where the council gives no more: so many working days on, Saturdays and Sundays left out. */
    static LocalDate replyBy(LocalDate votedOn) {
        LocalDate day = votedOn;
        for (int left = REPLY; left > 0; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                left--;
            }
        }
        return day;
    }
}
