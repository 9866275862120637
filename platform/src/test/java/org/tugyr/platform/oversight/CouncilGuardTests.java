package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.oversight.GuardScene.DAY;
import static org.tugyr.platform.oversight.GuardScene.SAID;
import static org.tugyr.platform.oversight.GuardScene.refused;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;

class CouncilGuardTests {

    private static final LocalDate BEGIN = LocalDate.of(2022, 1, 1);
    private static final LocalDate END = LocalDate.of(2024, 12, 31);

    @Test
    void isACouncilOfItsAreaForATermWithAQuorum() {
        assertThat(asked(council("watch", "T-1", END, 4))).isEmpty();
        assertThat(asked(council("steer", "T-1", END, 4))).containsExactly("organisation");
        assertThat(asked(council("watch", "elsewhere", END, 4))).containsExactly("area");
        assertThat(asked(council("watch", "T-1", BEGIN.minusDays(1), 4))).contains("ends_on");
        assertThat(asked(council("watch", "T-1", END, 0))).containsExactly("quorum");
        assertThat(asked(council("watch", "T-1", END, 7))).isEmpty();
        assertThat(asked(council("watch", "T-1", END, 8))).containsExactly("quorum");
    }

    @Test
    void seatsMembersWithinItsTerm() {
        assertThat(asked(member("w-2", Seat.MEMBER, BEGIN.minusDays(1), null))).containsExactly("started_on");
        assertThat(asked(member("w-2", Seat.MEMBER, null, END.plusDays(1)))).containsExactly("ended_on");
        assertThat(asked(member("w-2", Seat.MEMBER, DAY, DAY.minusDays(1)))).containsExactly("ended_on");
    }

    @Test
    void hasOneChairAtATime() {
        assertThat(asked(member("w-2", Seat.CHAIR, null, null))).containsExactly("seat");
        assertThat(asked(member("w-1", Seat.CHAIR, null, DAY), member("w-2", Seat.CHAIR, DAY.plusDays(1), null)))
                .isEmpty();
    }

    @Test
    void knowsInterestsAndRecusalsOfMembersOnly() {
        assertThat(asked(new InterestRow("watch-23", "officer", "steer", DAY, null)))
                .containsExactly("person");
        assertThat(asked(new RecusalRow("watch-23", "officer", "roads", DAY, SAID)))
                .containsExactly("person");
        assertThat(asked(new RecusalRow("watch-23", "w-2", "roads", DAY, SAID))).isEmpty();
    }

    private static List<String> asked(Row... rows) {
        return refused(new CouncilGuard(), "council:watch-23", rows);
    }

    private static CouncilRow council(String organisation, String area, LocalDate ends, int quorum) {
        return new CouncilRow(
                "watch-23", organisation, area, SAID, "branch", BEGIN, ends, quorum, Tie.NO_VERDICT, null);
    }

    private static CouncilMemberRow member(String person, Seat seat, LocalDate from, LocalDate to) {
        return new CouncilMemberRow("watch-23", person, null, seat, from, to);
    }
}
