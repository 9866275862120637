package org.tugyr.trajectory;

import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import org.junit.jupiter.api.Test;

class RefusalTests {
    private static final LocalDate DAY = LocalDate.of(2024, 2, 29);

    @Test
    void refusesAValuePublishedBeforeItsDay() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Observation(DAY, BigDecimal.ONE, DAY.minusDays(1)))
                .withMessage("a value on 2024-02-29 cannot be published before it, on 2024-02-28");
    }

    @Test
    void refusesABandUpsideDown() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Bound(BigDecimal.TEN, BigDecimal.ONE))
                .withMessage("a bound's low edge 10 is above its high edge 1");
    }

    @Test
    void refusesABandAsTheTargetOfAnIncrease() {
        var band = Target.within(DAY, BigDecimal.ONE, BigDecimal.TEN, DAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Series(Direction.INCREASE, List.of(), List.of(), List.of(band)))
                .withMessage("a target of direction INCREASE is one value, not 1 to 10 (due 2024-02-29)");
    }

    @Test
    void refusesACadenceThatNeverComes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Cadence(Period.ZERO, Period.ZERO))
                .withMessage("a value must be expected every positive period, not every P0D");
    }

    @Test
    void refusesThresholdsOutOfOrder() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Thresholds(new BigDecimal("0.6"), new BigDecimal("0.9"), BigDecimal.ZERO))
                .withMessage("thresholds must keep 0 < at risk <= on track <= 1, not 0.9 and 0.6");
    }

    @Test
    void refusesAReasonForAnAssessableStatus() {
        var assessment = Trajectory.assess(new Series(Direction.BAND, List.of(), List.of(), List.of()), DAY);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Assessment(
                        Trajectory.RULE,
                        DAY,
                        Status.MISSED,
                        Reason.NO_TARGET,
                        assessment.flags(),
                        assessment.moves(),
                        assessment.plan(),
                        assessment.arithmetic()))
                .withMessage("a reason belongs to NOT_ASSESSABLE alone: MISSED, NO_TARGET");
    }
}
