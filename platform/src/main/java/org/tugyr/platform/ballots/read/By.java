package org.tugyr.platform.ballots.read;

import java.util.Locale;

/** Parts of the ballots that results can tell apart. */
public enum By {
    PRECINCT("precincts"),
    BATCH("batches");

    private final String all;

    By(String all) {
        this.all = all;
    }

    /** One, as a rules file and a table name it. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** All, as a result in JSON names them. */
    public String all() {
        return all;
    }
}
