package org.tugyr.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;

/**
 * What a page was made of, told in its footer: with the address and the language it decides the page's bytes.
 *
 * @param size number of entries of the log
 * @param updatedAt when the last of them was written; null where there is none
 * @param day the as-of day
 * @param zone the zone that decides which day it is
 */
public record RecordState(long size, @Nullable Instant updatedAt, LocalDate day, ZoneId zone) {

    /** What a page made from a standpoint is made of. */
    public static RecordState of(Standpoint standpoint) {
        return new RecordState(standpoint.size(), standpoint.updatedAt(), standpoint.day(), standpoint.zone());
    }
}
