package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.Attention.Rung;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.roadmap.Disagreement;
import org.tugyr.platform.roadmap.Pressing;
import org.tugyr.trajectory.Status;

/** Rule attention/1, by the worked examples of docs/rules/attention.md. */
class AttentionTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);

    private static List<List<String>> table(String first) {
        return RuleText.of("attention")
                .orElseThrow()
                .markdown()
                .lines()
                .filter(line -> line.matches("\\| " + first + ".*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    private static List<Attention> examples() {
        return table("(decision|pledge|measure):").stream()
                .map(cells -> new Attention(
                        Rung.valueOf(cells.get(1).replace("`", "")),
                        cells.get(0),
                        Integer.parseInt(cells.get(2)),
                        cells.get(3).isEmpty() ? null : new BigDecimal(cells.get(3)),
                        cells.get(4).isEmpty() ? null : LocalDate.parse(cells.get(4))))
                .toList();
    }

    @Test
    void ordersAsItsProseSaysHoweverItComesIn() {
        List<Attention> expected = examples();
        assertThat(expected).hasSizeGreaterThan(12);

        for (long seed = 0; seed < 50; seed++) {
            List<Attention> shuffled = new ArrayList<>(expected);
            Collections.shuffle(shuffled, new Random(seed));
            assertThat(Attention.inOrder(shuffled)).as("seed " + seed).isEqualTo(expected);
        }
    }

    @Test
    void namesItsRungsInTheOrderOfItsProse() {
        assertThat(table("`").stream().map(cells -> cells.getFirst().replace("`", "")))
                .containsExactly(Arrays.stream(Rung.values()).map(Rung::name).toArray(String[]::new));
    }

    @Test
    void putsAPledgeOnTheFirstRungThatItIsOn() {
        assertThat(rung(pledge(Disagreement.UNSUPPORTED, 47, Status.NOT_ASSESSABLE, "STALE")))
                .isEqualTo(Rung.DISAGREEMENT);
        assertThat(rung(pledge(null, 0, Status.MISSED, null))).isEqualTo(Rung.OFF_TRACK);
        assertThat(rung(pledge(null, 0, Status.NOT_ASSESSABLE, "NO_VALUE"))).isEqualTo(Rung.STALE);
        assertThat(Attention.of(pledge(null, 0, Status.NOT_ASSESSABLE, "NO_INDICATOR")))
                .isEmpty();
        assertThat(Attention.of(pledge(null, 0, Status.ON_TRACK, null))).isEmpty();
        assertThat(Attention.of(pledge(null, 0, Status.ON_TRACK, "STALE"))).isEmpty();
    }

    @Test
    void putsWorseBeforeBad() {
        Attention missed = Attention.of(pledge(null, 0, Status.MISSED, null)).orElseThrow();
        Attention worsening =
                Attention.of(pledge(null, 0, Status.WORSENING, null)).orElseThrow();
        Attention off = Attention.of(pledge(null, 0, Status.OFF_TRACK, null)).orElseThrow();

        assertThat(Attention.inOrder(List.of(off, worsening, missed))).containsExactly(missed, worsening, off);
    }

    @Test
    void knowsWhatIsDueToday() {
        assertThat(Attention.of(measure(DAY), DAY).orElseThrow().rung()).isEqualTo(Rung.TODAY);
        assertThat(Attention.of(measure(DAY.minusDays(1)), DAY).orElseThrow().rung())
                .isEqualTo(Rung.LATE_MEASURE);
        assertThat(Attention.of(measure(DAY.plusDays(1)), DAY)).isEmpty();
    }

    @Test
    void letsDecisionsGoOnceTheyAreOver() {
        assertThat(Attention.of(decision(DAY.plusDays(1)), DAY).orElseThrow().rung())
                .isEqualTo(Rung.OPEN);
        assertThat(Attention.of(decision(DAY), DAY).orElseThrow().rung()).isEqualTo(Rung.TODAY);
        assertThat(Attention.of(decision(DAY.minusDays(1)), DAY).orElseThrow().rung())
                .isEqualTo(Rung.LATE_DECISION);
        DecisionStateRow done =
                new DecisionStateRow("d", "later", DecisionState.DONE, DAY.minusDays(2), null, null, "act");
        assertThat(Attention.of(decision(DAY, done), DAY)).isEmpty();
    }

    private static Decision decision(LocalDate due, DecisionStateRow... states) {
        Text said = Text.of("en", "Said");
        StocktakeRow taken = new StocktakeRow("s", "hq", "area", said, DAY.minusDays(9), null, null);
        StocktakeRow later = new StocktakeRow("later", "hq", "area", said, DAY.minusDays(1), null, null);
        DecisionRow row = new DecisionRow("d", "s", null, said, "body", null, due, null, null);
        return new Decision(row, taken, List.of(taken, later), List.of(states));
    }

    private static Rung rung(Pressing.Pledge pledge) {
        return Attention.of(pledge).orElseThrow().rung();
    }

    private static Pressing.Pledge pledge(
            @Nullable Disagreement disagreement, int gravity, Status measured, @Nullable String reason) {
        return new Pressing.Pledge("p", Text.of("en", "P"), disagreement, gravity, measured, reason, null);
    }

    private static Pressing.Measure measure(LocalDate due) {
        return new Pressing.Measure("m", Text.of("en", "M"), "body", due);
    }
}
