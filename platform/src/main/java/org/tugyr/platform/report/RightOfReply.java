package org.tugyr.platform.report;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.report.ReportRows.ReportRow;
import org.tugyr.platform.report.ReportRows.Sayer;

/**
 * A mark that contradicts a named speaker waits for that person's reply (rule claim/1, §6). Pure.
 */
final class RightOfReply {

    private static final int WORKING_DAYS = 5;
    private static final int FRESH_YEARS = 1;

    private RightOfReply() {}

    /**
     * The first day on which a contradiction is shown.
     *
     * @param since day on which the last fact it rests on was recorded
     * @return null where nobody is named, or where what is checked is history
     */
    static @Nullable LocalDate shownFrom(ReportRow report, Sayer saidBy, LocalDate since) {
        return saidBy == Sayer.SPEAKER && report.speaker() != null && isFresh(report, since)
                ? afterWorkingDays(since)
                : null;
    }

    /** Whether it may have been said within the year before; what has no date is taken for fresh. */
    private static boolean isFresh(ReportRow report, LocalDate since) {
        When last = report.held() != null ? report.held() : report.notAfter();
        return last == null || last.latest().plusYears(FRESH_YEARS).isAfter(since);
    }

    private static LocalDate afterWorkingDays(LocalDate since) {
        LocalDate day = since;
        for (int passed = 0; passed < WORKING_DAYS; ) {
            day = day.plusDays(1);
            if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
                passed++;
            }
        }
        return day;
    }
}
