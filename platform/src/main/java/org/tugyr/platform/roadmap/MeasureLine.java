package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.RoadmapRows.MeasureRow;
import org.tugyr.platform.roadmap.RoadmapRows.Progress;
import org.tugyr.platform.roadmap.RoadmapRows.ProgressRow;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;

/**
 * A measure in one line.
 *
 * @param owner organisation that does it
 * @param post post that answers for it
 * @param state by the last report
 * @param overdue days since it was due, where it is not reported done; 0 where it is not overdue
 */
public record MeasureLine(
        String key,
        Text name,
        Text owner,
        @Nullable Text post,
        LocalDate due,
        @Nullable Progress state,
        long overdue) {

    /** Those longest overdue first, then those due next, then those done. */
    static final Comparator<MeasureLine> MOST_PRESSING = Comparator.comparingLong((MeasureLine line) -> -line.overdue)
            .thenComparing(line -> line.state == Progress.DONE)
            .thenComparing(MeasureLine::due)
            .thenComparing(MeasureLine::key);

    static MeasureLine of(
            MeasureRow measure, @Nullable ProgressRow last, Text owner, @Nullable Text post, LocalDate day) {
        Progress state = last == null ? null : last.state();
        return new MeasureLine(
                measure.measure(),
                measure.name(),
                owner,
                post,
                measure.due(),
                state,
                overdue(measure.due(), state, day));
    }

    static long overdue(LocalDate due, @Nullable Progress state, LocalDate day) {
        return state == Progress.DONE ? 0 : Math.max(0, ChronoUnit.DAYS.between(due, day));
    }

    /** What its chip shows. */
    public Standing standing() {
        return state == null ? Standing.REPORTED_NOTHING : Standing.of(Voice.REPORTED, state);
    }
}
