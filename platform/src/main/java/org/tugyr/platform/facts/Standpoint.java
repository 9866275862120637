package org.tugyr.platform.facts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * From where a record is looked at: how much of the log, and on which day.
 *
 * @param root key of the record that the subject hangs under
 * @param name of that record
 * @param synthetic whether everything in that record is invented
 * @param size how many entries count
 * @param updatedAt when the last of them came in; null for an empty log
 * @param day the as-of day in the record's zone
 * @param zone the record's time zone
 * @param licence of the record's own texts and figures, as an SPDX id; null where its keeper has not said
 */
public record Standpoint(
        String root,
        Text name,
        boolean synthetic,
        long size,
        @Nullable Instant updatedAt,
        LocalDate day,
        ZoneId zone,
        @Nullable String licence) {

    /** The same on another day. */
    public Standpoint on(LocalDate other) {
        return new Standpoint(root, name, synthetic, size, updatedAt, other, zone, licence);
    }
}
