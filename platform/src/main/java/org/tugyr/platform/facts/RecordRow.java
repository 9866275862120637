package org.tugyr.platform.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The root of a record: everything imported with it hangs under it, and nothing crosses to another root. */
@Table(
        file = "record",
        fact = "facts.RecordOpened",
        subject = "record",
        doc = "The root that everything in this folder hangs under; exactly one row.")
public record RecordRow(
        @Column(value = "key of the record", key = true) String record,
        @Column("what this record is called") Text name,

        @Column("yes where everything in it is invented; cannot be changed after birth")
        boolean synthetic,

        @Column("IANA time zone that decides which day it is, such as Asia/Qostanay")
        String zone,

        @Column("office or body that keeps this record; stands as `by` in its facts")
        String operator,

        @Column("last day this record was kept, where it is no longer: its pages show that day") @Nullable
        LocalDate keptUntil,

        @Column("licence of the record's own texts and figures, as an SPDX id") @Nullable
        String licence)
        implements Row {}
