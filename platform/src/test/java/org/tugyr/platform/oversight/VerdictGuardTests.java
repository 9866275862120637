package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.oversight.GuardScene.DAY;
import static org.tugyr.platform.oversight.GuardScene.SAID;
import static org.tugyr.platform.oversight.GuardScene.refused;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.roadmap.Judged;

class VerdictGuardTests {

    private static final LocalDate REPLY = DAY.plusDays(14);
    private static final Judged OPEN = Judged.NOT_ASSESSABLE;

    @Test
    void isVotedOnce() {
        VerdictRow before = verdict("held", "watch-23", "roads", Judged.KEPT, DAY, null);
        assertThat(refused(Map.of("v", before), new VerdictGuard(), "verdict:v", plain()))
                .containsExactly("outcome");
        VerdictVoteRow cast = new VerdictVoteRow("v", "w-1", Judged.KEPT, SAID);
        assertThat(refused(Map.of("v|w-1", cast), new VerdictGuard(), "verdict:v", plain(), vote("w-1", OPEN, SAID)))
                .containsExactly("vote");
    }

    @Test
    void endsItsReviewOnceThatWasHeld() {
        assertThat(asked(plain())).isEmpty();
        assertThat(asked(verdict("held", "other", "roads", OPEN, DAY, null))).containsExactly("council");
        assertThat(asked(verdict("held", "watch-23", "schools", OPEN, DAY, null)))
                .containsExactly("pledge");
        assertThat(asked(verdict("roads-23", "watch-23", "roads", OPEN, DAY, null)))
                .containsExactly("voted_on");
        assertThat(asked(verdict("held", "watch-23", "roads", OPEN, DAY.minusDays(1), null)))
                .containsExactly("voted_on");
    }

    @Test
    void isNotOfTomorrowAndLeavesTimeForAReply() {
        assertThat(asked(verdict("held", "watch-23", "roads", OPEN, DAY.plusDays(1), null)))
                .containsExactly("voted_on");
        assertThat(asked(
                        new VerdictRow("v", "held", "watch-23", "roads", OPEN, DAY, null, SAID, null, DAY, null, null)))
                .containsExactly("reply_by");
        assertThat(asked(plain(), new VerdictReplyRow("v", "branch", DAY.minusDays(1), SAID)))
                .containsExactly("replied_on");
    }

    @Test
    void isVotedOnCriteriaOfThePledgeFrozenBefore() {
        assertThat(asked(verdict("held", "watch-23", "roads", Judged.KEPT, DAY, null)))
                .containsExactly("criteria");
        assertThat(asked(byCriterion(), criterion("roads", DAY.minusDays(1)))).isEmpty();
        assertThat(asked(byCriterion(), criterion("schools", DAY.minusDays(1)))).containsExactly("criteria");
        assertThat(asked(byCriterion(), criterion("roads", DAY))).containsExactly("criteria");
    }

    @Test
    void revisesAnEarlierOneOnItsPledge() {
        for (VerdictRow other : List.of(earlier("roads", DAY), earlier("schools", DAY.minusDays(9)))) {
            assertThat(asked(revising(), other)).containsExactly("revises");
        }
        assertThat(asked(revising(), earlier("roads", DAY.minusDays(9)))).isEmpty();
    }

    @Test
    void countsMembersWhoMayVoteAndDissentWithReasons() {
        assertThat(asked(plain(), vote("w-1", OPEN, null))).isEmpty();
        assertThat(asked(plain(), vote("officer", OPEN, null))).containsExactly("person");
        assertThat(asked(plain(), vote("w-2", OPEN, null), new RecusalRow("watch-23", "w-2", "roads", DAY, SAID)))
                .containsExactly("person");
        assertThat(asked(plain(), vote("w-3", OPEN, null), new InterestRow("watch-23", "w-3", "branch", DAY, SAID)))
                .containsExactly("person");
        assertThat(asked(plain(), vote("w-1", Judged.KEPT, null))).containsExactly("reason_kk");
        assertThat(asked(plain(), vote("w-1", Judged.KEPT, SAID))).isEmpty();
    }

    private static List<String> asked(Row... rows) {
        return refused(new VerdictGuard(), "verdict:v", rows);
    }

    private static VerdictRow plain() {
        return verdict("held", "watch-23", "roads", OPEN, DAY, null);
    }

    private static VerdictRow byCriterion() {
        return verdict("held", "watch-23", "roads", Judged.KEPT, DAY, List.of("k"));
    }

    private static VerdictRow revising() {
        return new VerdictRow("v", "held", "watch-23", "roads", OPEN, DAY, null, SAID, null, REPLY, "earlier", null);
    }

    private static VerdictRow earlier(String pledge, LocalDate day) {
        return new VerdictRow("earlier", "x", "watch-23", pledge, OPEN, day, null, SAID, null, REPLY, null, null);
    }

    private static VerdictRow verdict(
            String review, String council, String pledge, Judged outcome, LocalDate day, List<String> criteria) {
        return new VerdictRow("v", review, council, pledge, outcome, day, criteria, SAID, null, REPLY, null, null);
    }

    private static CriterionRow criterion(String pledge, LocalDate day) {
        return new CriterionRow("k", pledge, CriterionSide.KEPT, SAID, day);
    }

    private static VerdictVoteRow vote(String person, Judged vote, Text reason) {
        return new VerdictVoteRow("v", person, vote, reason);
    }
}
