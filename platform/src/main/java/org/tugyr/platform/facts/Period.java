package org.tugyr.platform.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a value is for: a year, half-year, quarter, month or day.
 *
 * @param text {@code 2021}, {@code 2021-H1}, {@code 2021-Q3}, {@code 2021-09} or {@code 2021-09-30}
 */
public record Period(String text) {

    private static final Pattern PART = Pattern.compile("(\\d{4})-(?:H([12])|Q([1-4]))");

    public Period {
        var _ = end(text);
    }

    /** The last day of the period: the day a value of it stands for. */
    public LocalDate end() {
        return end(text);
    }

    /** The first day of the period. */
    public LocalDate begin() {
        Matcher part = PART.matcher(text);
        if (!part.matches()) {
            return new When(text).earliest();
        }
        int months = part.group(2) != null ? 6 : 3;
        return end().plusDays(1).minusMonths(months);
    }

    private static LocalDate end(String text) {
        Matcher part = PART.matcher(text);
        if (part.matches()) {
            int month =
                    part.group(2) != null ? 6 * Integer.parseInt(part.group(2)) : 3 * Integer.parseInt(part.group(3));
            return YearMonth.of(Integer.parseInt(part.group(1)), month).atEndOfMonth();
        }
        try {
            return new When(text).latest();
        } catch (DateTimeException e) {
            throw new DateTimeException("expected 2021, 2021-H1, 2021-Q3, 2021-09 or 2021-09-30, found " + text, e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
