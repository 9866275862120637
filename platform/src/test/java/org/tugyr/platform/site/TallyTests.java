package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Combination;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.web.parts.Share;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.trajectory.Status;

class TallyTests {

    private static final List<Count> COUNTS = List.of(
            new Count("a", new Combination(Reported.ON_SCHEDULE, Status.OFF_TRACK, null, false), 3),
            new Count("a", new Combination(null, Status.NOT_ASSESSABLE, "NO_INDICATOR", false), 2),
            new Count("b", new Combination(Reported.DONE, Status.ACHIEVED, null, false), 5),
            new Count("elsewhere", new Combination(Reported.DONE, Status.MISSED, null, false), 7));

    @Test
    void addsUpTheAreasAskedForOnly() {
        Tally tally = Tally.of(COUNTS, Set.of("a", "b"));

        assertThat(tally.pledges()).isEqualTo(10);
        assertThat(tally.reportedWell()).isEqualTo(8);
        assertThat(tally.measuredWell()).isEqualTo(5);
        assertThat(tally.measurable()).isEqualTo(8);
        assertThat(tally.disagreeing()).isEqualTo(3);
    }

    @Test
    void givesEachVoiceItsOwnBarOfPublishedNumbers() {
        var bars = Tally.of(COUNTS, Set.of("a", "b")).bars("x", Lexicon.load().in(Language.EN));

        assertThat(bars).extracting(bar -> bar.whole()).containsExactly(10L, 10L, 0L);
        assertThat(bars.getFirst().shares())
                .extracting(Share::figure)
                .extracting(figure -> figure.id() + "=" + figure.plain())
                .containsExactly("area:x/reported/DONE=5", "area:x/reported/ON_SCHEDULE=3", "area:x/reported/NONE=2");
        assertThat(bars.get(1).shares())
                .extracting(Share::href)
                .containsExactly(
                        "/pledges?area=x&measured=achieved",
                        "/pledges?area=x&measured=off-track",
                        "/pledges?area=x&measured=not-assessable");
    }

    @Test
    void coloursAnAreaByTheShareOnTrackAmongTheMeasurable() {
        assertThat(light("b")).isEqualTo(BoardMap.Light.MOST);
        assertThat(light("a")).isEqualTo(BoardMap.Light.FEW);
        assertThat(BoardMap.Light.of(Tally.of(COUNTS, Set.of("a", "b")))).isEqualTo(BoardMap.Light.HALF);
        assertThat(light("nowhere")).isEqualTo(BoardMap.Light.EMPTY);
        assertThat(BoardMap.Light.of(Tally.of(COUNTS.subList(1, 2), Set.of("a"))))
                .isEqualTo(BoardMap.Light.UNKNOWN);
    }

    private static BoardMap.Light light(String area) {
        return BoardMap.Light.of(Tally.of(COUNTS, Set.of(area)));
    }
}
