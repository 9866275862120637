package org.tugyr.platform.programme;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of pledges: what was promised, in which words, by what criteria, and who had asked for it. */
public sealed interface PledgeRows extends Row {

    /** What a pledge promises. */
    enum PledgeKind {
        LEGISLATIVE,
        SPENDING,
        INSTITUTIONAL,
        SERVICE,
        CONSTRUCTION,
        OUTCOME,
        OTHER
    }

    /** What a new wording does to a pledge. */
    enum WordingChange {
        STATED,
        REWORDED,
        DATE_MOVED,
        WITHDRAWN
    }

    /** Which outcome a criterion describes. */
    enum CriterionSide {
        KEPT,
        PARTLY_KEPT,
        BROKEN
    }

    /** Asked for by a person, a group, a body. */
    enum ProposalKind {
        PROPOSAL,
        DEMAND
    }

    /** What became of a proposal. */
    enum ProposalOutcome {
        OPEN,
        ACCEPTED,
        MERGED,
        REFUSED
    }

    /** One promise in a programme; its wordings stand in their own rows. */
    @Table(
            file = "pledges",
            fact = "programme.PledgeRecorded",
            subject = "pledge",
            doc = "One promise in a programme. Its exact wording and due date stand in wordings.csv.")
    record PledgeRow(
            @Column(value = "key of the pledge", key = true) String pledge,

            @Column(value = "the programme", ref = "programme", about = true)
            String programme,

            @Column("its number in the programme, where it has one") @Nullable
            String number,

            @Column(value = "area it is for", ref = "area", about = true)
            String area,

            @Column("legislative, spending, institutional, service, construction, outcome or other")
            PledgeKind kind,

            @Column("short title for lists, ours unless marked official")
            Text title,

            @Column(value = "organisation that answers for it", ref = "organisation", about = true) @Nullable
            String owner,

            @Column(value = "post that answers for it", ref = "post") @Nullable
            String ownerPost,

            @Column("for whom it is") @Nullable Text beneficiaries,

            @Column(value = "principle it belongs to", ref = "principle") @Nullable
            String principle)
            implements PledgeRows {}

    /** The wording of a pledge from a day on. */
    @Table(
            file = "wordings",
            fact = "programme.PledgeWorded",
            doc = "The exact wording and due date of a pledge from a day on; a later one shows as drift.")
    record WordingRow(
            @Column(value = "the pledge", key = true, ref = "pledge", about = true)
            String pledge,

            @Column(value = "when it was said or changed, as it is known", key = true)
            When statedOn,

            @Column("exact wording") Text wording,

            @Column("by when it is to be fulfilled, as it is known") @Nullable
            When due,

            @Column("stated, reworded, date-moved or withdrawn")
            WordingChange change,

            @Column(value = "why it was changed", sealed = true) @Nullable
            Text reason,

            @Column(value = "where it stands", ref = "evidence") @Nullable
            String evidence)
            implements PledgeRows {
        @Override
        public @Nullable String effective() {
            return statedOn.text();
        }
    }

    /** What would make a pledge kept or broken. */
    @Table(
            file = "criteria",
            fact = "programme.CriterionFrozen",
            subject = "criterion",
            doc = "What would make a pledge kept, partly kept or broken; frozen before delivery starts.")
    record CriterionRow(
            @Column(value = "key of the criterion", key = true)
            String criterion,

            @Column(value = "the pledge", ref = "pledge", about = true)
            String pledge,

            @Column("kept, partly-kept or broken") CriterionSide side,
            @Column("the criterion in words") Text wording,
            @Column("day from which it cannot be changed") LocalDate frozenOn)
            implements PledgeRows {
        @Override
        public @Nullable String effective() {
            return frozenOn.toString();
        }
    }

    /** What a person or group asked for. */
    @Table(
            file = "proposals",
            fact = "programme.ProposalRecorded",
            subject = "proposal",
            doc = "What people asked for, when and where, and what became of it. Private people are not named.")
    record ProposalRow(
            @Column(value = "key of the proposal", key = true)
            String proposal,

            @Column("proposal or demand") ProposalKind kind,

            @Column(value = "what was asked for", sealed = true, required = true) @Nullable
            Text wording,

            @Column("who asked, without a private name: a teacher, a meeting of farmers") @Nullable
            Text askedBy,

            @Column(value = "organisation that asked, where it was one", ref = "organisation") @Nullable
            String organisation,

            @Column(value = "area it was asked in or for", ref = "area", about = true)
            String area,

            @Column(value = "programme it was asked for", ref = "programme", about = true) @Nullable
            String programme,

            @Column("when it was asked, as it is known") @Nullable
            When askedOn,

            @Column("open, accepted, merged or refused") ProposalOutcome outcome,

            @Column(
                    value = "pledge, measure or proposal it became part of",
                    ref = {"pledge", "measure", "proposal"},
                    about = true)
            @Nullable
            String became,

            @Column("when that was decided, as it is known") @Nullable
            When decidedOn,

            @Column(value = "reason given", sealed = true) @Nullable
            Text reason,

            @Column(value = "where it is known from", ref = "evidence") @Nullable
            String evidence)
            implements PledgeRows {}
}
