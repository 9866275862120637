package org.tugyr.platform.mail;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/** How often a follower is told what is new: in the morning, of every day or of Mondays. */
public enum Frequency {
    DAILY,
    WEEKLY;

    /** The next morning after a moment, in a zone. */
    Instant next(Instant now, ZoneId zone, int hour) {
        ZonedDateTime here = now.atZone(zone);
        ZonedDateTime morning =
                here.toLocalDate().atTime(hour, 0).atZone(zone); // where a clock is put forward, the hour after it
        if (this == WEEKLY) {
            morning = morning.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
        }
        return (morning.toInstant().isAfter(now) ? morning : this == DAILY ? morning.plusDays(1) : morning.plusWeeks(1))
                .toInstant();
    }

    /** Its word in forms and tables. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Frequency> ofWord(String word) {
        return java.util.Arrays.stream(values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }
}
