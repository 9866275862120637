package org.tugyr.platform.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorView.Proof;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.web.parts.Standing;

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
        boolean past) {

    public MeasureView {
        reports = List.copyOf(reports);
    }

    /**
     * A report of its owner.
     *
     * @param percent share done
     */
    public record Report(
            String on,
            Standing standing,
            @Nullable String percent,
            @Nullable Text note,
            Proof proof) {}
}
