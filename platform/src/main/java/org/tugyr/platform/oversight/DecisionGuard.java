package org.tugyr.platform.oversight;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Guard;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.RowJson;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;

/** A decision comes back to later stocktakes of its headquarters, and is closed by evidence or for a reason. */
public record DecisionGuard() implements Guard {

    @Override
    public String subjectKind() {
        return "decision";
    }

    @Override
    public Set<Class<? extends Row>> watches() {
        return Set.of(DecisionRow.class, DecisionStateRow.class);
    }

    private record Back(StocktakeRow stocktake, DecisionStateRow row) {}

    @Override
    public void check(String subject, Scene scene) {
        for (DecisionRow decision : scene.rows(DecisionRow.class, subject)) {
            StocktakeRow taken =
                    scene.row(StocktakeRow.class, decision.stocktake()).orElse(null);
            if (taken == null) {
                continue; // that it is missing is said elsewhere
            }
            if (decision.due().isBefore(taken.heldOn())) {
                scene.refuse(
                        decision,
                        "due",
                        "a day from " + taken.heldOn() + " on",
                        decision.due().toString());
            }
            List<Back> backs = scene.rows(DecisionStateRow.class, subject).stream()
                    .flatMap(row ->
                            scene.row(StocktakeRow.class, row.stocktake()).map(held -> new Back(held, row)).stream())
                    .sorted(Comparator.comparing(back -> back.stocktake().heldOn()))
                    .toList();
            Back closed = null;
            for (Back back : backs) {
                later(back, taken, scene);
                shown(back, scene);
                if (closed != null) {
                    scene.refuse(
                            back.row(),
                            "stocktake",
                            "none after " + closed.row().stocktake() + ", which closed the decision",
                            back.row().stocktake());
                } else if (back.row().state() != DecisionState.OPEN) {
                    closed = back;
                }
            }
        }
    }

    private static void later(Back back, StocktakeRow taken, Scene scene) {
        if (!back.stocktake().organisation().equals(taken.organisation())) {
            scene.refuse(
                    back.row(),
                    "stocktake",
                    "a stocktake of " + taken.organisation(),
                    back.row().stocktake() + ", a stocktake of "
                            + back.stocktake().organisation());
        } else if (!back.stocktake().heldOn().isAfter(taken.heldOn())) {
            scene.refuse(
                    back.row(),
                    "stocktake",
                    "a stocktake after " + taken.heldOn(),
                    back.row().stocktake() + ", held on " + back.stocktake().heldOn());
        }
    }

    private static void shown(Back back, Scene scene) {
        DecisionStateRow row = back.row();
        LocalDate held = back.stocktake().heldOn();
        boolean done = row.state() == DecisionState.DONE;
        if (done && row.evidence() == null) {
            scene.refuse(row, "evidence", "what shows that it is done", "");
        } else if (done && (row.doneOn() == null || row.doneOn().isAfter(held))) {
            scene.refuse(row, "done_on", "the day on which it was done, up to " + held, found(row.doneOn()));
        } else if (!done && row.doneOn() != null) {
            scene.refuse(
                    row, "done_on", "nothing where the state is " + RowJson.word(row.state()), found(row.doneOn()));
        } else if (row.newDue() != null
                && (row.state() != DecisionState.OPEN || !row.newDue().isAfter(held))) {
            scene.refuse(row, "new_due", "a day after " + held + ", and only while it is open", found(row.newDue()));
        } else if (row.state() == DecisionState.WITHDRAWN
                && row.note() == null
                && scene.before(row).isEmpty()) {
            scene.refuse(row, "note_kk", "why it was withdrawn, in the language of the source", "");
        }
    }

    private static String found(@Nullable LocalDate day) {
        return day == null ? "" : day.toString();
    }
}
