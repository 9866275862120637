package org.tugyr.trajectory;

import java.time.LocalDate;

/**
 * A target that was changed.
 *
 * @param decidedOn the day of the change
 * @param counts false where the change was decided after the due day: what was due then stays due
 */
public record Move(LocalDate due, Bound from, Bound to, LocalDate decidedOn, Effect effect, boolean counts) {

    /** What a change does to the promise. */
    public enum Effect {
        EASIER,
        HARDER,
        /** A band that moved without holding or being held by the earlier one. */
        DIFFERENT
    }

    static Effect effect(Direction direction, Bound from, Bound to) {
        return switch (direction) {
            case INCREASE -> to.low().compareTo(from.low()) < 0 ? Effect.EASIER : Effect.HARDER;
            case DECREASE -> to.low().compareTo(from.low()) > 0 ? Effect.EASIER : Effect.HARDER;
            case MAINTAIN, BAND ->
                to.contains(from) ? Effect.EASIER : from.contains(to) ? Effect.HARDER : Effect.DIFFERENT;
        };
    }
}
