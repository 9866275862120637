package org.tugyr.platform.lists;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of a list that are there before anybody is ranked: what it is for, and by which rules it is put together. */
public sealed interface ListRows extends Row, OfList {

    /** How a share of slots becomes a number of people. */
    enum Rounding {
        UP,
        DOWN,
        NEAREST
    }

    /** What a quota is stated in. */
    enum Of {
        /** A number of people. */
        NUMBER,
        /** A percentage of all slots. */
        LIST,
        /** A percentage of the slots that it concerns. */
        SCOPE
    }

    /** The slots that a quota concerns. */
    enum Scope {
        WHOLE_LIST,
        /** Those that the bureau does not fill. */
        PRIMARY_SLOTS,
        FIRST,
        /** Each full run of so many, from the first. */
        EVERY
    }

    /** A party's list. */
    @Table(
            file = "lists",
            fact = "lists.ListAnnounced",
            subject = "list",
            doc = "A party list: whose it is, in which election it stands, and on which primary it rests.")
    record ListRow(
            @Column(value = "key of the list", key = true) String list,

            @Column("what it is called") Text title,

            @Column(value = "the party whose list it is", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area it is for", ref = "area", about = true)
            String area,

            @Column(value = "the election it stands in", ref = "contest", about = true) @Nullable
            String contest,

            @Column("its candidacy there") @Nullable String candidacy,

            @Column(value = "the primary that its ranking comes of", ref = "contest", about = true) @Nullable
            String primary,

            @Column("day on which the ranking was final") @Nullable
            LocalDate rankedOn,

            @Column("when the party adopted it, as it is known") @Nullable
            When adopted,

            @Column(
                    value = "earlier list, or faction, that its renewal is measured against",
                    ref = {"list", "organisation"})
            @Nullable
            String earlier,

            @Column("day whose members of the earlier faction count; empty where it is a list") @Nullable
            LocalDate earlierOn,

            @Column(
                    "how many people the earlier list or faction had: renewal is told only where all of them are on record")
            @Nullable
            Integer earlierPeople,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ListRows {
        @Override
        public @Nullable String effective() {
            return adopted == null ? null : adopted.text();
        }
    }

    /** The rules of a list, which a ranking on record fixes. */
    @Table(
            file = "list-rules",
            fact = "lists.ListRulesFixed",
            doc =
                    "How a list is put together. Once somebody is ranked it cannot change, and neither can its quotas; the list names the"
                            + " SHA-256 of both.")
    record ListRuleRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column("how many slots it has") int slots,

            @Column("keys of its quotas, separated by ;") @Nullable
            List<String> quotas,

            @Column(
                    "at most how many percent of the slots the bureau fills by its choice, 0 for none; empty where that is not known")
            @Nullable
            BigDecimal bureauShare,

            @Column("how that becomes a number of slots: up, down or nearest") @Nullable
            Rounding bureauRounding,

            @Column(
                    "the slots that it fills, in the order of its choices, separated by semicolons; empty for the last ones")
            @Nullable
            List<String> bureauPlaces,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ListRows {}

    /** At least so many of a group. */
    @Table(
            file = "list-quotas",
            fact = "lists.QuotaFixed",
            doc =
                    "A quota of a list: at least so many people of one of its groups, or so many percent. What a source leaves open is left"
                            + " empty; then no list can be put together by it.")
    record QuotaRow(
            @Column(value = "the list", key = true, ref = "list", about = true)
            String list,

            @Column(value = "key of the quota in this list", key = true)
            String quota,

            @Column("what it is called") Text name,

            @Column(
                    "its groups, separated by ;, in small Latin letters, such as women;under-35: whoever is in any of them counts once")
            List<String> groups,

            @Column("how many people, or how many percent") BigDecimal least,

            @Column(
                    "number for people; list or scope for percent of all slots or of those it concerns; empty for percent of what is not"
                            + " known")
            @Nullable
            Of of,

            @Column("how percent become people: up, down or nearest; empty for a number, or where it is not known")
            @Nullable
            Rounding rounding,

            @Column("slots that it concerns: whole-list, primary-slots, first or every; empty where that is not known")
            @Nullable
            Scope scope,

            @Column("how many slots, for first and every") @Nullable
            Integer run,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements ListRows {}
}
