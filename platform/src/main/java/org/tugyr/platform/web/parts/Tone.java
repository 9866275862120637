package org.tugyr.platform.web.parts;

import java.util.Locale;

/** How a standing is coloured: solid where it is over, soft where it is under way, outlined where it has not begun. */
public enum Tone {
    DONE,
    GOOD,
    WARN,
    BAD,
    FAIL,
    NONE,
    OPEN;

    /** Its class in the style sheet. */
    public String css() {
        return "t-" + name().toLowerCase(Locale.ROOT);
    }
}
