package org.tugyr.platform.roadmap;

/** What a public council finds of a pledge: the third voice. */
public enum Judged {
    KEPT,
    KEPT_LATE,
    PARTLY_KEPT,
    IN_THE_WORKS,
    STALLED,
    BROKEN,
    NOT_ASSESSABLE
}
