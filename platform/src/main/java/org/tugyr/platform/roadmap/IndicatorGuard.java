package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/** Targets fit the indicator's direction and lie after its baseline; nothing was published or decided in the future. */
public record IndicatorGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "indicator";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(IndicatorRow.class, BaselineRow.class, TargetRow.class, ValueRow.class);
    }

    @Override
    public void check(String subject, Scene scene) {
        Optional<BaselineRow> first = Optional.empty();
        for (BaselineRow row : scene.rows(BaselineRow.class, subject)) {
            checkDay(row, "published_on", row.publishedOn(), scene);
            first = first.filter(
                            other -> !row.period().end().isBefore(other.period().end()))
                    .or(() -> Optional.of(row));
        }
        for (ValueRow row : scene.rows(ValueRow.class, subject)) {
            checkDay(row, "published_on", row.publishedOn(), scene);
        }
        Optional<IndicatorRow> indicator =
                scene.rows(IndicatorRow.class, subject).stream().findFirst();
        for (TargetRow row : scene.rows(TargetRow.class, subject)) {
            checkDay(row, "decided_on", row.decidedOn(), scene);
            indicator.ifPresent(known -> checkKind(row, known.direction(), scene));
            first.filter(baseline -> !row.due().isAfter(baseline.period().end()))
                    .ifPresent(baseline -> scene.refuse(
                            row,
                            "due",
                            "a day after " + baseline.period().end() + ", the end of the baseline's period "
                                    + baseline.period(),
                            row.due().toString()));
        }
    }

    private static void checkDay(Row row, String column, LocalDate day, Scene scene) {
        if (day.isAfter(scene.today())) {
            scene.refuse(row, column, "a day up to " + scene.today(), day.toString());
        }
    }

    private static void checkKind(TargetRow row, @Nullable Direction direction, Scene scene) {
        if (direction == null) {
            scene.refuse(row, "indicator", "an indicator with a direction", row.indicator() + " without one");
        } else {
            checkEnds(row, direction, scene);
        }
        if (row.low() != null && row.high() != null && row.low().compareTo(row.high()) > 0) {
            scene.refuse(
                    row,
                    "low",
                    "at most high, " + row.high().toPlainString(),
                    row.low().toPlainString());
        }
    }

    private static void checkEnds(TargetRow row, Direction direction, Scene scene) {
        String direct = " (the indicator's direction is " + RowJson.word(direction) + ")";
        boolean band = direction == Direction.BAND;
        if (band && (row.low() == null || row.high() == null)) {
            scene.refuse(row, row.low() == null ? "low" : "high", "both ends of the band" + direct, "");
        } else if (band && row.value() != null) {
            scene.refuse(
                    row,
                    "value",
                    "no value beside the band" + direct,
                    row.value().toPlainString());
        } else if (!band && row.value() == null) {
            scene.refuse(row, "value", "a value to be reached" + direct, "");
        } else if ((direction == Direction.INCREASE || direction == Direction.DECREASE)
                && (row.low() != null || row.high() != null)) {
            scene.refuse(
                    row,
                    row.low() == null ? "high" : "low",
                    "nothing" + direct,
                    String.valueOf(row.low() == null ? row.high() : row.low()));
        }
    }
}
