package org.tugyr.trajectory;

/** Why a series is {@link Status#NOT_ASSESSABLE}, in the order in which reasons are looked for. */
public enum Reason {
    /** No target was decided by this day, or none is due after the baseline. */
    NO_TARGET,
    /** Two targets for one due day were decided on one day and differ. */
    CONTRADICTORY_TARGETS,
    /** The series broke and no new baseline was given. */
    SERIES_BREAK,
    /** There is no value after the baseline, and none is expected yet. */
    NOT_STARTED,
    /** There is no value after the baseline, though one was expected. */
    NO_VALUE,
    /** The last value is too old to say anything about this day. */
    STALE,
    /** The target is not met and there is no start from which to measure progress. */
    NO_BASELINE
}
