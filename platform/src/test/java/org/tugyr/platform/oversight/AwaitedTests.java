package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.platform.TestRecord.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.oversight.CouncilRows.CouncilMemberRow;
import org.tugyr.platform.oversight.CouncilRows.CouncilRow;
import org.tugyr.platform.oversight.CouncilRows.Seat;
import org.tugyr.platform.oversight.CouncilRows.Tie;
import org.tugyr.platform.oversight.VerdictRows.VerdictRow;
import org.tugyr.platform.oversight.VerdictRows.VerdictVoteRow;
import org.tugyr.platform.roadmap.Grounds;
import org.tugyr.platform.roadmap.Judged;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Listed;
import org.tugyr.platform.roadmap.Voices;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Status;

class AwaitedTests {

    private static final LocalDate VOTED = LocalDate.of(2022, 12, 1);
    private static final LocalDate REPLY_BY = LocalDate.of(2022, 12, 15);
    private static final Words WORDS = Lexicon.load().in(Language.EN);

    @Test
    void hidesWhatRestsOnAVerdictWhileAReplyMayCome() {
        Listed pledge = pledge(Status.ON_TRACK);

        assertThat(on(REPLY_BY, Set.of()).waits(pledge)).isTrue();
        assertThat(on(REPLY_BY, Set.of()).line(pledge, WORDS)).isEmpty();
        assertThat(on(REPLY_BY, Set.of()).lines(List.of(pledge), Set.of("c"), WORDS))
                .isEmpty();
    }

    @Test
    void showsItOnceTheReplyIsThereOrTheDaysAreOver() {
        Listed pledge = pledge(Status.ON_TRACK);

        for (Awaited awaited : List.of(on(REPLY_BY, Set.of("v")), on(REPLY_BY.plusDays(1), Set.of()))) {
            assertThat(awaited.waits(pledge)).isFalse();
            assertThat(sentence(awaited.line(pledge, WORDS))).contains("“broken”");
            assertThat(awaited.lines(List.of(pledge), Set.of("c"), WORDS)).hasSize(1);
            assertThat(awaited.lines(List.of(pledge), Set.of("another"), WORDS)).isEmpty();
        }
    }

    @Test
    void showsWhatIsMeasuredOtherwiseWithoutTheVerdictThatWaits() {
        assertThat(sentence(on(REPLY_BY, Set.of()).line(pledge(Status.OFF_TRACK), WORDS)))
                .isNotEmpty()
                .doesNotContain("broken");
    }

    private static String sentence(Optional<DisagreementsOf.Line> line) {
        return line.orElseThrow().sentence().text(WORDS);
    }

    private static Awaited on(LocalDate day, Set<String> replied) {
        CouncilRow council = new CouncilRow(
                "c",
                "body",
                "area",
                text("Өкім", "Распоряжение", "Order"),
                null,
                LocalDate.of(2022, 1, 1),
                LocalDate.of(2024, 1, 1),
                1,
                Tie.NO_VERDICT,
                null);
        Bench bench = new Bench(
                council, List.of(new CouncilMemberRow("c", "w", null, Seat.MEMBER, null, null)), List.of(), List.of());
        VerdictRow row = new VerdictRow(
                "v", "r", "c", "p", Judged.BROKEN, VOTED, List.of("k"), null, null, REPLY_BY, null, null);
        Verdict verdict = new Verdict(
                row,
                List.of(new VerdictVoteRow("v", "w", Judged.BROKEN, null)),
                bench,
                new Bench.Matter("p", Set.of()));
        return Awaited.of(List.of(verdict), replied, day);
    }

    private static Listed pledge(Status measured) {
        return new Listed(
                "p",
                text("Уәде", "Обещание", "Pledge"),
                "area",
                new Voices(Reported.DONE, measured, null, false, Judged.BROKEN, false, false),
                new Grounds(null, null));
    }
}
