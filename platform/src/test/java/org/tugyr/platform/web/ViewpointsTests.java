package org.tugyr.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.tugyr.platform.WholeSite;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Kinds;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Standpoints;

@SpringBootTest(classes = WholeSite.class)
class ViewpointsTests {

    private static final LocalDate LATER = LocalDate.of(2023, 1, 20);

    @Autowired
    private Kinds kinds;

    @Autowired
    private DataSource source;

    @Autowired
    private FactLog log;

    private Viewpoints viewpoints;

    @BeforeEach
    void lookElevenDaysLater() {
        Clock clock = Clock.fixed(WholeSite.NOW.plus(Duration.ofDays(11)), ZoneOffset.UTC);
        viewpoints = new Viewpoints(new Standpoints(kinds, source, clock));
    }

    @Test
    void namesAStateSoThatItIsFoundAgain() {
        Standpoint now = viewpoints.on("area", "KZ-39", null);
        assertThat(now.day()).isEqualTo(LATER);

        String at = RecordState.of(now).at();

        assertThat(at).isEqualTo(log.size() + "@2023-01-20");
        assertThat(viewpoints.on("area", "KZ-39", at)).isEqualTo(now);
        assertThat(viewpoints.on("area", "KZ-39", String.valueOf(log.size())).day())
                .isEqualTo(LocalDate.of(2023, 1, 9));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"@2023-01-20", "1@", "1@2023-02-30", "1@2023-01-21", "1@2023-01-08", "1@x", "999999@2023-01-20"})
    void refusesADayBeforeTheEntriesOrAfterToday(String at) {
        assertThatThrownBy(() -> viewpoints.on("area", "KZ-39", at)).isInstanceOf(PageProblem.class);
    }

    @Test
    void tellsASizeThatTheLogHasNotReached() {
        assertThatThrownBy(() -> viewpoints.on("area", "KZ-39", "999999")).hasMessage("beyond-log");
        assertThatThrownBy(() -> viewpoints.on("area", "nope", "999999")).hasMessage("no-subject");
        assertThatThrownBy(() -> viewpoints.on("area", "KZ-39", "x")).hasMessage("bad-parameter");
    }
}
