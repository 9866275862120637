package org.tugyr.platform.web.words;

import com.ibm.icu.text.Collator;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.tugyr.kazakh.Alphabet;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.facts.When;

/** What a page says to readers of one language: messages, dates and numbers. Immutable. */
public final class Words {

    private final Language language;
    private final Bundle bundle;
    private final Days days;
    private final Numbers numbers;
    private final Comparator<String> alphabet;

    Words(Language language, Bundle bundle) {
        this.language = language;
        this.bundle = bundle;
        this.days = Days.of(language);
        this.numbers = new Numbers(language);
        this.alphabet = language == Language.KK
                ? Alphabet.ORDER
                : Collator.getInstance(language.locale()).freeze()::compare;
    }

    public Language language() {
        return language;
    }

    /**
     * The message of a key, with its arguments in the places {@code {0}}, {@code {1}}… of the pattern.
     *
     * @param args texts, or whole numbers where the pattern chooses a plural by them
     * @throws IllegalArgumentException where no module has the key
     */
    public String get(String key, Object... args) {
        return bundle.format(key, args);
    }

    /** The message of an enum constant: {@code prefix.lower-case-name}. */
    public String of(String prefix, Enum<?> constant) {
        return get(prefix + "." + constant.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** Whether a key exists. */
    public boolean has(String key) {
        return bundle.has(key);
    }

    /** All messages as they stand in the files, by key: with their places still open. */
    public Map<String, String> patterns() {
        return bundle.patterns();
    }

    /** The order of the language's alphabet. */
    public Comparator<String> alphabet() {
        return alphabet;
    }

    /** A day in full: «2021 жылғы 16 желтоқсан», «16 декабря 2021 года», “16 December 2021”. */
    public String day(LocalDate day) {
        return days.day(day);
    }

    /** A day for tables: 16.12.2021, in English 16 Dec 2021. */
    public String shortDay(LocalDate day) {
        return days.shortDay(day);
    }

    /** A month: «2021 жылғы желтоқсан», «декабрь 2021 года», “December 2021”. */
    public String month(YearMonth month) {
        return days.month(month);
    }

    /** A date as exactly as it is known: a day, a month or a year. */
    public String when(When when) {
        return days.when(when.text());
    }

    /** What a value stands for: a year, half-year, quarter, month or day. */
    public String period(Period period) {
        return days.period(period.text());
    }

    /** A day with the time of day, in a zone. */
    public String moment(Instant moment, ZoneId zone) {
        return days.moment(moment.atZone(zone));
    }

    /** How far a day lies from another: yesterday, 214 days ago, in 3 days. */
    public String relativeDays(LocalDate day, LocalDate today) {
        long distance = ChronoUnit.DAYS.between(today, day);
        if (distance == 0) {
            return get("web.days.today");
        }
        if (Math.abs(distance) == 1) {
            return get(distance < 0 ? "web.days.yesterday" : "web.days.tomorrow");
        }
        return distance < 0 ? get("web.days.ago", -distance) : get("web.days.ahead", distance);
    }

    /** A whole number with its groups apart. */
    public String number(long number) {
        return numbers.format(BigDecimal.valueOf(number), 0);
    }

    /** A decimal with as many digits after the mark as it was given with. */
    public String number(BigDecimal number) {
        return numbers.format(number, Math.max(0, number.scale()));
    }

    /** A decimal rounded half up to a number of digits after the mark. */
    public String number(BigDecimal number, int decimals) {
        return numbers.format(number, decimals);
    }

    /** A number that counts percents (46 for 46 %), with as many digits as it was given with. */
    public String percent(BigDecimal percent) {
        return numbers.percent(percent);
    }
}
