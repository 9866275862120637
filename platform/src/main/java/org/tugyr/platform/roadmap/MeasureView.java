package org.tugyr.platform.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorView.Proof;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * What the page of a measure shows.
 *
 * @param lowRank that its owner stands below the rank the roadmap asks for
 * @param reports the latest first
 */
public record MeasureView(
        MeasureRow row,
        MeasureLine line,
        @Nullable Text roadmap,
        @Nullable Text pledge,
        String due,
        @Nullable String startsOn,
        boolean lowRank,
        List<Report> reports,
        Proof proof,
        boolean past)
        implements Tabular {

    public MeasureView {
        reports = List.copyOf(reports);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        Sheet<Report> sheet = Sheet.<Report>of("reports", reports)
                .text("roadmap.measure.on", report -> report.row().reportedOn())
                .text("roadmap.indicator.status", report -> report.standing().label(words))
                .number("web.csv.percent", report -> report.row().percent())
                .text("roadmap.measure.note", Report::note);
        return List.of(Proof.columns(sheet, Report::proof));
    }

    /**
     * A report of its owner.
     *
     * @param percent share done
     */
    public record Report(
            ProgressRow row,
            String on,
            Standing standing,
            @Nullable String percent,
            @Nullable Text note,
            Proof proof) {}
}
