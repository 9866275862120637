package org.tugyr.platform.facts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.tugyr.platform.roadmap.IndicatorRows.ValueRow;

/** Rows to fill a log with. */
final class SampleRows {

    private SampleRows() {}

    /** A value of an indicator for 2021. */
    static ValueRow value(String indicator, String value) {
        return new ValueRow(
                indicator, new Period("2021"), LocalDate.of(2022, 1, 31), new BigDecimal(value), null, null);
    }

    /** Appends so many values, of as many indicators. */
    static void grow(FactLog log, int count) {
        long size = log.size();
        List<Draft> drafts = IntStream.range(0, count)
                .mapToObj(i -> new Draft("sample", value("i" + (size + i), "1.5"), true))
                .toList();
        var _ = log.append("test", size, drafts);
    }

    /** Appends one value as a live intent. */
    static Outcome append(FactLog log, String indicator, String value) {
        return log.append(
                "test", _ -> new Rule.Decision.Append(List.of(new Draft("sample", value(indicator, value), false))));
    }
}
