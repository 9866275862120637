package org.tugyr.platform.mandates;

import java.util.List;
import java.util.SequencedMap;
import org.jspecify.annotations.Nullable;

/**
 * Who holds the seats of a contest on a day.
 *
 * @param mandates all that had begun by then, in the order of their keys
 * @param lines by candidacy, in the order of their keys; seats of none at {@link #NONE}
 * @param next who stands on the list of a candidacy and never had a seat by it, in order; of those whose list is known
 */
record Seating(
        List<Held> mandates,
        SequencedMap<String, Line> lines,
        SequencedMap<String, List<String>> next,
        List<Finding> findings) {

    /** The candidacy of seats that belong to none. */
    static final String NONE = "";

    Seating {
        mandates = List.copyOf(mandates);
        findings = List.copyOf(findings);
    }

    /** How many seats a candidacy was given, and on whose word. */
    record Due(int seats, boolean counted) {}

    /**
     * The seats of a candidacy.
     *
     * @param due null where they are neither counted nor declared by all in the same way
     * @param filled how many were filled first, by whoever it was
     * @param held how many are held on the day
     * @param vacant how many fell vacant and nobody took them over
     */
    record Line(@Nullable Due due, int filled, int held, int vacant) {}

    int held() {
        return lines.values().stream().mapToInt(Line::held).sum();
    }

    int vacant() {
        return lines.values().stream().mapToInt(Line::vacant).sum();
    }
}
