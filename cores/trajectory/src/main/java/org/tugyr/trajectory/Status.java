package org.tugyr.trajectory;

/** The measured standing of an indicator or pledge, from best to worst; the last stands outside that order. */
public enum Status {
    ACHIEVED,
    ON_TRACK,
    AT_RISK,
    OFF_TRACK,
    WORSENING,
    MISSED,
    NOT_ASSESSABLE;

    public boolean assessable() {
        return this != NOT_ASSESSABLE;
    }
}
