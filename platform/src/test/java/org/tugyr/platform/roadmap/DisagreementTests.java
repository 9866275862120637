package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.tugyr.platform.TestDatabase;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.trajectory.Status;

class DisagreementTests {

    @ParameterizedTest
    @CsvSource({
        "DONE, MISSED, 3",
        "ON_SCHEDULE, OFF_TRACK, 2",
        "ON_SCHEDULE, AT_RISK, 1",
        "BEHIND, ON_TRACK, 2",
        "BEHIND, WORSENING, 0",
        "STOPPED, MISSED, 0",
        "NOT_STARTED, OFF_TRACK, 0",
        "DONE, NOT_ASSESSABLE, 0",
        ", MISSED, 0"
    })
    void countsTheRungsBetweenTheVoices(Reported reported, Status measured, int distance) {
        assertThat(Disagreement.distance(reported, measured)).isEqualTo(distance);
    }

    @Test
    void isTheSameInTheDatabase() {
        JdbcClient jdbc = JdbcClient.create(TestDatabase.fresh().app());
        for (Status measured : Status.values()) {
            for (Reported reported : Reported.values()) {
                assertThat(distance(jdbc, Choices.slug(reported.name()), measured))
                        .as("%s and %s", reported, measured)
                        .isEqualTo(Disagreement.distance(reported, measured));
            }
            assertThat(distance(jdbc, null, measured)).isZero();
        }
    }

    private static int distance(JdbcClient jdbc, String reported, Status measured) {
        return jdbc.sql("select " + Disagreement.sql("s") + " from (select ?::text as reported, ?::text as measured) s")
                .params(reported, measured.name())
                .query(Integer.class)
                .single();
    }
}
