package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Column;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Table;
import org.tugyr.platform.facts.Text;

/** The facts of indicators: what is measured, where it started, where it must be, and what was observed. */
public sealed interface IndicatorRows extends Row {

    /** Which way is better. */
    enum Direction {
        INCREASE,
        DECREASE,
        MAINTAIN,
        BAND
    }

    /** Whether a value may fall back. */
    enum Nature {
        LEVEL,
        CUMULATIVE
    }

    /** How often a value is due. */
    enum Frequency {
        MONTH,
        QUARTER,
        HALF_YEAR,
        YEAR
    }

    /** What is measured. */
    @Table(
            file = "indicators",
            fact = "roadmap.IndicatorRecorded",
            subject = "indicator",
            doc = "What is measured: unit, direction, how often, and which pledge or roadmap it serves.")
    record IndicatorRow(
            @Column(value = "key of the indicator", key = true)
            String indicator,

            @Column(value = "roadmap it belongs to", ref = "roadmap", about = true) @Nullable
            String roadmap,

            @Column(value = "pledge it measures", ref = "pledge", about = true) @Nullable
            String pledge,

            @Column("yes where the pledge's measured status rests on it")
            boolean main,

            @Column(value = "area it is measured in", ref = "area", about = true)
            String area,

            @Column("what it is called") Text name,
            @Column("unit, such as km, percent or persons") Text unit,

            @Column("increase, decrease, maintain or band; empty for a series without a wanted direction") @Nullable
            Direction direction,

            @Column("level, or cumulative for a count since the start that cannot fall; empty means level") @Nullable
            Nature nature,

            @Column("digits after the point when shown; empty means as given") @Nullable
            Integer decimals,

            @Column("month, quarter, half-year or year: how often a value is due") @Nullable
            Frequency frequency,

            @Column("days after the end of a period until its value is due; empty means 90") @Nullable
            Integer graceDays,

            @Column(value = "organisation that publishes the values", ref = "organisation") @Nullable
            String publisher,

            @Column("licence of the values, as an SPDX id") @Nullable
            String licence,

            @Column(value = "where it is defined", ref = "evidence") @Nullable
            String evidence)
            implements IndicatorRows {}

    /** Where an indicator started. */
    @Table(
            file = "baselines",
            fact = "roadmap.BaselineSet",
            doc = "Where an indicator started; a later published_on is a restated baseline.")
    record BaselineRow(
            @Column(value = "the indicator", key = true, ref = "indicator", about = true)
            String indicator,

            @Column(value = "period it stands for", key = true)
            Period period,

            @Column(value = "day it was published", key = true)
            LocalDate publishedOn,

            @Column("the value, a decimal with a point") BigDecimal value,

            @Column(value = "where it is known from", ref = "evidence") @Nullable
            String evidence)
            implements IndicatorRows {
        @Override
        public @Nullable String effective() {
            return period.text();
        }
    }

    /** Where an indicator must be on a day. */
    @Table(
            file = "targets",
            fact = "roadmap.TargetSet",
            doc = "Where an indicator must be by a day; a later decided_on for the same day is a moved target.")
    record TargetRow(
            @Column(value = "the indicator", key = true, ref = "indicator", about = true)
            String indicator,

            @Column(value = "day by which it must be reached", key = true)
            LocalDate due,

            @Column(value = "day it was decided", key = true)
            LocalDate decidedOn,

            @Column("value to be reached (increase, decrease, maintain)") @Nullable
            BigDecimal value,

            @Column("lower end of the band (band), or of what still counts as maintained") @Nullable
            BigDecimal low,

            @Column("upper end of the band (band), or of what still counts as maintained") @Nullable
            BigDecimal high,

            @Column(value = "why it was moved", sealed = true) @Nullable
            Text reason,

            @Column(value = "where it stands", ref = "evidence") @Nullable
            String evidence)
            implements IndicatorRows {
        @Override
        public @Nullable String effective() {
            return due.toString();
        }
    }

    /** What was observed. */
    @Table(
            file = "values",
            fact = "roadmap.ValueReported",
            doc = "What was observed for a period; a new published_on is a new vintage, the same one a correction.")
    record ValueRow(
            @Column(value = "the indicator", key = true, ref = "indicator", about = true)
            String indicator,

            @Column(value = "period it stands for: 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-09-30", key = true)
            Period period,

            @Column(value = "day it was published", key = true)
            LocalDate publishedOn,

            @Column("the value, a decimal with a point") BigDecimal value,

            @Column(value = "organisation that gives it", ref = "organisation") @Nullable
            String by,

            @Column(value = "what shows it", ref = "evidence") @Nullable
            String evidence)
            implements IndicatorRows {
        @Override
        public @Nullable String effective() {
            return period.text();
        }
    }

    /** A day on which a series was broken by a new method or border. */
    @Table(
            file = "breaks",
            fact = "roadmap.SeriesBroken",
            doc = "A day from which values are not comparable with earlier ones: a new method or border.")
    record BreakRow(
            @Column(value = "the indicator", key = true, ref = "indicator", about = true)
            String indicator,

            @Column(value = "first day of the new series", key = true)
            LocalDate brokenOn,

            @Column("day it became known; empty means that first day") @Nullable
            LocalDate announcedOn,

            @Column("why") Text reason,

            @Column(value = "where it is known from", ref = "evidence") @Nullable
            String evidence)
            implements IndicatorRows {
        @Override
        public @Nullable String effective() {
            return brokenOn.toString();
        }
    }
}
