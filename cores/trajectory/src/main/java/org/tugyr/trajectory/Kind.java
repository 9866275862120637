package org.tugyr.trajectory;

/** Whether a value may fall back (docs/rules/trajectory.md §3). */
public enum Kind {
    /** A level such as a rate or a price: it can rise and fall. */
    LEVEL,
    /** A count since the start, such as kilometres repaired: what is reached stays reached. */
    CUMULATIVE
}
