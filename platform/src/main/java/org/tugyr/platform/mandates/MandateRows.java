package org.tugyr.platform.mandates;

import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of seats: who was given one, and when one fell vacant. */
public sealed interface MandateRows extends Row {

    /** How somebody came to a seat. */
    enum How {
        ELECTED,
        /** As the next on the list of whoever left. */
        NEXT_ON_LIST,
        BY_ELECTION,
        APPOINTED
    }

    /** Somebody is given a seat. */
    @Table(
            file = "mandates",
            fact = "mandates.MandateGiven",
            doc = "A seat that somebody was given: of which contest and candidacy it is, how they came to it, and"
                    + " whom they replace. From when to when they hold it stands in memberships.csv.")
    record MandateRow(
            @Column(value = "the membership by which the seat is held", key = true, ref = "membership", about = true)
            String membership,

            @Column(
                    value = "the contest that gave it; of who follows on a list or is appointed, the one whose seat it"
                            + " is",
                    ref = "contest",
                    about = true)
            String contest,

            @Column("the candidacy of that contest whose seat it is; empty where it is none's") @Nullable
            String candidacy,

            @Column("which seat, where they are told apart, such as the number of a district") @Nullable
            String seat,

            @Column("place on the list, where it comes of one, from 1") @Nullable
            Integer slot,

            @Column("elected, next-on-list, by-election or appointed")
            How how,

            @Column(
                    value = "the membership that held the seat before; empty where nobody of this term did",
                    ref = "membership",
                    about = true)
            @Nullable
            String replaces,

            @Column("day of the decision, as it is known") @Nullable
            When since,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements MandateRows {
        @Override
        public @Nullable String effective() {
            return since == null ? null : since.text();
        }
    }

    /** A seat falls vacant. */
    @Table(
            file = "vacancies",
            fact = "mandates.SeatVacated",
            doc = "A seat that fell vacant before its term was over, and why. Who takes it over says so in"
                    + " mandates.csv.")
    record VacancyRow(
            @Column(value = "the membership that held the seat", key = true, ref = "membership", about = true)
            String membership,

            @Column("first day on which it was vacant, as it is known")
            When since,

            @Column(value = "why, as it was made public", sealed = true) @Nullable
            Text reason,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements MandateRows {
        @Override
        public String effective() {
            return since.text();
        }
    }
}
