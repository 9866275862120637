package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.Bench.Matter;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.InterestRow;
import org.tugyr.platform.oversight.CouncilRows.RecusalRow;
import org.tugyr.platform.oversight.CouncilRows.ReviewRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.programme.PledgeRows.CriterionRow;
import org.tugyr.platform.programme.PledgeRows.CriterionSide;
import org.tugyr.platform.roadmap.Judged;

/** The vote at a review, by docs/rules/verdict.md §9. */
class PollTests {

    private static final LocalDate DAY = LocalDate.of(2025, 3, 10);
    private static final List<String> MEMBERS = List.of("a", "b", "c", "d", "e", "f", "g");
    private static final List<Judged> THREE = List.of(Judged.KEPT, Judged.STALLED, Judged.BROKEN);
    private static final Text WHY = Text.of("en", "So it is");

    private static Poll poll(Tie tie, @Nullable LocalDate closed, boolean found, CriterionRow... criteria) {
        CouncilRow council = new CouncilRow(
                "k", "body", "A", Text.of("en", "Act"), null, DAY.minusYears(1), DAY.plusYears(1), 4, tie, null);
        List<CouncilMemberRow> members = MEMBERS.stream()
                .map(key -> new CouncilMemberRow(
                        "k",
                        key,
                        null,
                        key.equals("a") ? Seat.CHAIR : Seat.MEMBER,
                        null,
                        key.equals("e") ? DAY.minusDays(1) : null))
                .toList();
        return new Poll(
                new ReviewRow("r", "k", "p", DAY, null),
                new Bench(
                        council,
                        members,
                        List.of(new InterestRow("k", "f", "owner", DAY, null)),
                        List.of(new RecusalRow("k", "g", "p", DAY, null))),
                new Matter("p", Set.of("owner")),
                List.of(criteria),
                closed,
                found);
    }

    private static CriterionRow criterion(LocalDate frozen) {
        return new CriterionRow("c-" + frozen, "p", CriterionSide.KEPT, WHY, frozen);
    }

    private static Ballot ballot(String person, Judged vote) {
        return new Ballot("r", person, "office", vote, WHY);
    }

    @Test
    void opensOnTheDayOfTheReviewAndIsClosedForGood() {
        assertThat(poll(Tie.CHAIR, null, false).on(DAY.minusDays(1))).isEqualTo(Poll.State.AHEAD);
        assertThat(poll(Tie.CHAIR, null, false).on(DAY)).isEqualTo(Poll.State.OPEN);
        assertThat(poll(Tie.CHAIR, null, false).on(DAY.plusDays(30))).isEqualTo(Poll.State.OPEN);
        assertThat(poll(Tie.CHAIR, DAY, false).on(DAY)).isEqualTo(Poll.State.CLOSED);
        assertThat(poll(Tie.CHAIR, DAY, true).on(DAY)).isEqualTo(Poll.State.OVER);
    }

    @Test
    void countsNoBallotOfWhoMayNotVote() {
        List<Ballot> all =
                MEMBERS.stream().map(member -> ballot(member, Judged.KEPT)).toList();

        assertThat(poll(Tie.CHAIR, DAY, false).counted(all, DAY))
                .extracting(Ballot::person)
                .containsExactly("a", "b", "c", "d");
    }

    @Test
    void showsWhyMembersInOfficeHaveNoVote() {
        assertThat(poll(Tie.CHAIR, null, false).places(DAY))
                .extracting(place -> place.member().person() + " " + place.out().orElse(null))
                .containsExactly("a null", "b null", "c null", "d null", "f INTERESTED", "g RECUSED");
    }

    @Test
    void findsNothingButThatItCannotBeAssessedWithoutCriteriaFrozenBefore() {
        assertThat(poll(Tie.CHAIR, null, false, criterion(DAY)).findings()).containsExactly(Judged.NOT_ASSESSABLE);
        assertThat(poll(Tie.CHAIR, null, false, criterion(DAY.minusDays(1))).findings())
                .containsExactly(Judged.values());
    }

    @ParameterizedTest
    @CsvSource({
        "CHAIR,      'a BROKEN, b BROKEN, c KEPT, d KEPT',        BROKEN",
        "CHAIR,      'a KEPT, b BROKEN, c BROKEN, d STALLED',     BROKEN",
        "CHAIR,      'a STALLED, b BROKEN, c BROKEN, d KEPT, x KEPT', KEPT",
        "NO_VERDICT, 'a BROKEN, b BROKEN, c KEPT, d KEPT',        KEPT",
        "NO_VERDICT, 'a BROKEN, b BROKEN, c BROKEN, d KEPT',      BROKEN"
    })
    void findsWhatMostAreForAndTheChairsSideWhereTheActSaysSo(Tie tie, String votes, Judged expected) {
        Map<String, Judged> cast = new LinkedHashMap<>();
        for (String vote : votes.split(", ", -1)) {
            cast.put(vote.substring(0, 1), Judged.valueOf(vote.substring(2)));
        }

        assertThat(VerdictRule.finding(cast, poll(tie, DAY, false).bench())).contains(expected);
        assertThat(VerdictRule.finding(Map.of(), poll(tie, DAY, false).bench())).isEmpty();
    }

    /** Theorem: where any finding would stand by §3, the one that is found does. */
    @Test
    void findsWhatStandsWhereAnythingDoes() {
        for (long seed = 0; seed < 2_000; seed++) {
            Random random = new Random(seed);
            Poll poll = poll(random.nextBoolean() ? Tie.CHAIR : Tie.NO_VERDICT, DAY, false);
            Map<String, Judged> votes = new HashMap<>();
            for (String member : List.of("a", "b", "c", "d")) {
                votes.put(member, THREE.get(random.nextInt(THREE.size())));
            }
            Judged found = VerdictRule.finding(votes, poll.bench()).orElseThrow();

            boolean any = List.of(Judged.values()).stream().anyMatch(outcome -> stands(outcome, votes, poll));
            assertThat(stands(found, votes, poll))
                    .as("seed " + seed + " " + votes)
                    .isEqualTo(any);
        }
    }

    private static boolean stands(Judged outcome, Map<String, Judged> votes, Poll poll) {
        VerdictRow row =
                new VerdictRow("v", "r", "k", "p", outcome, DAY, List.of("c"), WHY, null, DAY.plusDays(14), null, null);
        List<VerdictVoteRow> rows = votes.entrySet().stream()
                .map(vote -> new VerdictVoteRow("v", vote.getKey(), vote.getValue(), WHY))
                .toList();
        return new Verdict(row, rows, poll.bench(), poll.matter()).count().state() == Verdict.State.STANDS;
    }

    @Test
    void givesTenWorkingDaysToReply() {
        assertThat(Poll.replyBy(LocalDate.of(2025, 3, 10))).as("a Monday").isEqualTo(LocalDate.of(2025, 3, 24));
        assertThat(Poll.replyBy(LocalDate.of(2025, 3, 14))).as("a Friday").isEqualTo(LocalDate.of(2025, 3, 28));
        for (int i = 0; i < 30; i++) {
            LocalDate by = Poll.replyBy(DAY.plusDays(i));
            assertThat(by.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
        }
    }
}
