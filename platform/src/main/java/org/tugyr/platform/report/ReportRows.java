package org.tugyr.platform.report;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.evidence.EvidenceRows.Relation;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of reports and of the claims in them. */
public sealed interface ReportRows extends Row {

    /** Why a sentence carries no claim. */
    enum NoClaim {
        TITLE,
        /** It tells of the occasion itself. */
        SETTING,
        COURTESY,
        /** It adds detail that names nothing which could be checked. */
        DETAIL,
        /** It belongs to the page, not to what is said. */
        FURNITURE
    }

    /** Whose word a claim is. */
    enum Sayer {
        SPEAKER,
        OUTLET
    }

    /** What sort of statement a claim is. */
    enum ClaimKind {
        FIGURE,
        EVENT,
        COMPLETION,
        FIRST_EVER,
        COMPARISON,
        CAUSE,
        OPINION
    }

    /** How a claim is compared with the record (docs/rules/claim.md §3 and §4). */
    enum Method {
        /** Sources state the same thing. */
        STATES,
        /** Sources state the contrary. */
        DENIES,
        /** Sources state that it was the first. */
        FIRST,
        /** A part of a whole, in percent, against a floor or against the claim. */
        SHARE,
        /** A percentage of a base against the claim. */
        PRODUCT,
        /** A part is not more than its whole. */
        PART_OF,
        /** A figure reaches a floor. */
        REACHES,
        /** Calendar years between two dates against the claim. */
        YEARS,
        /** What the record counts against the claim. */
        COUNT,
        /** A figure is greater than each other. */
        MOST;

        /** Whether it asks sources, instead of working something out. */
        boolean asksSources() {
            return this == STATES || this == DENIES || this == FIRST;
        }
    }

    /** A report as it was presented. */
    @Table(
            file = "reports",
            fact = "report.ReportRecorded",
            subject = "report",
            doc = "A report presented at a meeting: by whom, for whom, when as it is known, and the document that"
                    + " tells of it.")
    record ReportRow(
            @Column(value = "key of the report", key = true) String report,
            @Column("its title") Text title,

            @Column(value = "organisation whose report it is: the speaker's side", ref = "organisation", about = true)
            String organisation,

            @Column(value = "area it is about", ref = "area", about = true) @Nullable
            String area,

            @Column("the occasion on which it was presented") @Nullable
            Text occasion,

            @Column(value = "who presented it", opaque = true, ref = "person", about = true) @Nullable
            String speaker,

            @Column(value = "the speaker's post on that day", ref = "post") @Nullable
            String speakerPost,

            @Column(value = "who chaired the meeting", opaque = true, ref = "person", about = true) @Nullable
            String chair,

            @Column(value = "the chair's post on that day", ref = "post") @Nullable
            String chairPost,

            @Column("when it was presented, as it is known") @Nullable
            When held,

            @Column("where that is not known: not before this date") @Nullable
            When notBefore,

            @Column("where that is not known: not after this date") @Nullable
            When notAfter,

            @Column("what not_before and not_after are derived from") @Nullable
            Text datedBy,

            @Column(value = "the document that tells of it", ref = "evidence")
            String evidence)
            implements ReportRows {
        @Override
        public @Nullable String effective() {
            return held == null ? null : held.text();
        }
    }

    /** A sentence of a report. */
    @Table(
            file = "sentences",
            fact = "report.SentenceRecorded",
            doc = "A sentence of a report: what it says, in words of our own, and why it carries no claim where it"
                    + " carries none.")
    record SentenceRow(
            @Column(value = "the report", key = true, ref = "report", about = true)
            String report,

            @Column(value = "its place in the document, from 0 for the title", key = true)
            int number,

            @Column("number of the point that it opens, where the report numbers its points") @Nullable
            Integer point,

            @Column("what it says, in our own words") Text gist,

            @Column("why it carries no claim: title, setting, courtesy, detail or furniture; empty where it carries"
                    + " one")
            @Nullable
            NoClaim noClaim)
            implements ReportRows {}

    /** One statement that can be asked about. */
    @Table(
            file = "claims",
            fact = "report.ClaimRecorded",
            subject = "claim",
            doc = "One statement in a report: a short quotation, what it is about, and the figure in it. How it is"
                    + " checked stands in checks.csv; the answer is worked out by the rule claim and never written"
                    + " down.")
    record ClaimRow(
            @Column(value = "key of the claim", key = true) String claim,

            @Column("exact words, at most 25 words and 240 characters, left out words as …")
            Text quotation,

            @Column(value = "the report", ref = "report", about = true)
            String report,

            @Column("number of the sentence it stands in") int sentence,

            @Column("speaker or outlet: whose word it is") Sayer saidBy,

            @Column("figure, event, completion, first-ever, comparison, cause or opinion")
            ClaimKind kind,

            @Column(
                    value = "what it is about",
                    ref = {"area", "organisation", "programme", "pledge", "roadmap", "framework", "indicator", "cohort"
                    },
                    about = true)
            String subject,

            @Column("equal, more-than, at-least or about; empty means equal") @Nullable
            Relation relation,

            @Column("the figure, where one is claimed") @Nullable
            BigDecimal value,

            @Column("unit of the figure") @Nullable Text unit,

            @Column("the base that a percentage leaves out: of what, or compared with what") @Nullable
            Text missingBase,

            @Column("remark on how the claim is read") @Nullable
            Text note)
            implements ReportRows {}

    /** One way in which a claim is compared with the record. */
    @Table(
            file = "checks",
            fact = "report.CheckRecorded",
            doc = "One way in which a claim is compared with what the record holds.")
    record CheckRow(
            @Column(value = "the claim", key = true, ref = "claim", about = true)
            String claim,

            @Column(value = "its place among the checks of the claim, from 1", key = true)
            int number,

            @Column("states, denies, first, share, product, part-of, reaches, years, count or most")
            Method method,

            @Column("what is compared, in the order of the method: ATTESTATION or ATTESTATION/PART, claim, report,"
                    + " seats:CONTEST/CANDIDACY, declared:CONTEST/CANDIDACY, principles:FRAMEWORK, points:REPORT,"
                    + " or a number")
            List<String> operands)
            implements ReportRows {}

    /** What a speaker answers to the record's answer. */
    @Table(
            file = "replies",
            fact = "report.ReplyRecorded",
            doc = "What a speaker replies to the record's answer; it stands beside it.")
    record ReplyRow(
            @Column(value = "the claim", key = true, ref = "claim", about = true)
            String claim,

            @Column(value = "day of the reply", key = true) LocalDate repliedOn,

            @Column(value = "the reply", sealed = true, required = true) @Nullable
            Text reply,

            @Column(value = "where it is known from", ref = "evidence") @Nullable
            String evidence)
            implements ReportRows {
        @Override
        public String effective() {
            return repliedOn.toString();
        }
    }
}
