package org.tugyr.platform.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;

/**
 * What a page was made of, told in its footer: with the address and the language it decides the page's bytes.
 *
 * @param size number of entries of the log
 * @param updatedAt when the last of them was written; null where there is none
 * @param day the as-of day
 * @param zone the zone that decides which day it is
 * @param record name of the record; null where the page is of none
 * @param licence of the record's own texts and figures, as an SPDX id; null where its keeper has not said
 */
public record RecordState(
        long size,
        @Nullable Instant updatedAt,
        LocalDate day,
        ZoneId zone,
        @Nullable Text record,
        @Nullable String licence) {

    /** The state of a page that is of no record. */
    public RecordState(long size, @Nullable Instant updatedAt, LocalDate day, ZoneId zone) {
        this(size, updatedAt, day, zone, null, null);
    }

    /** What a page made from a standpoint is made of. */
    public static RecordState of(Standpoint standpoint) {
        return new RecordState(
                standpoint.size(),
                standpoint.updatedAt(),
                standpoint.day(),
                standpoint.zone(),
                standpoint.name(),
                standpoint.licence());
    }

    /** How an address names this state: by its size, and by the day too where that is not the day of its last entry. */
    public String at() {
        boolean lastEntrys =
                updatedAt != null && LocalDate.ofInstant(updatedAt, zone).equals(day);
        return lastEntrys ? String.valueOf(size) : size + "@" + day;
    }

    /** The state of what rests on fewer entries, or another day. */
    public RecordState on(long entries, LocalDate asOf) {
        return new RecordState(entries, updatedAt, asOf, zone, record, licence);
    }
}
