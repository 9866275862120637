package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/**
 * An indicator of which values come again and again.
 *
 * @param reached last day of the latest period of which there is a value
 * @param graceDays so many days after its last day a period's value is due
 */
record Awaited(String indicator, Frequency frequency, LocalDate reached, int graceDays) {

    /** So many periods of one indicator are asked for at once; who is further behind reports these first. */
    private static final int MOST = 8;

    private static final int MONTHS = 12;

    /** The last days of the periods of which values are missing: they are over, and follow the one that is reached. The oldest first. */
    List<LocalDate> missing(LocalDate today) {
        List<LocalDate> missing = new ArrayList<>();
        LocalDate end = end(reached.plusDays(1));
        while (end.isBefore(today) && missing.size() < MOST) {
            missing.add(end);
            end = end(end.plusDays(1));
        }
        return missing;
    }

    /** The last day on which the value of a period is in time. */
    LocalDate due(LocalDate end) {
        return end.plusDays(graceDays);
    }

    /** The period that ends on a day. */
    Period period(LocalDate end) {
        int part = end.getMonthValue() / months();
        return new Period(
                switch (frequency) {
                    case YEAR -> "%04d".formatted(end.getYear());
                    case HALF_YEAR -> "%04d-H%d".formatted(end.getYear(), part);
                    case QUARTER -> "%04d-Q%d".formatted(end.getYear(), part);
                    case MONTH -> "%04d-%02d".formatted(end.getYear(), part);
                });
    }

    private LocalDate end(LocalDate within) {
        int month = (within.getMonthValue() + months() - 1) / months() * months();
        return YearMonth.of(within.getYear(), month).atEndOfMonth();
    }

    private int months() {
        return switch (frequency) {
            case YEAR -> MONTHS;
            case HALF_YEAR -> MONTHS / 2;
            case QUARTER -> MONTHS / 4;
            case MONTH -> 1;
        };
    }
}
