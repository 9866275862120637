package org.tugyr.platform.roadmap;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * What the page of an indicator shows.
 *
 * @param pledge title of the pledge it measures
 * @param roadmap name of the roadmap it belongs to
 * @param steps the arithmetic, step by step; none for a series without a wanted direction
 * @param values all values, the latest first; the page shows those of its place in them
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
        Pager pager)
        implements Tabular {

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

    /** The values that the page shows. */
    public List<ValueLine> shown() {
        return values.stream().skip((pager.page() - 1L) * VALUES).limit(VALUES).toList();
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        Sheet<TargetLine> targetSheet = Sheet.<TargetLine>of("targets", targets)
                .text("roadmap.targets.due", line -> line.row().due())
                .number("web.csv.from", line -> Indicator.bound(line.row()).low())
                .number("web.csv.to", line -> Indicator.bound(line.row()).high())
                .text("roadmap.indicator.unit", _ -> row.unit())
                .text("roadmap.targets.decided", line -> line.row().decidedOn())
                .text("web.csv.note", TargetLine::note)
                .text("web.csv.reason", TargetLine::reason);
        Sheet<ValueLine> valueSheet = Sheet.<ValueLine>of("values", values)
                .text("roadmap.values.period", line -> line.row().period().text())
                .number("roadmap.values.value", line -> line.row().value())
                .text("roadmap.indicator.unit", _ -> row.unit())
                .text("roadmap.values.published", line -> line.row().publishedOn())
                .text("roadmap.indicator.publisher", line -> line.by() == null ? publisher : line.by())
                .text("web.csv.note", ValueLine::note);
        return List.of(
                Sheet.<Step>of("steps", steps)
                        .text("roadmap.steps.what", Step::label)
                        .text("roadmap.steps.how", Step::formula)
                        .text("roadmap.steps.section", Step::section),
                Proof.columns(targetSheet, TargetLine::proof),
                Proof.columns(valueSheet, ValueLine::proof));
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
            long entry, @Nullable Text document, @Nullable String href) {

        /** A table with the columns that tell where each line's fact is and what shows it. */
        static <L> Sheet<L> columns(Sheet<L> sheet, Function<L, Proof> proof) {
            return sheet.text("web.csv.document", line -> proof.apply(line).document())
                    .link("web.csv.source", line -> proof.apply(line).href())
                    .link(
                            "web.csv.entry",
                            line -> "/log/entries/" + proof.apply(line).entry());
        }
    }

    /**
     * A published value.
     *
     * @param by who gave it, where that is not the indicator's publisher
     * @param note that it was restated, or restates; null for most
     */
    public record ValueLine(
            ValueRow row,
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
            TargetRow row,
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
