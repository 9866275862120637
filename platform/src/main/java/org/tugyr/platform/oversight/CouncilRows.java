package org.tugyr.platform.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of a public council itself: its act and term, its members, what they declared, what it asked for. */
public sealed interface CouncilRows extends Row {

    /** What a member does in a council. */
    enum Seat {
        CHAIR,
        SECRETARY,
        MEMBER
    }

    /** What a council does where as many are for a verdict as against it. */
    enum Tie {
        /** Nothing is found. */
        NO_VERDICT,
        /** The chair's side prevails. */
        CHAIR
    }

    /** What became of a recommendation. */
    enum Followed {
        ACCEPTED,
        REFUSED,
        DONE
    }

    /** A public council, for a term. */
    @Table(
            file = "councils",
            fact = "oversight.CouncilFormed",
            subject = "council",
            doc = "A public council, formed by an act for a term. A next term is a council of its own.")
    record CouncilRow(
            @Column(value = "key of the council in this term", key = true)
            String council,

            @Column(value = "the council as an organisation, of kind council", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area whose pledges it judges", ref = "area", about = true)
            String area,

            @Column("the act that formed it, as it is cited")
            Text act,

            @Column(value = "organisation that formed it", ref = "organisation") @Nullable
            String formedBy,

            @Column("first day of the term") LocalDate startsOn,
            @Column("last day of the term") LocalDate endsOn,
            @Column("how many members must vote") int quorum,

            @Column("where as many are for a verdict as against it: no-verdict or chair")
            Tie tie,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements CouncilRows {
        @Override
        public String effective() {
            return startsOn.toString();
        }
    }

    /** A member of a council. */
    @Table(
            file = "council-members",
            fact = "oversight.MemberAppointed",
            doc = "A member of a council with the organisation that the member comes from.")
    record CouncilMemberRow(
            @Column(value = "the council", key = true, ref = "council", about = true)
            String council,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "organisation the member comes from", ref = "organisation", about = true) @Nullable
            String organisation,

            @Column("chair, secretary or member") Seat seat,

            @Column("first day; empty for the first day of the term") @Nullable
            LocalDate startedOn,

            @Column("last day; empty for the last day of the term") @Nullable
            LocalDate endedOn)
            implements CouncilRows {}

    /** An interest that a member declared. */
    @Table(
            file = "interests",
            fact = "oversight.InterestDeclared",
            doc = "An interest of a member in an organisation. It recuses the member from pledges that this"
                    + " organisation, or one under it, answers for.")
    record InterestRow(
            @Column(value = "the council", key = true, ref = "council", about = true)
            String council,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "the organisation", key = true, ref = "organisation")
            String organisation,

            @Column("day of the declaration") LocalDate declaredOn,

            @Column(value = "what the interest is", sealed = true) @Nullable
            Text nature)
            implements CouncilRows {}

    /** A member stands aside. */
    @Table(
            file = "recusals",
            fact = "oversight.MemberRecused",
            doc = "A member of a council stands aside when a pledge is judged.")
    record RecusalRow(
            @Column(value = "the council", key = true, ref = "council", about = true)
            String council,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "the pledge", key = true, ref = "pledge", about = true)
            String pledge,

            @Column("first day on which the member stands aside")
            LocalDate recusedOn,

            @Column(value = "why", sealed = true) @Nullable Text reason)
            implements CouncilRows {}

    /** A date in the council's calendar. */
    @Table(
            file = "reviews",
            fact = "oversight.ReviewSet",
            subject = "review",
            doc = "A pledge on a council's calendar: when it is to be reviewed, and when it was.")
    record ReviewRow(
            @Column(value = "key of the review", key = true) String review,

            @Column(value = "the council", ref = "council", about = true)
            String council,

            @Column(value = "the pledge", ref = "pledge", about = true)
            String pledge,

            @Column("day on which it is to be reviewed") LocalDate plannedOn,

            @Column("day on which it was reviewed; empty until then") @Nullable
            LocalDate heldOn)
            implements CouncilRows {
        @Override
        public String effective() {
            return (heldOn == null ? plannedOn : heldOn).toString();
        }
    }

    /** A council asks for evidence. */
    @Table(
            file = "evidence-requests",
            fact = "oversight.EvidenceRequested",
            subject = "evidence-request",
            doc = "A council asks a body for evidence within days that it sets. Where no answer comes, that is on"
                    + " record.")
    record EvidenceRequestRow(
            @Column(value = "key of the request", key = true)
            String request,

            @Column(value = "the review it is for", ref = "review", about = true)
            String review,

            @Column(value = "the body that is asked", ref = "organisation", about = true)
            String organisation,

            @Column("what is asked for") Text wording,
            @Column("day of the request") LocalDate askedOn,
            @Column("last day for the answer") LocalDate answerBy)
            implements CouncilRows {
        @Override
        public String effective() {
            return askedOn.toString();
        }
    }

    /** The body answers. */
    @Table(
            file = "evidence-answers",
            fact = "oversight.EvidenceAnswered",
            doc = "What a body answers to a council that asked it for evidence.")
    record EvidenceAnswerRow(
            @Column(value = "the request", key = true, ref = "evidence-request", about = true)
            String request,

            @Column(value = "day of the answer", key = true) LocalDate answeredOn,

            @Column(value = "the answer, in short", sealed = true, required = true) @Nullable
            Text answer,

            @Column(value = "what was handed over", ref = "evidence") @Nullable
            String evidence)
            implements CouncilRows {
        @Override
        public String effective() {
            return answeredOn.toString();
        }
    }

    /** What a council recommends. */
    @Table(
            file = "recommendations",
            fact = "oversight.RecommendationMade",
            subject = "recommendation",
            doc = "What a council recommends to a body after a review; followed until it is done or refused.")
    record RecommendationRow(
            @Column(value = "key of the recommendation", key = true)
            String recommendation,

            @Column(value = "the review", ref = "review", about = true)
            String review,

            @Column(value = "the body it is addressed to", ref = "organisation", about = true)
            String organisation,

            @Column("what is recommended") Text wording,
            @Column("day on which it was made") LocalDate madeOn,

            @Column("day by which it is to be done; empty where none was set") @Nullable
            LocalDate due)
            implements CouncilRows {
        @Override
        public String effective() {
            return madeOn.toString();
        }
    }

    /** What became of it. */
    @Table(
            file = "recommendation-states",
            fact = "oversight.RecommendationFollowed",
            doc = "A body accepts a recommendation, refuses it with reasons, or shows that it is done.")
    record RecommendationStateRow(
            @Column(value = "the recommendation", key = true, ref = "recommendation", about = true)
            String recommendation,

            @Column(value = "day", key = true) LocalDate statedOn,
            @Column("accepted, refused or done") Followed state,

            @Column(value = "why; required where it is refused", sealed = true) @Nullable
            Text reason,

            @Column(value = "what shows that it is done", ref = "evidence") @Nullable
            String evidence)
            implements CouncilRows {
        @Override
        public String effective() {
            return statedOn.toString();
        }
    }
}
