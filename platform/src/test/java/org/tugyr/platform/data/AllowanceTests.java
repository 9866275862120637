package org.tugyr.platform.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class AllowanceTests {

    private static final long SECOND = 1_000_000_000;

    private final AtomicLong now = new AtomicLong(-5 * SECOND);

    @Test
    void letsABurstThroughAndThenAsManyAsTheMinuteHas() {
        Allowance allowance = new Allowance(60, 3, now::get);

        for (int i = 0; i < 3; i++) {
            assertThat(allowance.take("192.0.2.1")).isZero();
        }
        assertThat(allowance.take("192.0.2.1")).isEqualTo(1);
        assertThat(allowance.take("192.0.2.2")).isZero();

        now.addAndGet(SECOND);
        assertThat(allowance.take("192.0.2.1")).isZero();
        assertThat(allowance.take("192.0.2.1")).isPositive();

        now.addAndGet(3600 * SECOND);
        for (int i = 0; i < 3; i++) {
            assertThat(allowance.take("192.0.2.1")).isZero();
        }
        assertThat(allowance.take("192.0.2.1")).isPositive();
    }

    @Test
    void saysInHowManySecondsThereWillBeOne() {
        Allowance allowance = new Allowance(4, 1, now::get);

        assertThat(allowance.take("192.0.2.1")).isZero();
        assertThat(allowance.take("192.0.2.1")).isEqualTo(15);
        now.addAndGet(14 * SECOND);
        assertThat(allowance.take("192.0.2.1")).isEqualTo(1);
        now.addAndGet(SECOND);
        assertThat(allowance.take("192.0.2.1")).isZero();
    }

    @Test
    void countsAHouseholdOfIpv6Once() {
        Allowance allowance = new Allowance(1, 1, now::get);

        assertThat(allowance.take("2001:db8:1:2::1")).isZero();
        assertThat(allowance.take("2001:db8:1:2:ffff::9")).isPositive();
        assertThat(allowance.take("2001:db8:1:3::1")).isZero();
    }

    @Test
    void letsEverybodyPassWhereNothingIsLimited() {
        Allowance allowance = new Allowance(0, 1, now::get);

        for (int i = 0; i < 100; i++) {
            assertThat(allowance.take("192.0.2.1")).isZero();
        }
    }
}
