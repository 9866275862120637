package org.tugyr.platform.web.words;

import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import org.tugyr.kazakh.Dates;

/**
 * Dates after the custom of a language. The patterns are ours, and the Kazakh ones the core's: the JDK's and CLDR's long date
 * is «2021 ж. 16 желтоқсан», where a careful text has «2021 жылғы 16 желтоқсан».
 */
final class Days {

    private static final String[] ROMAN = {"I", "II", "III", "IV"};

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Language language;
    private final DateTimeFormatter shortDay;
    private final Function<LocalDate, String> day;
    private final Function<YearMonth, String> month;
    private final Function<Year, String> year;

    private Days(
            Language language,
            String shortDay,
            Function<LocalDate, String> day,
            Function<YearMonth, String> month,
            Function<Year, String> year) {
        this.language = language;
        this.shortDay = pattern(shortDay, language);
        this.day = day;
        this.month = month;
        this.year = year;
    }

    static Days of(Language language) {
        return switch (language) {
            case KK -> new Days(language, "dd.MM.y", Dates::of, Dates::of, Dates::of);
            case RU -> of(language, "d MMMM y 'года'", "dd.MM.y", "LLLL y 'года'", "y 'год'");
            case EN -> of(language, "d MMMM y", "d MMM y", "MMMM y", "y");
        };
    }

    private static Days of(Language language, String day, String shortDay, String month, String year) {
        return new Days(
                language,
                shortDay,
                pattern(day, language)::format,
                pattern(month, language)::format,
                pattern(year, language)::format);
    }

    private static DateTimeFormatter pattern(String pattern, Language language) {
        return DateTimeFormatter.ofPattern(pattern, language.locale());
    }

    String day(LocalDate date) {
        return day.apply(date);
    }

    String shortDay(LocalDate date) {
        return shortDay.format(date);
    }

    String month(YearMonth date) {
        return month.apply(date);
    }

    String moment(ZonedDateTime date) {
        return day(date.toLocalDate()) + ", " + TIME.format(date);
    }

    /** A day {@code 2021-12-16}, a month {@code 2021-12} or a year {@code 2021}. */
    String when(String text) {
        return switch (text.length()) {
            case 4 -> year.apply(Year.parse(text));
            case 7 -> month.apply(YearMonth.parse(text));
            default -> day.apply(LocalDate.parse(text));
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
