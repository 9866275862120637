package org.tugyr.platform.roadmap;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

/** How a reported voice and a measured one contradict each other, gravest first (docs/rules/disagreement.md). */
public enum Disagreement {
    DONE_BUT_BEHIND,
    ON_SCHEDULE_BUT_BEHIND,
    DONE_BUT_AT_RISK,
    UNSUPPORTED,
    TARGET_EASED;

    /** Name and version of the rule. */
    public static final String RULE = "disagreement/0";

    /** What a list can be narrowed to. */
    static final List<String> CHOICES = Stream.concat(
                    Stream.of("any"), Arrays.stream(values()).map(each -> Choices.slug(each.name())))
            .toList();

    /** What a row of the table weighs: more than all statuses within it. */
    private static final int ROW = 10;

    private static final Set<Status> BEHIND = Set.of(Status.OFF_TRACK, Status.WORSENING, Status.MISSED);
    private static final Set<String> SILENT = Set.of("NO_VALUE", "STALE");

    /** The first row of the rule's table that fits. */
    public static Optional<Disagreement> of(Voices voices) {
        Reported reported = voices.reported();
        if (reported != Reported.DONE && reported != Reported.ON_SCHEDULE) {
            return Optional.empty();
        }
        boolean done = reported == Reported.DONE;
        if (BEHIND.contains(voices.measured())) {
            return Optional.of(done ? DONE_BUT_BEHIND : ON_SCHEDULE_BUT_BEHIND);
        }
        if (done && voices.measured() == Status.AT_RISK) {
            return Optional.of(DONE_BUT_AT_RISK);
        }
        if (voices.measured() == Status.NOT_ASSESSABLE) {
            return SILENT.contains(String.valueOf(voices.reason())) ? Optional.of(UNSUPPORTED) : Optional.empty();
        }
        return voices.eased() ? Optional.of(TARGET_EASED) : Optional.empty();
    }

    /** How grave it is that voices disagree, by the order of the table's rows and then of the statuses; 0 where they do not. */
    static int gravity(Voices voices) {
        return of(voices)
                .map(kind -> EnumSet.range(kind, TARGET_EASED).size() * ROW
                        + EnumSet.range(Status.ACHIEVED, voices.measured()).size())
                .orElse(0);
    }
}
