package org.tugyr.trajectory;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where an indicator stands on a day, and why.
 *
 * @param rule the rule's name and version, {@link Trajectory#RULE}
 * @param reason set if and only if the status is {@link Status#NOT_ASSESSABLE}
 * @param flags in the order of {@link Flag}
 * @param moves every change of a target known by the day, by due day
 * @param plan the curve to draw; null without targets, after a break, and where targets contradict each other
 */
public record Assessment(
        String rule,
        LocalDate asOf,
        Status status,
        @Nullable Reason reason,
        Set<Flag> flags,
        List<Move> moves,
        @Nullable Plan plan,
        Arithmetic arithmetic) {

    public Assessment {
        if (status.assessable() != (reason == null)) {
            throw new IllegalArgumentException(
                    "a reason belongs to NOT_ASSESSABLE alone: %s, %s".formatted(status, reason));
        }
        var ordered = EnumSet.noneOf(Flag.class);
        ordered.addAll(flags);
        flags = Collections.unmodifiableSet(ordered);
        moves = List.copyOf(moves);
    }
}
