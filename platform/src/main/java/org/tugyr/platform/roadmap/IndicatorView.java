package org.tugyr.platform.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Pager;

/**
 * What the page of an indicator shows.
 *
 * @param pledge title of the pledge it measures
 * @param roadmap name of the roadmap it belongs to
 * @param steps the arithmetic, step by step; none for a series without a wanted direction
 * @param values a page of all values, the latest first
 */
public record IndicatorView(
        IndicatorRow row,
        Text area,
        @Nullable Text pledge,
        @Nullable Text roadmap,
        @Nullable Text publisher,
        IndicatorLine line,
        Trajectory chart,
        List<Step> steps,
        List<String> paces,
        List<ValueLine> values,
        List<TargetLine> targets,
        List<BreakLine> breaks,
        boolean past,
        Pager pager) {

    static final int VALUES = 60;

    public IndicatorView {
        steps = List.copyOf(steps);
        paces = List.copyOf(paces);
        values = List.copyOf(values);
        targets = List.copyOf(targets);
        breaks = List.copyOf(breaks);
    }

    /** Whether there is enough to draw. */
    public boolean drawn() {
        return Charts.tells(chart);
    }

    /**
     * A step of the arithmetic.
     *
     * @param section of the rule, such as {@code §4}
     * @param label what is worked out
     * @param formula how, with its result
     */
    public record Step(String section, String label, String formula) {}

    /** A fact of the log with the document that shows it. */
    public record Proof(
            long entry, @Nullable Text document, @Nullable String href) {}

    /**
     * A published value.
     *
     * @param by who gave it, where that is not the indicator's publisher
     * @param note that it was restated, or restates; null for most
     */
    public record ValueLine(
            String period,
            String value,
            String publishedOn,
            @Nullable Text by,
            @Nullable String note,
            Proof proof) {}

    /**
     * A decided target.
     *
     * @param stands whether it is in force
     * @param note what became of it
     */
    public record TargetLine(
            String due,
            String bound,
            String decidedOn,
            boolean stands,
            @Nullable String note,
            @Nullable Text reason,
            Proof proof) {}

    /** A day from which values are not comparable with earlier ones. */
    public record BreakLine(String on, Text reason) {}
}
