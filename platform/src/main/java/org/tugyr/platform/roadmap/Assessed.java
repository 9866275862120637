package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.PledgeStanding;
import org.tugyr.trajectory.Reason;
import org.tugyr.trajectory.Status;

/**
 * An indicator with where it stands.
 *
 * @param assessment null for a series without a wanted direction
 */
record Assessed(Indicator indicator, @Nullable Assessment assessment) {

    static Assessed of(History history, String key, LocalDate day) {
        Indicator indicator = Indicator.of(history, key);
        return new Assessed(indicator, indicator.assess(day));
    }

    String key() {
        return indicator.row().indicator();
    }

    Status status() {
        return assessment == null ? Status.NOT_ASSESSABLE : assessment.status();
    }

    /** Why it cannot be assessed. */
    @Nullable
    Reason reason() {
        return assessment == null ? null : assessment.reason();
    }

    /** What it adds to its pledge's standing; null where it has no wanted direction. */
    PledgeStanding.@Nullable Indicator part() {
        return assessment == null
                ? null
                : new PledgeStanding.Indicator(key(), indicator.row().main(), assessment.status());
    }
}
