package org.tugyr.platform.roadmap;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.web.parts.Share;
import org.tugyr.platform.web.words.Language;
import org.tugyr.platform.web.words.Lexicon;
import org.tugyr.trajectory.Status;

class TallyTests {

    private static final List<Count> COUNTS = List.of(
            new Count("a", new Voices(Reported.ON_SCHEDULE, Status.OFF_TRACK, null, false), 3),
            new Count("a", new Voices(null, Status.NOT_ASSESSABLE, "NO_INDICATOR", false), 2),
            new Count("b", new Voices(Reported.DONE, Status.ACHIEVED, null, false), 5),
            new Count("elsewhere", new Voices(Reported.DONE, Status.MISSED, null, false), 7));

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
}
