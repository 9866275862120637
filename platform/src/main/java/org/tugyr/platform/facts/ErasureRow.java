package org.tugyr.platform.facts;

import java.time.LocalDate;

/** A sealed value is taken away: its opening is deleted, the entry and its digest stay. */
@Table(
        file = "erasures",
        fact = "facts.OpeningErased",
        doc = "A sealed value that must go, by law or by a court: its opening is deleted, the entry stays.")
public record ErasureRow(
        @Column(value = "index of the entry in the log", key = true)
        long entry,

        @Column(value = "name of the sealed column", key = true)
        String sealed,

        @Column("ground: the law, the order or the person's own wish, without a name")
        String ground,

        @Column("day of the decision") LocalDate decidedOn)
        implements Row {}
