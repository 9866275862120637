package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/** The facts of roadmaps, their measures, and what is reported of pledges. */
public sealed interface RoadmapRows extends Row {

    /** What those responsible say of a pledge. */
    enum Reported {
        NOT_STARTED,
        ON_SCHEDULE,
        AT_RISK,
        BEHIND,
        DONE,
        STOPPED
    }

    /** What those responsible say of a measure. */
    enum Progress {
        NOT_STARTED,
        UNDER_WAY,
        DONE,
        STOPPED
    }

    /** The plan for pledges in an area. */
    @Table(
            file = "roadmaps",
            fact = "roadmap.RoadmapRecorded",
            subject = "roadmap",
            doc = "The plan for the pledges of a programme in an area.")
    record RoadmapRow(
            @Column(value = "key of the roadmap", key = true)
            String roadmap,

            @Column(value = "area it is for", ref = "area", about = true)
            String area,

            @Column(value = "programme it carries out", ref = "programme", about = true)
            String programme,

            @Column("what it is called") Text name,

            @Column("when it was adopted, as it is known") @Nullable
            When adoptedOn,

            @Column("first day or year") @Nullable When startsOn,
            @Column("last day or year") @Nullable When endsOn,

            @Column("highest rank number an owner of a measure may have, such as 2 for not below deputy head") @Nullable
            Integer lowestOwnerRank,

            @Column(value = "where it is published", ref = "evidence") @Nullable
            String evidence)
            implements RoadmapRows {}

    /** One action with a named owner and a due date. */
    @Table(
            file = "measures",
            fact = "roadmap.MeasureRecorded",
            subject = "measure",
            doc = "One action of a roadmap with a named owner and a due date.")
    record MeasureRow(
            @Column(value = "key of the measure", key = true)
            String measure,

            @Column(value = "the roadmap", ref = "roadmap", about = true)
            String roadmap,

            @Column(value = "pledge it serves", ref = "pledge", about = true) @Nullable
            String pledge,

            @Column("what is to be done") Text name,

            @Column(value = "organisation that does it", ref = "organisation", about = true)
            String owner,

            @Column(value = "post that answers for it", ref = "post") @Nullable
            String ownerPost,

            @Column("first day, as it is planned") @Nullable When startsOn,
            @Column("day by which it is to be done") LocalDate due,

            @Column(value = "where it stands", ref = "evidence") @Nullable
            String evidence)
            implements RoadmapRows {}

    /** What its owner reports of a measure. */
    @Table(
            file = "progress",
            fact = "roadmap.ProgressReported",
            doc = "What the owner of a measure reports of it on a day.")
    record ProgressRow(
            @Column(value = "the measure", key = true, ref = "measure", about = true)
            String measure,

            @Column(value = "day of the report", key = true) LocalDate reportedOn,

            @Column("not-started, under-way, done or stopped")
            Progress state,

            @Column("share done in percent, 0 to 100") @Nullable
            BigDecimal percent,

            @Column(value = "remark of the owner", sealed = true) @Nullable
            Text note,

            @Column(value = "what shows it", ref = "evidence") @Nullable
            String evidence)
            implements RoadmapRows {
        @Override
        public @Nullable String effective() {
            return reportedOn.toString();
        }
    }

    /** What those responsible report of a pledge. */
    @Table(
            file = "reported",
            fact = "roadmap.PledgeReported",
            doc = "What those responsible say of a pledge on a day: the reported voice.")
    record ReportedRow(
            @Column(value = "the pledge", key = true, ref = "pledge", about = true)
            String pledge,

            @Column(value = "day of the report", key = true) LocalDate reportedOn,

            @Column(value = "organisation that reports", key = true, ref = "organisation")
            String by,

            @Column("not-started, on-schedule, at-risk, behind, done or stopped")
            Reported state,

            @Column(value = "its words", sealed = true) @Nullable
            Text statement,

            @Column(value = "what shows it", ref = "evidence") @Nullable
            String evidence)
            implements RoadmapRows {
        @Override
        public @Nullable String effective() {
            return reportedOn.toString();
        }
    }
}
