package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.Indicator;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.BreakRow;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.trajectory.Assessment;

/** What the entries say of one indicator, without the words: the latest version of each row, in the order of the log. */
final class IndicatorFold {

    private static final Text NO_WORDS = Text.of("en", "");

    private final Pool pool;
    private final List<BaselineRow> baselines = new ArrayList<>(1);
    private final List<TargetRow> targets = new ArrayList<>(2);
    private final List<ValueRow> values = new ArrayList<>();
    private final List<BreakRow> breaks = new ArrayList<>(0);
    private @Nullable IndicatorRow row;

    IndicatorFold(Pool pool) {
        this.pool = pool;
    }

    @Nullable
    IndicatorRow row() {
        return row;
    }

    void put(IndicatorRow row) {
        this.row = new IndicatorRow(
                pool.one(row.indicator()),
                null,
                row.pledge() == null ? null : pool.one(row.pledge()),
                row.main(),
                pool.one(row.area()),
                NO_WORDS,
                NO_WORDS,
                row.direction(),
                row.nature(),
                null,
                row.frequency(),
                row.graceDays(),
                null,
                null,
                null);
    }

    void put(BaselineRow row) {
        replace(
                baselines,
                other -> other.period().equals(row.period())
                        && other.publishedOn().equals(row.publishedOn()),
                new BaselineRow(
                        pool.one(row.indicator()),
                        pool.one(row.period()),
                        pool.one(row.publishedOn()),
                        row.value(),
                        null));
    }

    void put(TargetRow row) {
        replace(
                targets,
                other -> other.due().equals(row.due()) && other.decidedOn().equals(row.decidedOn()),
                new TargetRow(
                        pool.one(row.indicator()),
                        pool.one(row.due()),
                        pool.one(row.decidedOn()),
                        row.value(),
                        row.low(),
                        row.high(),
                        null,
                        null));
    }

    void put(ValueRow row) {
        replace(
                values,
                other -> other.period().equals(row.period())
                        && other.publishedOn().equals(row.publishedOn()),
                new ValueRow(
                        pool.one(row.indicator()),
                        pool.one(row.period()),
                        pool.one(row.publishedOn()),
                        row.value(),
                        null,
                        null));
    }

    void put(BreakRow row) {
        replace(
                breaks,
                other -> other.brokenOn().equals(row.brokenOn()),
                new BreakRow(pool.one(row.indicator()), row.brokenOn(), row.announcedOn(), NO_WORDS, null));
    }

    /** A corrected row takes the place of its own correction in the log. */
    private static <R> void replace(List<R> rows, Predicate<R> same, R row) {
        rows.removeIf(same);
        rows.add(row);
    }

    /** Where it stands on a day; null for a series without a wanted direction, or without its own row. */
    @Nullable
    Assessment assess(LocalDate day) {
        return row == null ? null : new Indicator(row, baselines, targets, values, breaks).assess(day);
    }
}
