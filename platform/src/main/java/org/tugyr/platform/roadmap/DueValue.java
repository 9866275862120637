package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

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

    /** So many periods of one indicator are asked for at once; who is further behind reports these first. */
    private static final int MOST = 8;

    private static final int HALF_YEAR = 6;
    private static final int QUARTER = 3;

    /** Whether its day is over. */
    boolean overdue(LocalDate today) {
        return due.isBefore(today);
    }

    /**
     * The periods that are over on a day and follow one that ended on another day, the oldest first.
     *
     * @param latest last day of the latest period of which there is a value
     */
    static List<Period> missing(Frequency frequency, LocalDate latest, LocalDate today) {
        List<Period> missing = new ArrayList<>();
        Period next = containing(frequency, latest.plusDays(1));
        while (next.end().isBefore(today) && missing.size() < MOST) {
            missing.add(next);
            next = containing(frequency, next.end().plusDays(1));
        }
        return missing;
    }

    private static Period containing(Frequency frequency, LocalDate day) {
        int month = day.getMonthValue();
        return new Period(
                switch (frequency) {
                    case YEAR -> "%04d".formatted(day.getYear());
                    case HALF_YEAR -> "%04d-H%d".formatted(day.getYear(), (month - 1) / HALF_YEAR + 1);
                    case QUARTER -> "%04d-Q%d".formatted(day.getYear(), (month - 1) / QUARTER + 1);
                    case MONTH -> "%04d-%02d".formatted(day.getYear(), month);
                });
    }
}
