package org.tugyr.count;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankedBallotsTests {

    @Test
    void putsTheSameRankingsTogether() {
        var builder = RankedBallots.builder(3);

        var first = builder.rank(2).rank(0).add(3);
        var second = builder.rank(0).rank(2).add(1);
        var third = builder.rank(2).rank(0).skip().add(4);

        var ballots = builder.build();
        assertThat(first).isZero();
        assertThat(second).isEqualTo(1);
        assertThat(third).isEqualTo(first);
        assertThat(ballots.size()).isEqualTo(2);
        assertThat(ballots.votes(0)).isEqualTo(7);
        assertThat(ballots.total()).isEqualTo(8);
    }

    @Test
    void keepsSkippedAndSharedRanksApart() {
        var builder = RankedBallots.builder(3);

        builder.skip().rank(1).share(2).overvote().rank(0).add(1);
        builder.skip().rank(1).rank(2).overvote().rank(0).add(1);
        builder.add(1);

        var ballots = builder.build();
        assertThat(cells(ballots, 0)).containsExactly(RankedBallots.SKIPPED, 1, 2, RankedBallots.OVERVOTE, 0);
        assertThat(ballots.shared(ballots.start(0) + 2)).isTrue();
        assertThat(ballots.shared(ballots.start(1) + 2)).isFalse();
        assertThat(cells(ballots, 2)).isEmpty();
    }

    @Test
    void countsAsAMapOfRankingsWould() {
        var seed = 4L;
        var random = new Random(seed);
        var builder = RankedBallots.builder(6);
        var expected = new HashMap<List<Integer>, Long>();

        for (var i = 0; i < 20_000; i++) {
            var ranking = new ArrayList<Integer>();
            for (var rank = random.nextInt(6); rank >= 0; rank--) {
                ranking.add(random.nextInt(6));
                builder.rank(ranking.getLast());
            }
            builder.add(1);
            expected.merge(ranking, 1L, Long::sum);
        }

        var ballots = builder.build();
        var counted = new HashMap<List<Integer>, Long>();
        IntStream.range(0, ballots.size()).forEach(i -> counted.put(cells(ballots, i), ballots.votes(i)));
        assertThat(counted).as("seed %d", seed).isEqualTo(expected);
    }

    @Test
    void refusesACandidateWhoDoesNotStand() {
        assertThatThrownBy(() -> RankedBallots.builder(3).rank(3)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> Candidates.of("A", "B", "A"))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem -> assertThat(problem.arguments()).containsEntry("name", "A"));
    }

    private static List<Integer> cells(RankedBallots ballots, int ranking) {
        return IntStream.range(ballots.start(ranking), ballots.end(ranking))
                .mapToObj(ballots::candidate)
                .toList();
    }
}
