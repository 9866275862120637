package org.tugyr.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.RoundingMode;
import org.junit.jupiter.api.Test;

class FractionTests {

    @Test
    void staysInLowestTermsWithAPositiveDenominator() {
        assertThat(Fraction.of(6, -4)).isEqualTo(Fraction.of(-3, 2));
        assertThat(Fraction.of(0, 7)).isEqualTo(Fraction.ZERO);
        assertThatThrownBy(() -> Fraction.of(1, 0)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void calculatesExactly() {
        var third = Fraction.of(1, 3);

        assertThat(third.plus(Fraction.of(1, 6))).isEqualTo(Fraction.of(1, 2));
        assertThat(third.minus(Fraction.of(1, 2))).isEqualTo(Fraction.of(-1, 6));
        assertThat(third.times(3)).isEqualTo(Fraction.ONE);
        assertThat(third.over(Fraction.of(2, 9))).isEqualTo(Fraction.of(3, 2));
        assertThat(third).isGreaterThan(Fraction.of(33333, 100000));
    }

    @Test
    void isWrittenAsADecimalWhereThatHasAnEnd() {
        assertThat(Fraction.of(9294)).hasToString("9294");
        assertThat(Fraction.of(-1, 8)).hasToString("-0.125");
        assertThat(Fraction.of(3, 50)).hasToString("0.06");
        assertThat(Fraction.of(22, 7)).hasToString("22/7");
        assertThat(Fraction.parse("22/7")).isEqualTo(Fraction.of(22, 7));
        assertThat(Fraction.parse("0.50")).isEqualTo(Fraction.of(1, 2));
    }

    @Test
    void roundsOnlyWhereARoundingIsNamed() {
        assertThat(Fraction.of(7, 2).whole(RoundingMode.FLOOR)).isEqualTo(3);
        assertThat(Fraction.of(7, 2).whole(RoundingMode.CEILING)).isEqualTo(4);
        assertThat(Fraction.of(2, 3).decimal(3, RoundingMode.HALF_UP)).isEqualTo("0.667");
    }
}
