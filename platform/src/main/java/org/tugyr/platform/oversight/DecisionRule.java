package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.oversight.Decision.Found;
import org.tugyr.platform.oversight.Decision.State;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaRow;
import org.tugyr.platform.people.AreaTree;

/** Where a decision stands: from stocktake to stocktake (docs/rules/decision.md). Pure. */
public final class DecisionRule {

    /** Name and version of the rule. */
    public static final String RULE = "decision/1";

    /** Overdue at so many stocktakes, it goes to the area above. */
    private static final int ESCALATES = 2;

    private DecisionRule() {}

    static Found find(Decision decision, LocalDate day) {
        LocalDate due = decision.row().due();
        int moved = 0;
        int overdue = 0;
        for (StocktakeRow stocktake : decision.later()) {
            if (stocktake.heldOn().isAfter(day)) {
                break;
            }
            DecisionStateRow found = decision.states().stream()
                    .filter(row -> row.stocktake().equals(stocktake.stocktake()))
                    .findFirst()
                    .orElse(null);
            State closed = found == null ? null : closed(decision, found);
            if (closed != null) {
                return new Found(closed, due, moved, overdue);
            }
            if (due.isBefore(stocktake.heldOn())) {
                overdue++;
            }
            if (found != null && found.newDue() != null) {
                due = found.newDue();
                moved++;
            }
        }
        State state = overdue >= ESCALATES ? State.ESCALATED : due.isBefore(day) ? State.LATE : State.OPEN;
        return new Found(state, due, moved, overdue);
    }

    /** §2: the area to which a decision has gone up on a day; empty where it has not, or where no area is above. */
    static Optional<String> escalatedTo(Decision decision, AreaTree tree, LocalDate day) {
        return find(decision, day).state() == State.ESCALATED
                ? tree.area(decision.taken().area()).map(AreaRow::parent)
                : Optional.empty();
    }

    /** How a stocktake closed it; null where it did not. Moving the day does not make it done in time. */
    private static @Nullable State closed(Decision decision, DecisionStateRow found) {
        return switch (found.state()) {
            case OPEN -> null;
            case WITHDRAWN -> State.WITHDRAWN;
            case DONE ->
                found.doneOn() != null && found.doneOn().isAfter(decision.row().due()) ? State.DONE_LATE : State.DONE;
        };
    }
}
