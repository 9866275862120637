package org.tugyr.trajectory;

/** What a reader must know beside the status. */
public enum Flag {
    /** A newer value was expected by now. */
    STALE,
    /** The last due day is over and no value for it is known yet. */
    OVERDUE,
    /** A target was changed after it was first decided. */
    TARGET_MOVED,
    /** A value or the baseline was published before with another number. */
    RESTATED
}
