package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of a list from the ranking on: who was ranked, whom the bureau chose, and what was published as the list. */
public sealed interface RankingRows extends Row, OfList {

    /** Why somebody is on a list, as its party says. */
    enum SlotOrigin {
        PRIMARY,
        QUOTA,
        BUREAU
    }

    /** What a source gives a number of. */
    enum Figure {
        /** Slots of the list. */
        SLOTS,
        /** People whom the primaries chose for the list. */
        CHOSEN,
        /** People on it from the primaries. */
        PRIMARIES,
        /** People on it by the bureau's choice. */
        BUREAU,
        /** People on it who count for a quota. */
        QUOTA,
        /** People on it who were not on the earlier one. */
        RENEWED
    }

    /** Who was ranked. */
    @Table(
            file = "aspirants",
            fact = "lists.AspirantRanked",
            doc =
                    "Somebody whom a primary ranked for a list. Of the groups only those stand here that a quota of the list asks for.")
    record AspirantRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column("rank, 1 for the best") int rank,

            @Column("groups of the list's quotas that the person is in, separated by ;") @Nullable
            List<String> groups,

            @Column(value = "who attests the groups", ref = "organisation") @Nullable
            String attestedBy,

            @Column(
                    value = "the primary whose votes gave the rank, where it is another than the list's",
                    ref = "contest")
            @Nullable
            String primary,

            @Column("the person's candidacy in the primary") @Nullable
            String candidacy,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements RankingRows {}

    /** Whom the bureau chose. */
    @Table(
            file = "bureau-choices",
            fact = "lists.BureauChose",
            doc = "Somebody whom a party's bureau chose for a list, ranked or not.")
    record BureauChoiceRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column(value = "the person", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column("place among the choices, from 1") int choice,

            @Column("groups of the list's quotas that the person is in, separated by ;") @Nullable
            List<String> groups,

            @Column(value = "who attests the groups", ref = "organisation") @Nullable
            String attestedBy,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements RankingRows {}

    /** A place on the list as it was published. */
    @Table(
            file = "slots",
            fact = "lists.SlotDeclared",
            doc =
                    "Who has a slot of a list as it was published, and why as its party says. The record's own list is put together by rule, not"
                            + " taken from here; where the two differ, that is shown.")
    record SlotRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column(value = "number of the slot, from 1", key = true)
            int slot,

            @Column(value = "the person", opaque = true, ref = "person", about = true)
            String person,

            @Column("why, as published: primary, quota or bureau") @Nullable
            SlotOrigin origin,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements RankingRows {}

    /** A number that a source gives of the list. */
    @Table(
            file = "list-figures",
            fact = "lists.ListFigureStated",
            doc = "A number or share that a source gives of a list as a whole, people unnamed.")
    record ListFigureRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column(value = "slots, chosen, primaries, bureau, quota or renewed", key = true)
            Figure figure,

            @Column(value = "the quota, for quota", key = true) @Nullable
            String quota,

            @Column(value = "the source", key = true, ref = "evidence")
            String evidence,

            @Column("how many people, or slots") @Nullable Integer number,

            @Column("share of the list, in percent") @Nullable
            BigDecimal share,

            @Column("what the source leaves open, or says it of") @Nullable
            Text note)
            implements RankingRows {}
}
