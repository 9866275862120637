package org.tugyr.platform.roadmap;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorView.Proof;
import org.tugyr.platform.roadmap.RoadmapRows.RoadmapRow;
import org.tugyr.platform.web.parts.Choice;

/**
 * What the page of a roadmap shows.
 *
 * @param measures the most pressing; null where the page looks back, since only single measures can be shown as they were
 * @param indicators the worst; null likewise
 */
public record RoadmapView(
        RoadmapRow row,
        Text area,
        Text programme,
        @Nullable String adoptedOn,
        @Nullable String startsOn,
        @Nullable String endsOn,
        @Nullable MeasureList measures,
        @Nullable IndicatorList indicators,
        Proof proof) {

    /** How many lines of each list the page shows. */
    static final int LINES = 12;

    /** Whether the page looks back. */
    public boolean past() {
        return measures == null;
    }

    /** All roadmaps of a record. */
    public record All(List<Choice> records, List<Line> lines) {

        public All {
            lines = List.copyOf(lines);
        }
    }

    /** A roadmap in one line, with how much it holds. */
    public record Line(String key, Text name, Text area, Text programme, long measures, long indicators) {}
}
