package org.tugyr.platform.clock;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** On which day a record stands. */
public final class RecordDay {

    private RecordDay() {}

    /**
     * The day in the record's time zone, or the last day it was kept where that is over.
     *
     * @param keptUntil null while it is kept
     */
    public static LocalDate at(Instant moment, ZoneId zone, @Nullable LocalDate keptUntil) {
        LocalDate day = LocalDate.ofInstant(moment, zone);
        return keptUntil != null && keptUntil.isBefore(day) ? keptUntil : day;
    }
}
