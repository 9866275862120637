package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.oversight.GuardScene.DAY;
import static org.tugyr.platform.oversight.GuardScene.SAID;
import static org.tugyr.platform.oversight.GuardScene.refused;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;

class DecisionGuardTests {

    private static final LocalDate HELD = LocalDate.of(2022, 12, 12);

    @Test
    void isDueFromItsStocktakeOn() {
        assertThat(asked(new DecisionRow(
                        "gravel", "s-1", null, SAID, "roads-office", null, LocalDate.of(2022, 10, 9), null, null)))
                .containsExactly("due");
    }

    @Test
    void comesBackAtALaterStocktakeOfItsHeadquarters() {
        assertThat(asked(open("s-2"))).isEmpty();
        assertThat(asked(open("s-1"))).containsExactly("stocktake");
        assertThat(asked(open("elsewhere"))).containsExactly("stocktake");
    }

    @Test
    void comesBackNoMoreOnceItIsClosed() {
        assertThat(asked(found("s-2", DecisionState.DONE, HELD, null, null, "act"), open("s-3")))
                .containsExactly("stocktake");
        assertThat(asked(open("s-2"), open("s-3"))).isEmpty();
    }

    @Test
    void isDoneOnADayThatEvidenceShows() {
        assertThat(asked(found("s-2", DecisionState.DONE, HELD, null, null, null)))
                .containsExactly("evidence");
        assertThat(asked(found("s-2", DecisionState.DONE, null, null, null, "act")))
                .containsExactly("done_on");
        assertThat(asked(found("s-2", DecisionState.DONE, HELD.plusDays(1), null, null, "act")))
                .containsExactly("done_on");
        assertThat(asked(found("s-2", DecisionState.OPEN, HELD, null, null, null)))
                .containsExactly("done_on");
    }

    @Test
    void movesOnlyWhileItIsOpenAndIsWithdrawnWithReasons() {
        LocalDate later = HELD.plusDays(1);
        assertThat(asked(found("s-2", DecisionState.OPEN, null, later, null, null)))
                .isEmpty();
        assertThat(asked(found("s-2", DecisionState.OPEN, null, HELD, null, null)))
                .containsExactly("new_due");
        assertThat(asked(found("s-2", DecisionState.DONE, HELD, later, null, "act")))
                .containsExactly("new_due");
        assertThat(asked(found("s-2", DecisionState.WITHDRAWN, null, null, null, null)))
                .containsExactly("note_kk");
        assertThat(asked(found("s-2", DecisionState.WITHDRAWN, null, null, SAID, null)))
                .isEmpty();
    }

    private static List<String> asked(Row... rows) {
        List<Row> all = new ArrayList<>(List.of(
                stocktake("s-2", "steer", HELD),
                stocktake("s-3", "steer", DAY),
                stocktake("elsewhere", "steer-2", HELD)));
        all.addAll(List.of(rows));
        return refused(new DecisionGuard(), "decision:gravel", all.toArray(Row[]::new));
    }

    private static StocktakeRow stocktake(String key, String headquarters, LocalDate day) {
        return new StocktakeRow(key, headquarters, "T-1", SAID, day, null, null);
    }

    private static DecisionStateRow open(String stocktake) {
        return found(stocktake, DecisionState.OPEN, null, null, null, null);
    }

    private static DecisionStateRow found(
            String stocktake, DecisionState state, LocalDate doneOn, LocalDate newDue, Text note, String evidence) {
        return new DecisionStateRow("gravel", stocktake, state, doneOn, newDue, note, evidence);
    }
}
