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
import org.tugyr.platform.oversight.CouncilRows.EvidenceRequestRow;
import org.tugyr.platform.oversight.CouncilRows.Followed;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationRow;
import org.tugyr.platform.oversight.CouncilRows.RecommendationStateRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.HeadquartersRows.AgendaItemRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictReplyRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.roadmap.Judged;

/** What must hold among rows that come one by one from forms. */
class OversightGuardTests {

    @Test
    void holdsStocktakesOnlyWhereTheHeadquartersActs() {
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer", "T-1")))
                .isEmpty();
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer", "T-2")))
                .as("within it")
                .isEmpty();
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("steer-2", "T-1")))
                .containsExactly("area");
    }

    @Test
    void numbersAnAgendaFromOne() {
        assertThat(refused(
                        new StocktakeGuard(),
                        "stocktake:s",
                        stocktake("steer", "T-1"),
                        new AgendaItemRow("s", 0, SAID, null)))
                .containsExactly("number");
    }

    @Test
    void knowsNoInterestRequestOrRecommendationOfTomorrow() {
        LocalDate tomorrow = DAY.plusDays(1);
        assertThat(refused(
                        new CouncilGuard(),
                        "council:watch-23",
                        new InterestRow("watch-23", "w-1", "steer", tomorrow, null)))
                .containsExactly("declared_on");
        assertThat(refused(
                        new ReviewGuard(),
                        "review:roads-23",
                        new EvidenceRequestRow("q", "roads-23", "steer", SAID, tomorrow, tomorrow.plusDays(9))))
                .containsExactly("asked_on");
        assertThat(refused(
                        new RecommendationGuard(),
                        "recommendation:r",
                        new RecommendationRow("r", "roads-23", "steer", SAID, tomorrow, null)))
                .containsExactly("made_on");
    }

    @Test
    void letsNoReviewTurnToAnotherPledge() {
        ReviewRow before = new ReviewRow("roads-23", "watch-23", "roads", DAY, null);
        assertThat(refused(
                        Map.of(before.review(), before),
                        new ReviewGuard(),
                        "review:roads-23",
                        new ReviewRow("roads-23", "watch-23", "schools", DAY, null)))
                .containsExactly("pledge");
        assertThat(refused(
                        Map.of(before.review(), before),
                        new ReviewGuard(),
                        "review:roads-23",
                        new ReviewRow("roads-23", "watch-23", "roads", DAY, DAY)))
                .isEmpty();
    }

    @Test
    void letsOnlyTheRespondentReply() {
        assertThat(refused(new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(14)), reply("branch")))
                .isEmpty();
        assertThat(refused(new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(14)), reply("steer")))
                .containsExactly("by");
    }

    @Test
    void shortensNoReply() {
        VerdictRow before = verdict(DAY.plusDays(14));
        assertThat(refused(Map.of("v", before), new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(13))))
                .containsExactly("reply_by");
        assertThat(refused(Map.of("v", before), new VerdictGuard(), "verdict:v", verdict(DAY.plusDays(15))))
                .isEmpty();
    }

    @Test
    void holdsStocktakesOfHeadquartersAndNoneOfTomorrow() {
        assertThat(refused(new StocktakeGuard(), "stocktake:s", stocktake("watch", "T-1")))
                .containsExactly("organisation");
        assertThat(refused(
                        new StocktakeGuard(),
                        "stocktake:s",
                        new StocktakeRow("s", "steer", "T-1", SAID, DAY.plusDays(1), null, null)))
                .containsExactly("held_on");
    }

    @Test
    void takesAnswersFromTheDayOfTheRequestOn() {
        for (LocalDate day : List.of(LocalDate.of(2022, 11, 30), DAY.plusDays(1))) {
            assertThat(refused(
                            new AnswerGuard(),
                            "evidence-request:asphalt",
                            new CouncilRows.EvidenceAnswerRow("asphalt", day, SAID, null)))
                    .containsExactly("answered_on");
        }
    }

    @Test
    void followsRecommendationsWithEvidenceOrReasons() {
        assertThat(recommended(DAY.minusDays(1), null)).containsExactly("due");
        assertThat(recommended(null, state(DAY.minusDays(1), Followed.ACCEPTED, null)))
                .containsExactly("stated_on");
        assertThat(recommended(null, state(DAY.plusDays(1), Followed.ACCEPTED, null)))
                .containsExactly("stated_on");
        assertThat(recommended(null, state(DAY, Followed.DONE, SAID))).containsExactly("evidence");
        assertThat(recommended(null, state(DAY, Followed.REFUSED, null))).containsExactly("reason_kk");
        assertThat(recommended(null, state(DAY, Followed.REFUSED, SAID))).isEmpty();
    }

    private static List<String> recommended(LocalDate due, RecommendationStateRow state) {
        RecommendationRow made = new RecommendationRow("r", "roads-23", "steer", SAID, DAY, due);
        return state == null
                ? refused(new RecommendationGuard(), "recommendation:r", made)
                : refused(new RecommendationGuard(), "recommendation:r", made, state);
    }

    private static RecommendationStateRow state(LocalDate day, Followed state, Text reason) {
        return new RecommendationStateRow("r", day, state, reason, null);
    }

    @Test
    void reviewsWithinTheTermOfTheCouncil() {
        assertThat(refused(
                        new ReviewGuard(),
                        "review:x",
                        new ReviewRow("x", "watch-23", "roads", LocalDate.of(2025, 1, 1), null)))
                .containsExactly("planned_on");
        assertThat(refused(
                        new ReviewGuard(), "review:x", new ReviewRow("x", "watch-23", "roads", DAY, DAY.plusDays(1))))
                .containsExactly("held_on");
        assertThat(refused(
                        new ReviewGuard(),
                        "review:roads-23",
                        new EvidenceRequestRow("q", "roads-23", "steer", SAID, DAY, DAY)))
                .containsExactly("answer_by");
    }

    @Test
    void keepsTheWatcherApartFromTheWatchedAtATime() {
        Row attended = new HeadquartersRows.StocktakeMemberRow("s-1", "w-2", null, true);

        assertThat(refused(new WatcherGuard(), "person:w-2", attended)).containsExactly("person");
        assertThat(refused(
                        new WatcherGuard(),
                        "person:w-2",
                        attended,
                        new CouncilRows.CouncilMemberRow(
                                "watch-23", "w-2", null, CouncilRows.Seat.MEMBER, null, LocalDate.of(2022, 10, 9))))
                .as("who left the day before")
                .isEmpty();
    }

    private static StocktakeRow stocktake(String organisation, String area) {
        return new StocktakeRow("s", organisation, area, SAID, DAY, null, null);
    }

    private static VerdictRow verdict(LocalDate replyBy) {
        return new VerdictRow(
                "v", "held", "watch-23", "roads", Judged.NOT_ASSESSABLE, DAY, null, SAID, null, replyBy, null, null);
    }

    private static VerdictReplyRow reply(String by) {
        return new VerdictReplyRow("v", by, DAY, SAID);
    }
}
