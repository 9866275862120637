package org.tugyr.platform.facts;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.util.regex.Pattern;

/**
 * A date as it is known: a day, a month or a year; never rounded. An unknown date is absent.
 *
 * @param text {@code 2021-12-16}, {@code 2021-12} or {@code 2021}
 */
public record When(String text) implements Comparable<When> {

    private static final Pattern SHAPE = Pattern.compile("\\d{4}(-\\d{2}(-\\d{2})?)?");

    public When {
        if (!SHAPE.matcher(text).matches()) {
            throw new DateTimeException("expected a day 2021-12-16, a month 2021-12 or a year 2021, found " + text);
        }
        var _ = earliest(text);
    }

    /** The first day it may be. */
    public LocalDate earliest() {
        return earliest(text);
    }

    /** The last day it may be. */
    public LocalDate latest() {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atMonth(12).atEndOfMonth();
            case 7 -> YearMonth.parse(text).atEndOfMonth();
            default -> LocalDate.parse(text);
        };
    }

    private static LocalDate earliest(String text) {
        return switch (text.length()) {
            case 4 -> Year.parse(text).atDay(1);
            case 7 -> YearMonth.parse(text).atDay(1);
            default -> LocalDate.parse(text);
        };
    }

    @Override
    public int compareTo(When other) {
        int byLatest = latest().compareTo(other.latest());
        return byLatest != 0 ? byLatest : text.compareTo(other.text);
    }

    @Override
    public String toString() {
        return text;
    }
}
