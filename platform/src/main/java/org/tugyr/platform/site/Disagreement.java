package org.tugyr.platform.site;

import java.util.Optional;
import java.util.Set;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Combination;
import org.tugyr.trajectory.Status;

/** How a reported voice and a measured one contradict each other, gravest first (docs/rules/disagreement.md). */
public enum Disagreement {
    DONE_BUT_BEHIND,
    ON_SCHEDULE_BUT_BEHIND,
    DONE_BUT_AT_RISK,
    UNSUPPORTED,
    TARGET_EASED;

    static final String RULE = "disagreement/0";

    private static final Set<Status> BEHIND = Set.of(Status.OFF_TRACK, Status.WORSENING, Status.MISSED);
    private static final Set<String> SILENT = Set.of("NO_VALUE", "STALE");

    /** The first row of the rule's table that fits. */
    static Optional<Disagreement> of(Combination way) {
        Reported reported = way.reported();
        if (reported != Reported.DONE && reported != Reported.ON_SCHEDULE) {
            return Optional.empty();
        }
        boolean done = reported == Reported.DONE;
        if (BEHIND.contains(way.measured())) {
            return Optional.of(done ? DONE_BUT_BEHIND : ON_SCHEDULE_BUT_BEHIND);
        }
        if (done && way.measured() == Status.AT_RISK) {
            return Optional.of(DONE_BUT_AT_RISK);
        }
        if (way.measured() == Status.NOT_ASSESSABLE) {
            return way.reason() != null && SILENT.contains(way.reason()) ? Optional.of(UNSUPPORTED) : Optional.empty();
        }
        return way.eased() ? Optional.of(TARGET_EASED) : Optional.empty();
    }
}
