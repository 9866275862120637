package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.roadmap.IndicatorRows.Direction;
import org.tugyr.platform.roadmap.IndicatorRows.IndicatorRow;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.Bound;
import org.tugyr.trajectory.Move;
import org.tugyr.trajectory.Observation;
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

    /** The day of the value that its standing rests on. */
    @Nullable
    LocalDate measuredOn() {
        Observation value = value();
        return value == null ? null : value.on();
    }

    private @Nullable Observation value() {
        return assessment == null ? null : assessment.arithmetic().value();
    }

    /** That value beside its plan. */
    Grounds.Reading reading() {
        IndicatorRow row = indicator.row();
        Observation value = value();
        Bound planned = assessment == null ? null : assessment.arithmetic().plannedAtValue();
        boolean moves = row.direction() == Direction.INCREASE || row.direction() == Direction.DECREASE;
        return new Grounds.Reading(
                row.indicator(),
                row.unit(),
                row.decimals(),
                value == null ? null : value.value(),
                value == null ? null : value.on(),
                planned == null || !moves ? null : planned.low());
    }

    /** The last time that a target was made easier after it was missed. */
    @Nullable
    Move eased() {
        return assessment == null ? null : eased(indicator, assessment);
    }

    /** A miss: its day had passed, or the day before the indicator stood behind. */
    static @Nullable Move eased(Indicator indicator, Assessment assessment) {
        return assessment.moves().stream()
                .filter(move -> move.effect() == Move.Effect.EASIER)
                .filter(move -> move.due().isBefore(move.decidedOn())
                        || isBehind(indicator.assess(move.decidedOn().minusDays(1))))
                .max(Comparator.comparing(Move::decidedOn).thenComparing(Move::due))
                .orElse(null);
    }

    private static boolean isBehind(@Nullable Assessment before) {
        return before != null && Disagreement.BEHIND.contains(before.status());
    }

    /** The same with its unit, for a finding. */
    Grounds.@Nullable Easing easing() {
        Move eased = eased();
        return eased == null
                ? null
                : new Grounds.Easing(
                        eased.decidedOn(),
                        eased.from(),
                        eased.to(),
                        indicator.row().unit());
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
