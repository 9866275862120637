package org.tugyr.platform.report;

/** What the record answers to a claim. */
enum Mark {
    /** A source independent of the speaker's side says so. */
    SUPPORTED,
    /** The arithmetic fits; no independent source says so. */
    CONSISTENT,
    /** Only the speaker's own side says so. */
    REPEATED,
    CONTRADICTED,
    SOURCES_CONFLICT,
    /** Nothing on record lets anybody check it. */
    UNVERIFIABLE,
    /** An opinion, or a cause. */
    NOT_CHECKABLE
}
