package org.tugyr.kazakh;

import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;

/** Dates in full, as exactly as they are known: docs/rules/kazakh.md §8. */
public final class Dates {

    private static final List<String> MONTHS = List.of(
            "қаңтар",
            "ақпан",
            "наурыз",
            "сәуір",
            "мамыр",
            "маусым",
            "шілде",
            "тамыз",
            "қыркүйек",
            "қазан",
            "қараша",
            "желтоқсан");

    private Dates() {}

    /** «2021 жылғы 16 желтоқсан». */
    public static String of(LocalDate day) {
        return ofYear(day.getYear()) + day.getDayOfMonth() + " " + month(day.getMonth());
    }

    /** «2021 жылғы желтоқсан». */
    public static String of(YearMonth month) {
        return ofYear(month.getYear()) + month(month.getMonth());
    }

    /** «2021 жыл». */
    public static String of(Year year) {
        return year + " жыл";
    }

    /** The name of a month: «желтоқсан». */
    public static String month(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    private static String ofYear(int year) {
        return year + " жылғы ";
    }
}
