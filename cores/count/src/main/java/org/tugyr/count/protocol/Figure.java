package org.tugyr.count.protocol;

/** What a protocol tells besides its lines. */
public enum Figure {
    /** people on the rolls */
    VOTERS,
    /** ballots that were handed out */
    GIVEN,
    /** people who took part */
    PARTICIPANTS,
    /** ballots in the boxes */
    CAST,
    INVALID,
    VALID,
    /** the sum of the lines */
    TOTAL
}
