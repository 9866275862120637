package org.tugyr.platform.roadmap;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Recorded;
import org.tugyr.platform.programme.Sources;
import org.tugyr.platform.roadmap.IndicatorRows.BaselineRow;
import org.tugyr.platform.roadmap.IndicatorRows.TargetRow;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;
import org.tugyr.platform.roadmap.RoadmapRows.ReportedRow;
import org.tugyr.platform.web.parts.Source;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;
import org.tugyr.trajectory.Observation;
import org.tugyr.trajectory.Target;

/** Names the facts that a pledge's two voices rest on. */
final class DeliverySources {

    private final History parts;
    private final Sources sources;
    private final Words words;

    private DeliverySources(History parts, Sources sources, Words words) {
        this.parts = parts;
        this.sources = sources;
        this.words = words;
    }

    static List<Source> of(
            Delivery delivery,
            List<Assessed> counted,
            @Nullable Recorded<ReportedRow> report,
            History own,
            Words words) {
        Sources sources = new Sources(own, words);
        counted.stream()
                .limit(DeliveryView.CHARTS)
                .forEach(each -> new DeliverySources(delivery.parts(), sources, words).add(each));
        if (report != null) {
            sources.add(
                    words.get("roadmap.know.report", words.shortDay(report.row().reportedOn())),
                    report,
                    report.row().evidence());
        }
        return sources.list();
    }

    /** Adds the value, the goal and the start that an indicator's standing rests on. */
    private void add(Assessed assessed) {
        if (assessed.assessment() == null) {
            return;
        }
        Amounts amounts = new Amounts(assessed.indicator(), words);
        Arithmetic arithmetic = assessed.assessment().arithmetic();
        Observation value = arithmetic.value();
        if (value != null) {
            parts.rows(ValueRow.class).stream()
                    .filter(row -> row.row().indicator().equals(assessed.key())
                            && row.row().period().end().equals(value.on())
                            && row.row().publishedOn().equals(value.publishedOn()))
                    .forEach(row -> sources.add(
                            words.get("roadmap.know.value", amounts.exact(value.value()), words.shortDay(value.on())),
                            row,
                            row.row().evidence()));
        }
        Target goal = arithmetic.goal();
        if (goal != null) {
            parts.rows(TargetRow.class).stream()
                    .filter(row -> row.row().indicator().equals(assessed.key())
                            && row.row().due().equals(goal.due())
                            && row.row().decidedOn().equals(goal.decidedOn()))
                    .forEach(row -> sources.add(
                            words.get("roadmap.know.target", amounts.exact(goal.bound())),
                            row,
                            row.row().evidence()));
        }
        Observation start = arithmetic.baseline();
        if (start != null) {
            parts.rows(BaselineRow.class).stream()
                    .filter(row -> row.row().indicator().equals(assessed.key())
                            && Objects.equals(row.row().period().end(), start.on())
                            && row.row().publishedOn().equals(start.publishedOn()))
                    .forEach(row -> sources.add(
                            words.get(
                                    "roadmap.know.baseline", amounts.exact(start.value()), words.shortDay(start.on())),
                            row,
                            row.row().evidence()));
        }
    }
}
