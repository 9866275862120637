package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Text;

/**
 * A value that is to be reported.
 *
 * @param indicator key
 * @param name what is measured
 * @param area key of where
 * @param areaName name of that
 * @param period that is over, and of which there is no value
 * @param due last day on which the value is in time
 * @param last the latest value there is; null where there is none
 * @param lastPeriod what that is of; null where there is none
 */
record DueValue(
        String indicator,
        Text name,
        Text unit,
        String area,
        Text areaName,
        Period period,
        LocalDate due,
        @Nullable BigDecimal last,
        @Nullable String lastPeriod) {

    /** Whether its day is over. */
    boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }
}
