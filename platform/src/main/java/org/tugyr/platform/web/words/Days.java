package org.tugyr.platform.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

/**
 * Dates after the custom of a language. The patterns are ours: the JDK's and CLDR's long Kazakh date is «2021 ж. 16
 * желтоқсан», where a careful text has «2021 жылғы 16 желтоқсан».
 */
final class Days {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private final Language language;
    private final DateTimeFormatter day;
    private final DateTimeFormatter shortDay;
    private final DateTimeFormatter month;
    private final DateTimeFormatter year;
    private final DateTimeFormatter moment;

    private Days(Language language, String day, String shortDay, String month, String year) {
        this.language = language;
        this.day = pattern(day);
        this.shortDay = pattern(shortDay);
        this.month = pattern(month);
        this.year = pattern(year);
        this.moment = pattern(day + ", HH:mm");
    }

    static Days of(Language language) {
        return switch (language) {
            case KK -> new Days(language, "y 'жылғы' d MMMM", "dd.MM.y", "y 'жылғы' MMMM", "y 'жыл'");
            case RU -> new Days(language, "d MMMM y 'года'", "dd.MM.y", "LLLL y 'года'", "y 'год'");
            case EN -> new Days(language, "d MMMM y", "d MMM y", "MMMM y", "y");
        };
    }

    private DateTimeFormatter pattern(String pattern) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String day(TemporalAccessor date) {
        return day.format(date);
    }

    String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    String month(YearMonth date) {
        return month.format(date);
    }

    String moment(ZonedDateTime date) {
        return moment.format(date);
    }

    /** A day {@code 2021-12-16}, a month {@code 2021-12} or a year {@code 2021}. */
    String when(String text) {
        return switch (text.length()) {
            case 4 -> year.format(Year.parse(text));
            case 7 -> month.format(YearMonth.parse(text));
            default -> day.format(LocalDate.parse(text));
        };
    }

    /** As {@link #when}, or a half-year {@code 2021-H1} or quarter {@code 2021-Q3}. */
    String period(String text) {
        if (text.length() != 7 || Character.isDigit(text.charAt(5))) {
            return when(text);
        }
        boolean half = text.charAt(5) == 'H';
        String of = text.substring(0, 4);
        String roman = ROMAN[text.charAt(6) - '1'];
        return switch (language) {
            case KK -> of + " жылғы " + roman + (half ? " жартыжылдық" : " тоқсан");
            case RU -> roman + (half ? " полугодие " : " квартал ") + of + " года";
            case EN -> text.substring(5) + " " + of;
        };
    }
}
