package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.trajectory.Bound;

/**
 * What the measured voice rests on, for a finding.
 *
 * @param reading of the indicator that decides; null where the pledge has none
 * @param easing the last time a target was made easier; null where none was
 */
public record Grounds(@Nullable Reading reading, @Nullable Easing easing) {

    /**
     * An indicator's last value beside its plan.
     *
     * @param value null where there is none
     * @param on the day it stands for
     * @param planned for that day; null where the plan is no single number
     */
    public record Reading(
            String indicator,
            Text unit,
            @Nullable Integer decimals,
            @Nullable BigDecimal value,
            @Nullable LocalDate on,
            @Nullable BigDecimal planned) {}

    /** A target before and after it was made easier. */
    public record Easing(LocalDate decidedOn, Bound from, Bound to, Text unit) {}
}
