package org.tugyr.platform.web.parts;

import java.util.Locale;
import org.tugyr.platform.web.words.Words;

/** The three voices of the record, never blended. */
public enum Voice {
    REPORTED,
    MEASURED,
    JUDGED;

    /** Its class in the style sheet. */
    public String css() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Its name for readers. */
    public String label(Words words) {
        return words.of("web.voice", this);
    }

    /** Who is speaking, in a few words. */
    public String who(Words words) {
        return words.of("web.voice.who", this);
    }
}
