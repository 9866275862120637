package org.tugyr.count.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Fraction;

class RenewalTests {

    @Test
    void namesWhoIsNewWhoStayedAndWhoIsGone() {
        var renewal = Renewal.of(List.of("a", "b", "c"), List.of("b", "d"));

        assertThat(renewal).isEqualTo(new Renewal(List.of("a", "c"), List.of("b"), List.of("d")));
        assertThat(renewal.share()).isEqualTo(Fraction.of(2, 3));
    }

    @Test
    void isNothingForAnEmptyList() {
        assertThat(Renewal.of(List.of(), List.of("b")).share()).isEqualTo(Fraction.ZERO);
    }
}
