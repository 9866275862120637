package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of people and places. */
public sealed interface PeopleRows extends Row {

    /** What sort of organisation it is. */
    enum OrganisationKind {
        PARTY,
        BRANCH,
        FACTION,
        ASSEMBLY,
        HEADQUARTERS,
        COUNCIL,
        GOVERNMENT,
        MINISTRY,
        AKIMAT,
        COMPANY,
        NGO,
        OTHER
    }

    /** Yes, no or not known. */
    enum Known {
        YES,
        NO,
        UNKNOWN
    }

    /** An organisation as it was from a day on. */
    @Table(
            file = "organisations",
            fact = "people.OrganisationRecorded",
            subject = "organisation",
            doc = "An organisation with the name that holds from a day on; a later row takes over.")
    record OrganisationRow(
            @Column(value = "key of the organisation", key = true)
            String organisation,

            @Column(value = "first day on which this row holds, as it is known", key = true)
            When validFrom,

            @Column("last day on which this row holds; empty until a later row takes over") @Nullable
            When validTo,

            @Column("party, branch, faction, assembly, headquarters, council, government, ministry, akimat, company,"
                    + " ngo or other")
            OrganisationKind kind,

            @Column("full name valid in these days") Text name,

            @Column("short name valid in these days") @Nullable
            Text shortName,

            @Column(value = "organisation above", ref = "organisation") @Nullable
            String parent,

            @Column(value = "area it acts for", ref = "area", about = true) @Nullable
            String area,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements PeopleRows {
        @Override
        public @Nullable String effective() {
            return validFrom.text();
        }
    }

    /** A person; the name is sealed, and opened for office-holders and candidates only. */
    @Table(
            file = "persons",
            fact = "people.PersonRecorded",
            subject = "person",
            doc = "A person. Name and birth date are sealed; they are opened for office-holders and candidates only.")
    record PersonRow(
            @Column(
                    value = "key of the person in this folder; the record gives a random one",
                    key = true,
                    opaque = true)
            String person,

            @Column(value = "name as the person uses it", sealed = true, required = true) @Nullable
            Text name,

            @Column(value = "date of birth as it is known", sealed = true) @Nullable
            When born,

            @Column("yes for office-holders and candidates, whose names are public")
            boolean publicFigure,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements PeopleRows {

        @Override
        public boolean opensSealed() {
            return publicFigure;
        }
    }

    /** Two entries turned out to be one person. */
    @Table(
            file = "person-merges",
            fact = "people.PersonsMerged",
            doc = "Two entries that are one person: what is said of the one is from now on said of the other.")
    record PersonMergeRow(
            @Column(value = "entry that is given up", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "entry that stays", opaque = true, ref = "person", about = true)
            String into,

            @Column("day of the finding") LocalDate decidedOn,
            @Column(value = "why", sealed = true) @Nullable Text reason)
            implements PeopleRows {}

    /** One entry turned out to be two persons. */
    @Table(
            file = "person-splits",
            fact = "people.PersonSplit",
            doc = "One entry that is two persons: the memberships named go to the other.")
    record PersonSplitRow(
            @Column(value = "entry that is divided", key = true, opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "entry that receives", key = true, opaque = true, ref = "person", about = true)
            String other,

            @Column(value = "memberships that go over, separated by ;", ref = "membership")
            List<String> memberships,

            @Column("day of the finding") LocalDate decidedOn,
            @Column(value = "why", sealed = true) @Nullable Text reason)
            implements PeopleRows {}

    /** A seat or office. */
    @Table(
            file = "posts",
            fact = "people.PostRecorded",
            subject = "post",
            doc = "A seat or office in an organisation for an area.")
    record PostRow(
            @Column(value = "key of the post", key = true) String post,

            @Column(value = "organisation it belongs to", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area it is for", ref = "area") @Nullable
            String area,

            @Column("title of the office") Text title,

            @Column("rank for the rule of named owners: 1 head, 2 deputy head, 3 head of a unit, and so on") @Nullable
            Integer rank,

            @Column("how many such seats there are; empty means one") @Nullable
            Integer seats,

            @Column("first day of the post") @Nullable When validFrom,
            @Column("last day of the post") @Nullable When validTo)
            implements PeopleRows {}

    /** A person in a post or organisation. */
    @Table(
            file = "memberships",
            fact = "people.MembershipRecorded",
            subject = "membership",
            doc = "A person in a post, or in an organisation, from a day to a day.")
    record MembershipRow(
            @Column(value = "key of the membership", key = true)
            String membership,

            @Column(value = "the person", opaque = true, ref = "person", about = true)
            String person,

            @Column(value = "the organisation", ref = "organisation", about = true)
            String organisation,

            @Column(value = "the post, where it is one", ref = "post", about = true) @Nullable
            String post,

            @Column(value = "area represented", ref = "area", about = true) @Nullable
            String area,

            @Column("first day, as it is known") @Nullable When startedOn,

            @Column("last day, as it is known; empty while it lasts") @Nullable
            When endedOn,

            @Column("under 35 when elected: yes, no or unknown") @Nullable
            Known under35WhenElected,

            @Column(value = "who attests that", ref = "organisation") @Nullable
            String attestedBy,

            @Column(value = "where this is known from", ref = "evidence") @Nullable
            String evidence)
            implements PeopleRows {
        @Override
        public @Nullable String effective() {
            return startedOn == null ? null : startedOn.text();
        }

        /** Whether it holds on a day, as far as is known. */
        public boolean holdsOn(LocalDate day) {
            return (startedOn == null || !startedOn.earliest().isAfter(day))
                    && (endedOn == null || !endedOn.latest().isBefore(day));
        }
    }

    /** A group of people defined by a rule. */
    @Table(
            file = "cohorts",
            fact = "people.CohortDefined",
            subject = "cohort",
            doc = "A group of people defined by a rule over memberships, counted by area and day.")
    record CohortRow(
            @Column(value = "key of the cohort", key = true) String cohort,
            @Column("what it is called") Text name,
            @Column("the rule in words") Text rule,

            @Column("counts memberships in organisations of this kind; empty means all") @Nullable
            OrganisationKind kind,

            @Column(value = "counts memberships in this organisation and those below it", ref = "organisation")
            @Nullable
            String organisation,

            @Column("counts memberships with this answer to under 35 when elected") @Nullable
            Known under35WhenElected)
            implements PeopleRows {}
}
