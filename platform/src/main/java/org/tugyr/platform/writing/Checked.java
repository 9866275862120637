package org.tugyr.platform.writing;

import java.util.List;
import java.util.Optional;
import org.tugyr.platform.facts.Rule.Decision.Refuse;
import org.tugyr.platform.intake.Inspection;

/**
 * What is to be said of a submission as the record stands.
 *
 * @param inspection of its rows
 * @param stale places of rows, from 1, under whose key the record has something else than when they were typed
 * @param joined what its module added by itself
 * @param refusal why all of it cannot be recorded, besides; empty for nothing
 */
record Checked(Inspection inspection, List<Integer> stale, Optional<Refuse> refusal, Joining.Joined joined) {

    Checked {
        stale = List.copyOf(stale);
    }

    /** Whether it can be recorded. */
    boolean ready() {
        return inspection.clean() && stale.isEmpty() && refusal.isEmpty();
    }
}
