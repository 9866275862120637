package org.tugyr.platform.roadmap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

/** How what is reported is contradicted, gravest first (docs/rules/disagreement.md). */
public enum Disagreement {
    JUDGED_OTHERWISE,
    DONE_BUT_BEHIND,
    ON_SCHEDULE_BUT_BEHIND,
    DONE_BUT_AT_RISK,
    UNSUPPORTED,
    TARGET_EASED,
    WORDING_WEAKENED,
    OWN_EVIDENCE;

    /** Name and version of the rule. */
    public static final String RULE = "disagreement/1";

    /** What a list can be narrowed to. */
    static final List<String> CHOICES = Stream.concat(
                    Stream.of("any"), Arrays.stream(values()).map(each -> Choices.slug(each.name())))
            .toList();

    /** The kind of a word in an address. */
    public static Optional<Disagreement> ofWord(String word) {
        return Arrays.stream(values())
                .filter(each -> Choices.slug(each.name()).equals(word))
                .findFirst();
    }

    /** What a row of the table weighs: more than all statuses within it. */
    private static final int ROW = 10;

    static final Set<Status> BEHIND = Set.of(Status.OFF_TRACK, Status.WORSENING, Status.MISSED);
    private static final Set<String> SILENT = Set.of("NO_VALUE", "STALE");

    private static final Set<Judged> FAILED = Set.of(Judged.BROKEN, Judged.STALLED);

    /** The first row of the rule's table that fits. */
    public static Optional<Disagreement> of(Voices voices) {
        return all(voices).stream().findFirst();
    }

    /** Every row of the rule's table that fits, gravest first; of what is measured, one. */
    public static List<Disagreement> all(Voices voices) {
        Reported reported = voices.reported();
        if (reported != Reported.DONE && reported != Reported.ON_SCHEDULE) {
            return List.of();
        }
        List<Disagreement> found = new ArrayList<>();
        if (voices.judged() != null && FAILED.contains(voices.judged())) {
            found.add(JUDGED_OTHERWISE);
        }
        measured(voices, reported == Reported.DONE).ifPresent(found::add);
        if (voices.eased()) {
            found.add(TARGET_EASED);
        }
        if (voices.weakened()) {
            found.add(WORDING_WEAKENED);
        }
        if (reported == Reported.DONE && voices.own() && voices.judged() == null) {
            found.add(OWN_EVIDENCE);
        }
        return found;
    }

    private static Optional<Disagreement> measured(Voices voices, boolean done) {
        if (BEHIND.contains(voices.measured())) {
            return Optional.of(done ? DONE_BUT_BEHIND : ON_SCHEDULE_BUT_BEHIND);
        } else if (done && voices.measured() == Status.AT_RISK) {
            return Optional.of(DONE_BUT_AT_RISK);
        }
        boolean silent = voices.measured() == Status.NOT_ASSESSABLE && SILENT.contains(String.valueOf(voices.reason()));
        return silent ? Optional.of(UNSUPPORTED) : Optional.empty();
    }

    /** How grave it is that voices disagree, by the order of the table's rows and then of the statuses; 0 where they do not. */
    static int gravity(Voices voices) {
        return of(voices)
                .map(kind -> EnumSet.range(kind, OWN_EVIDENCE).size() * ROW
                        + EnumSet.range(Status.ACHIEVED, voices.measured()).size())
                .orElse(0);
    }
}
