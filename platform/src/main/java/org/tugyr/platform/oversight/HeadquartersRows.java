package org.tugyr.platform.oversight;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of a headquarters: when it met, who was there, what it decided, what became of that, what it expects. */
public sealed interface HeadquartersRows extends Row {

    /** What a stocktake finds of a decision. */
    enum DecisionState {
        OPEN,
        DONE,
        /** Given up, for a reason. */
        WITHDRAWN
    }

    /** How sure a headquarters is, in four steps. */
    enum Confidence {
        HIGH,
        FAIR,
        LOW,
        VERY_LOW
    }

    /** A regular meeting of a headquarters. */
    @Table(
            file = "stocktakes",
            fact = "oversight.StocktakeHeld",
            subject = "stocktake",
            doc = "A regular meeting of a headquarters on the delivery of pledges in an area.")
    record StocktakeRow(
            @Column(value = "key of the stocktake", key = true)
            String stocktake,

            @Column(value = "the headquarters", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area it steers", ref = "area", about = true)
            String area,

            @Column("what the meeting is called") Text title,
            @Column("day of the meeting") LocalDate heldOn,

            @Column(value = "minutes, or what is public of them", sealed = true) @Nullable
            Text minutes,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements HeadquartersRows {
        @Override
        public String effective() {
            return heldOn.toString();
        }
    }

    /** Somebody who sits in the headquarters. */
    @Table(
            file = "stocktake-members",
            fact = "oversight.StocktakeAttended",
            doc = "A member of the headquarters at a stocktake: present, or excused.")
    record StocktakeMemberRow(
            @Column(value = "the stocktake", key = true, ref = "stocktake", about = true)
            String stocktake,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "organisation the member speaks for", ref = "organisation") @Nullable
            String organisation,

            @Column("yes where the member was there") boolean present)
            implements HeadquartersRows {}

    /** A point of the agenda. */
    @Table(file = "agenda-items", fact = "oversight.AgendaSet", doc = "A point of a stocktake's agenda.")
    record AgendaItemRow(
            @Column(value = "the stocktake", key = true, ref = "stocktake", about = true)
            String stocktake,

            @Column(value = "its number on the agenda, from 1", key = true)
            int number,

            @Column("what it is about, in words") Text title,

            @Column(
                    value = "pledge or measure it is about",
                    ref = {"pledge", "measure"},
                    about = true)
            @Nullable
            String concerns)
            implements HeadquartersRows {}

    /** A decision with an owner and a due date. */
    @Table(
            file = "decisions",
            fact = "oversight.DecisionTaken",
            subject = "decision",
            doc = "A decision of a stocktake with its owner and due date. It comes back at each stocktake until it"
                    + " is closed.")
    record DecisionRow(
            @Column(value = "key of the decision", key = true)
            String decision,

            @Column(value = "the stocktake that took it", ref = "stocktake", about = true)
            String stocktake,

            @Column("its number in the minutes, where it has one") @Nullable
            String number,

            @Column("what was decided") Text wording,

            @Column(value = "organisation that carries it out", ref = "organisation", about = true)
            String owner,

            @Column(value = "post that answers for it", ref = "post") @Nullable
            String ownerPost,

            @Column("day by which it is to be done") LocalDate due,

            @Column(
                    value = "pledge or measure it concerns",
                    ref = {"pledge", "measure"},
                    about = true)
            @Nullable
            String concerns,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements HeadquartersRows {}

    /** What a later stocktake found of a decision. */
    @Table(
            file = "decision-states",
            fact = "oversight.DecisionReviewed",
            doc = "What a stocktake found of a decision that came back to it. It is closed as done only with evidence.")
    record DecisionStateRow(
            @Column(value = "the decision", key = true, ref = "decision", about = true)
            String decision,

            @Column(value = "the stocktake it came back to", key = true, ref = "stocktake", about = true)
            String stocktake,

            @Column("open, done or withdrawn") DecisionState state,

            @Column("day on which it was done, as the evidence shows; required where it is done") @Nullable
            LocalDate doneOn,

            @Column("new day by which it is to be done; empty where that stays") @Nullable
            LocalDate newDue,

            @Column(value = "remark, or why it was withdrawn", sealed = true) @Nullable
            Text note,

            @Column(value = "what shows that it is done", ref = "evidence") @Nullable
            String evidence)
            implements HeadquartersRows {}

    /** How sure a headquarters is that a pledge will be delivered. */
    @Table(
            file = "confidences",
            fact = "oversight.ConfidenceStated",
            doc = "How sure a headquarters is that a pledge will be delivered, in four steps (high, fair, low,"
                    + " very-low) and with reasons: part of the reported voice.")
    record ConfidenceRow(
            @Column(value = "the pledge", key = true, ref = "pledge", about = true)
            String pledge,

            @Column(value = "the headquarters", key = true, ref = "organisation", about = true)
            String organisation,

            @Column(value = "day of the statement", key = true)
            LocalDate statedOn,

            @Column("the plan is sound") Confidence planning,
            @Column("people and money suffice") Confidence capacity,
            @Column("what is known of it can be relied on") Confidence knowledge,
            @Column("it will be delivered in time") Confidence likelihood,

            @Column(value = "the reasons", sealed = true, required = true) @Nullable
            Text reasons)
            implements HeadquartersRows {
        @Override
        public String effective() {
            return statedOn.toString();
        }
    }
}
