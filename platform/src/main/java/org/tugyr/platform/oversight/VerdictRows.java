package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Judged;

/** The facts of verdicts: what a council voted, how each member did, and what the respondent replied. */
public sealed interface VerdictRows extends Row {

    /** What a council voted. */
    @Table(
            file = "verdicts",
            fact = "oversight.VerdictVoted",
            subject = "verdict",
            doc = "What a council voted of a pledge, on criteria frozen before. Whether it stands follows from the"
                    + " votes by rule verdict/1. It is never changed, only revised by a later one.")
    record VerdictRow(
            @Column(value = "key of the verdict", key = true)
            String verdict,

            @Column(value = "the review it ends", ref = "review", about = true)
            String review,

            @Column(value = "the council, as in the review", ref = "council", about = true)
            String council,

            @Column(value = "the pledge, as in the review", ref = "pledge", about = true)
            String pledge,

            @Column("kept, kept-late, partly-kept, in-the-works, stalled, broken or not-assessable")
            Judged outcome,

            @Column("day of the vote") LocalDate votedOn,

            @Column(
                    value = "criteria it was voted on, separated by ;, and none only where it is not assessable",
                    ref = "criterion")
            @Nullable
            List<String> criteria,

            @Column(value = "the reasons", sealed = true, required = true) @Nullable
            Text reasons,

            @Column(
                    value = "organisation that may reply; empty for the one that answers for the pledge",
                    ref = "organisation",
                    about = true)
            @Nullable
            String respondent,

            @Column("last day for its reply") LocalDate replyBy,

            @Column(value = "the earlier verdict that it revises", ref = "verdict") @Nullable
            String revises,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements VerdictRows {
        @Override
        public String effective() {
            return votedOn.toString();
        }

        /** The criteria, none where it names none. */
        List<String> frozen() {
            return criteria == null ? List.of() : criteria;
        }
    }

    /** How a member voted. */
    @Table(
            file = "verdict-votes",
            fact = "oversight.VoteCast",
            doc = "How a member of the council voted: for which verdict, and why. Another than the verdict's is a"
                    + " dissent and gives its reasons.")
    record VerdictVoteRow(
            @Column(value = "the verdict", key = true, ref = "verdict", about = true)
            String verdict,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column("the verdict that the member is for, in the words of verdicts.csv")
            Judged vote,

            @Column(value = "the member's reasons", sealed = true) @Nullable
            Text reason)
            implements VerdictRows {}

    /** What the respondent replied. */
    @Table(
            file = "verdict-replies",
            fact = "oversight.VerdictAnswered",
            doc = "What the respondent replies to a verdict. It stands beside it.")
    record VerdictReplyRow(
            @Column(value = "the verdict", key = true, ref = "verdict", about = true)
            String verdict,

            @Column(value = "organisation that replies", key = true, ref = "organisation")
            String by,

            @Column(value = "day of the reply", key = true) LocalDate repliedOn,

            @Column(value = "the reply", sealed = true, required = true) @Nullable
            Text reply)
            implements VerdictRows {
        @Override
        public String effective() {
            return repliedOn.toString();
        }
    }
}
