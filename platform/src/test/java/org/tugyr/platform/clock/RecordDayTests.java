package org.tugyr.platform.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class RecordDayTests {

    private static final Instant EVENING = Instant.parse("2026-11-23T20:00:00Z");
    private static final ZoneId QOSTANAY = ZoneId.of("Asia/Qostanay");

    @Test
    void beginsWhereTheRecordIsKept() {
        assertThat(RecordDay.at(EVENING, QOSTANAY, null)).isEqualTo("2026-11-24");
        assertThat(RecordDay.at(EVENING, ZoneId.of("UTC"), null)).isEqualTo("2026-11-23");
    }

    @Test
    void staysTheLastDayOfARecordThatIsNoLongerKept() {
        assertThat(RecordDay.at(EVENING, QOSTANAY, LocalDate.of(2022, 3, 1))).isEqualTo("2022-03-01");
        assertThat(RecordDay.at(EVENING, QOSTANAY, LocalDate.of(2027, 3, 1))).isEqualTo("2026-11-24");
    }
}
