package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;

/**
 * A decision with what decides where it stands.
 *
 * @param taken the stocktake that took it
 * @param later the later stocktakes of the same headquarters, in the order of their days
 * @param states what they found of it
 */
record Decision(DecisionRow row, StocktakeRow taken, List<StocktakeRow> later, List<DecisionStateRow> states) {

    private static final Comparator<StocktakeRow> BY_DAY =
            Comparator.comparing(StocktakeRow::heldOn).thenComparing(StocktakeRow::stocktake);

    Decision {
        later = later.stream()
                .filter(each -> each.organisation().equals(taken.organisation())
                        && each.heldOn().isAfter(taken.heldOn()))
                .sorted(BY_DAY)
                .toList();
        states = List.copyOf(states);
    }

    /** Where a decision can stand. */
    enum State {
        OPEN,
        /** Its day has passed. */
        LATE,
        /** It was overdue at two stocktakes, and goes to the area above. */
        ESCALATED,
        DONE,
        /** Done after the day that was first set. */
        DONE_LATE,
        WITHDRAWN;

        boolean isOver() {
            return this == DONE || this == DONE_LATE || this == WITHDRAWN;
        }

        boolean isDone() {
            return this == DONE || this == DONE_LATE;
        }

        boolean isLate() {
            return this == LATE || this == ESCALATED;
        }
    }

    /**
     * Where it stands on a day.
     *
     * @param due the day by which it is to be done, as it was last set
     * @param moved how often that was moved
     * @param overdue at how many stocktakes it was overdue
     */
    record Found(State state, LocalDate due, int moved, int overdue) {}

    /** Where it stands on a day, by rule {@value DecisionRule#RULE}. */
    Found on(LocalDate day) {
        return DecisionRule.find(this, day);
    }
}
