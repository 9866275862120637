package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Text;

/**
 * What an office has to report.
 *
 * @param office key of the office
 * @param values those that were due first
 * @param missing how many values are missing in all
 * @param overdue how many of them are late
 * @param measures due up to some weeks from now
 * @param refused message key of why a spreadsheet was not taken; null where none was refused
 */
public record ReporterView(
        String office,
        Text title,
        LocalDate today,
        List<Value> values,
        int missing,
        long overdue,
        List<Measure> measures,
        @Nullable String refused) {

    public ReporterView {
        values = List.copyOf(values);
        measures = List.copyOf(measures);
    }

    /** A value that is missing. */
    public record Value(
            String indicator, Text name, Text unit, Text area, Period period, LocalDate due, boolean overdue) {}

    /** A measure that is due. */
    public record Measure(String key, Text name, LocalDate due, boolean overdue) {}
}
