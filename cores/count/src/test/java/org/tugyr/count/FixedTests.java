package org.tugyr.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FixedTests {

    @Test
    void keepsSoManyPlacesAndCutsTheRest() {
        var fixed = new Fixed(5, RoundingMode.DOWN);

        assertThat(fixed.divide(fixed.units(2), fixed.units(3))).isEqualTo(66666);
        assertThat(fixed.multiply(66666, fixed.units(1000))).isEqualTo(66666000);
        assertThat(fixed.fraction(66666)).hasToString("0.66666");
    }

    @ParameterizedTest
    @EnumSource(
            value = RoundingMode.class,
            names = {"DOWN", "UP", "HALF_UP", "HALF_EVEN", "CEILING", "FLOOR"})
    void agreesWithBigDecimal(RoundingMode rounding) {
        var seed = 20261126L;
        var random = new Random(seed);
        var fixed = new Fixed(9, rounding);

        for (var i = 0; i < 2000; i++) {
            var a = random.nextLong() >> random.nextInt(12, 62);
            var b = random.nextLong() >> random.nextInt(12, 62);
            var c = (random.nextLong() >> random.nextInt(4, 12)) | 1;
            var expected =
                    BigDecimal.valueOf(a).multiply(BigDecimal.valueOf(b)).divide(BigDecimal.valueOf(c), 0, rounding);

            assertThat(fixed.divide(a, b, c))
                    .as("%d × %d ÷ %d, seed %d", a, b, c, seed)
                    .isEqualTo(expected.longValueExact());
        }
    }

    @Test
    void refusesWhatDoesNotFitAndPlacesThatCannotBe() {
        var fixed = new Fixed(9, RoundingMode.DOWN);

        assertThatThrownBy(() -> fixed.multiply(Long.MAX_VALUE, Long.MAX_VALUE))
                .isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> new Fixed(19, RoundingMode.DOWN)).isInstanceOf(CountProblem.class);
    }
}
