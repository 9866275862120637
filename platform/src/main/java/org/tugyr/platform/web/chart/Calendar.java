package org.tugyr.platform.web.chart;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of days.
 *
 * @param from first day shown
 * @param to last day shown, after the first
 */
record Calendar(LocalDate from, LocalDate to) {

    private static final int[] YEARS = {1, 2, 5, 10, 20, 50};
    private static final int[] MONTHS = {1, 3, 6};

    /** A day with a mark; its label is a year, or a month where the chart is short. */
    record Mark(LocalDate day, boolean year) {}

    /** The days from the first to the last; a month where both are one. */
    static Calendar over(LocalDate first, LocalDate last) {
        return new Calendar(first, last.isAfter(first) ? last : first.plusMonths(1));
    }

    /** Marks at the starts of years or months, at most {@code most}. */
    List<Mark> marks(int most) {
        List<Mark> marks = new ArrayList<>();
        if (from.plusMonths(24).isAfter(to)) {
            for (int step : MONTHS) {
                marks = months(step);
                if (marks.size() <= most) {
                    return marks;
                }
            }
        }
        for (int step : YEARS) {
            marks = years(step);
            if (marks.size() <= most) {
                return marks;
            }
        }
        return marks;
    }

    private List<Mark> months(int step) {
        List<Mark> marks = new ArrayList<>();
        YearMonth month = YearMonth.from(from);
        while (!month.atDay(1).isAfter(to)) {
            if ((month.getMonthValue() - 1) % step == 0 && !month.atDay(1).isBefore(from)) {
                marks.add(new Mark(month.atDay(1), false));
            }
            month = month.plusMonths(1);
        }
        return marks;
    }

    private List<Mark> years(int step) {
        List<Mark> marks = new ArrayList<>();
        for (int year = from.getYear(); !LocalDate.of(year, 1, 1).isAfter(to.plusDays(1)); year++) {
            LocalDate start = LocalDate.of(year, 1, 1);
            if (year % step == 0 && !start.isBefore(from)) {
                marks.add(new Mark(start, true));
            }
        }
        return marks;
    }

    /** Where a day lies: 0 at the first day, 1 at the last. */
    double share(LocalDate day) {
        return (double) ChronoUnit.DAYS.between(from, day) / ChronoUnit.DAYS.between(from, to);
    }
}
