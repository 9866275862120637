package org.tugyr.platform.report;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer as it stands on a day.
 *
 * @param shownFrom first day on which it is shown; null where it waits for nobody
 */
record Answered(Answer answer, @Nullable LocalDate shownFrom) {

    /** What is published instead of a mark that waits for a reply. */
    private static final String WITHHELD = "WITHHELD";

    /** Whether it is still kept back on a day. */
    boolean withheld(LocalDate day) {
        return shownFrom != null && day.isBefore(shownFrom);
    }

    /** What is published of it on a day. */
    String published(LocalDate day) {
        return withheld(day) ? WITHHELD : answer.mark().name();
    }
}
