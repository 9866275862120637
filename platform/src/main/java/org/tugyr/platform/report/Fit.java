package org.tugyr.platform.report;

/** How something said or worked out stands to what is claimed. */
public enum Fit {
    AGREES,
    DISAGREES,
    /** It neither shows nor excludes it. */
    OPEN;

    /** The contrary; what is open stays so. */
    Fit contrary() {
        return switch (this) {
            case AGREES -> DISAGREES;
            case DISAGREES -> AGREES;
            case OPEN -> OPEN;
        };
    }
}
