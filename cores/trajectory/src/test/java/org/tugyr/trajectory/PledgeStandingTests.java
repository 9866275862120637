package org.tugyr.trajectory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.trajectory.Status.ACHIEVED;
import static org.tugyr.trajectory.Status.AT_RISK;
import static org.tugyr.trajectory.Status.MISSED;
import static org.tugyr.trajectory.Status.NOT_ASSESSABLE;
import static org.tugyr.trajectory.Status.ON_TRACK;
import static org.tugyr.trajectory.Status.WORSENING;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.trajectory.PledgeStanding.Indicator;

class PledgeStandingTests {

    @Test
    void takesTheWorstOfTheMainIndicators() {
        var standing = PledgeStanding.of(List.of(
                new Indicator("schools", true, ON_TRACK),
                new Indicator("places", true, AT_RISK),
                new Indicator("teachers", true, AT_RISK),
                new Indicator("tablets", false, MISSED)));

        assertThat(standing).isEqualTo(new PledgeStanding(AT_RISK, 3, 3, List.of("places", "teachers")));
    }

    @Test
    void countsAllIndicatorsWhereNoneIsMain() {
        var standing = PledgeStanding.of(
                List.of(new Indicator("schools", false, ACHIEVED), new Indicator("places", false, WORSENING)));

        assertThat(standing).isEqualTo(new PledgeStanding(WORSENING, 2, 2, List.of("places")));
    }

    @Test
    void leavesOutWhatCannotBeAssessedButCountsIt() {
        var standing = PledgeStanding.of(
                List.of(new Indicator("schools", true, NOT_ASSESSABLE), new Indicator("places", true, ACHIEVED)));

        assertThat(standing).isEqualTo(new PledgeStanding(ACHIEVED, 1, 2, List.of("places")));
    }

    @Test
    void isNotAssessableWhereNoMainIndicatorIs() {
        var standing = PledgeStanding.of(
                List.of(new Indicator("schools", true, NOT_ASSESSABLE), new Indicator("places", false, ACHIEVED)));

        assertThat(standing).isEqualTo(new PledgeStanding(NOT_ASSESSABLE, 0, 1, List.of()));
    }

    @Test
    void isNotAssessableWithoutIndicators() {
        assertThat(PledgeStanding.of(List.of())).isEqualTo(new PledgeStanding(NOT_ASSESSABLE, 0, 0, List.of()));
    }
}
