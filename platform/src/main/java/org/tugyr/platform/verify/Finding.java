package org.tugyr.platform.verify;

import org.tugyr.ledger.Json;

/**
 * Something that does not hold.
 *
 * @param where the place: an entry, a file with its line, the id of a number
 * @param published what is published there
 * @param recomputed what would have to stand there
 */
public record Finding(String where, String published, String recomputed) {

    /** The finding in one line. */
    public String text() {
        return where + ": published " + published + ", recomputed " + recomputed;
    }

    Json json() {
        return Json.object()
                .put("where", where)
                .put("published", published)
                .put("recomputed", recomputed)
                .build();
    }
}
