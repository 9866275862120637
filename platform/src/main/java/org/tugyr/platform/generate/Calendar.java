package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.tugyr.platform.facts.Period;
import org.tugyr.platform.roadmap.IndicatorRows.Frequency;

/** The days of a synthetic record, which never depend on a clock. */
final class Calendar {

    /** First day of delivery. */
    static final LocalDate START = LocalDate.of(2021, 1, 1);

    /** Last day on which anything was published. */
    static final LocalDate END = LocalDate.of(2023, 1, 5);

    /** The day that the record's pages show. */
    static final LocalDate KEPT_UNTIL = LocalDate.of(2023, 1, 9);

    /** Day on which targets and measures were decided. */
    static final LocalDate ADOPTED = LocalDate.of(2021, 3, 15);

    /** The period of the baselines. */
    static final Period BEFORE = new Period("2020");

    static final int FIRST_YEAR = 2021;
    static final int LAST_YEAR = 2025;

    private static final int YEARS_OF_VALUES = 2;
    private static final int MONTHS = 12;

    /**
     * A period with its last day.
     *
     * @param period the period
     * @param end its last day
     */
    record Stamp(Period period, LocalDate end) {}

    private static final Map<Frequency, List<Stamp>> STAMPS = new EnumMap<>(Frequency.class);

    static {
        for (Frequency frequency : Frequency.values()) {
            STAMPS.put(frequency, stamps(frequency));
        }
    }

    private Calendar() {}

    private static List<Stamp> stamps(Frequency frequency) {
        int length = months(frequency);
        return IntStream.range(0, YEARS_OF_VALUES * MONTHS / length)
                .mapToObj(i -> stamp(frequency, YearMonth.of(FIRST_YEAR, length).plusMonths((long) i * length)))
                .toList();
    }

    private static Stamp stamp(Frequency frequency, YearMonth last) {
        int part = last.getMonthValue() / months(frequency);
        Period period = new Period(
                switch (frequency) {
                    case MONTH -> last.toString();
                    case QUARTER -> last.getYear() + "-Q" + part;
                    case HALF_YEAR -> last.getYear() + "-H" + part;
                    case YEAR -> Integer.toString(last.getYear());
                });
        return new Stamp(period, period.end());
    }

    private static int months(Frequency frequency) {
        return switch (frequency) {
            case MONTH -> 1;
            case QUARTER -> 3;
            case HALF_YEAR -> 6;
            case YEAR -> MONTHS;
        };
    }

    /** Days from the end of a period to the publication of its value. */
    static int lag(Gauge gauge) {
        return switch (gauge.frequency()) {
            case MONTH -> gauge.official() ? 9 : 5;
            case QUARTER, HALF_YEAR -> gauge.official() ? 45 : 5;
            case YEAR -> gauge.official() ? 75 : 60;
        };
    }

    /** The periods whose values are out. */
    static List<Stamp> published(Gauge gauge) {
        return periods(gauge.frequency()).stream()
                .filter(stamp -> !stamp.end().plusDays(lag(gauge)).isAfter(END))
                .toList();
    }

    /** All periods of 2021 and 2022. */
    static List<Stamp> periods(Frequency frequency) {
        return STAMPS.getOrDefault(frequency, List.of());
    }

    /** The last day of a year. */
    static LocalDate endOf(int year) {
        return LocalDate.of(year, MONTHS, 31);
    }
}
