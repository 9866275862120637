package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;

/** Who may vote in a council on a pledge (rule verdict/1, §1). Pure. */
record Bench(
        CouncilRow council, List<CouncilMemberRow> members, List<InterestRow> interests, List<RecusalRow> recusals) {

    Bench {
        members = List.copyOf(members);
        interests = List.copyOf(interests);
        recusals = List.copyOf(recusals);
    }

    /** Why somebody has no vote. */
    enum Out {
        NO_MEMBER,
        NOT_IN_TERM,
        RECUSED,
        INTERESTED
    }

    /**
     * What a vote is about.
     *
     * @param answering the organisations that answer for the pledge, and all above them
     */
    record Matter(String pledge, Set<String> answering) {

        Matter {
            answering = Set.copyOf(answering);
        }
    }

    /** Why a person has no vote on a matter on a day; empty for one who has. */
    Optional<Out> out(String person, LocalDate day, Matter matter) {
        CouncilMemberRow member = member(person).orElse(null);
        if (member == null) {
            return Optional.of(Out.NO_MEMBER);
        } else if (!inTerm(member, day)) {
            return Optional.of(Out.NOT_IN_TERM);
        } else if (recusals.stream()
                .anyMatch(row -> row.person().equals(person)
                        && row.pledge().equals(matter.pledge())
                        && !row.recusedOn().isAfter(day))) {
            return Optional.of(Out.RECUSED);
        }
        return isInterested(member, day, matter) ? Optional.of(Out.INTERESTED) : Optional.empty();
    }

    /** The member who is this person. */
    Optional<CouncilMemberRow> member(String person) {
        return members.stream().filter(member -> member.person().equals(person)).findFirst();
    }

    /** Whether this person is the chair. */
    boolean chairs(String person) {
        return member(person).filter(member -> member.seat() == Seat.CHAIR).isPresent();
    }

    /** First day of a member in the council. */
    LocalDate from(CouncilMemberRow member) {
        return member.startedOn() == null ? council.startsOn() : member.startedOn();
    }

    /** Last day of a member in the council. */
    LocalDate to(CouncilMemberRow member) {
        return member.endedOn() == null ? council.endsOn() : member.endedOn();
    }

    private boolean inTerm(CouncilMemberRow member, LocalDate day) {
        return !day.isBefore(from(member)) && !day.isAfter(to(member));
    }

    /** By the organisation that the member comes from, or by one in which an interest was declared by then. */
    private boolean isInterested(CouncilMemberRow member, LocalDate day, Matter matter) {
        return (member.organisation() != null && matter.answering().contains(member.organisation()))
                || interests.stream()
                        .anyMatch(row -> row.person().equals(member.person())
                                && !row.declaredOn().isAfter(day)
                                && matter.answering().contains(row.organisation()));
    }
}
