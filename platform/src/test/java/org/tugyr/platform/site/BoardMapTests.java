package org.tugyr.platform.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tugyr.platform.roadmap.RoadmapRows.Reported;
import org.tugyr.platform.roadmap.StandingCounts.Count;
import org.tugyr.platform.roadmap.Tally;
import org.tugyr.platform.roadmap.Voices;
import org.tugyr.trajectory.Status;

class BoardMapTests {

    private static final List<Count> COUNTS = List.of(
            new Count("a", new Voices(Reported.ON_SCHEDULE, Status.OFF_TRACK, null, false), 3),
            new Count("a", new Voices(null, Status.NOT_ASSESSABLE, "NO_INDICATOR", false), 2),
            new Count("b", new Voices(Reported.DONE, Status.ACHIEVED, null, false), 5));

    @Test
    void coloursAnAreaByTheShareOnTrackAmongTheMeasurable() {
        assertThat(light("b")).isEqualTo(BoardMap.Light.MOST);
        assertThat(light("a")).isEqualTo(BoardMap.Light.FEW);
        assertThat(light("a", "b")).isEqualTo(BoardMap.Light.HALF);
        assertThat(light("nowhere")).isEqualTo(BoardMap.Light.EMPTY);
        assertThat(BoardMap.Light.of(Tally.of(COUNTS.subList(1, 2), Set.of("a"))))
                .isEqualTo(BoardMap.Light.UNKNOWN);
    }

    private static BoardMap.Light light(String... areas) {
        return BoardMap.Light.of(Tally.of(COUNTS, Set.of(areas)));
    }
}
