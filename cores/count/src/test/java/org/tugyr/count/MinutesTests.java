package org.tugyr.count;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MinutesTests {
    private static final Candidates CANDIDATES = Candidates.of("Beren", "Aya", "Dana", "Chingiz");
    private static final List<Integer> ALL = List.of(0, 1, 2, 3);

    @Test
    void letsARecordedLotDecide() {
        var lots = new Lots.Recorded(List.of(2, 0, 3, 1));

        assertThat(drawn(Tie.Purpose.ELECTION, lots)).isEqualTo("Dana");
        assertThat(drawn(Tie.Purpose.EXCLUSION, lots)).isEqualTo("Aya");
    }

    @Test
    void letsAPublicSeedDecideAsAnyoneCanCheckWithSha256() {
        // printf '4711\n1\nAya' | sha256sum, and so for the others
        assertThat(drawn(Tie.Purpose.ELECTION, new Lots.Seed("4711"))).isEqualTo("Aya");
        assertThat(drawn(Tie.Purpose.EXCLUSION, new Lots.Seed("4711"))).isEqualTo("Beren");
    }

    @Test
    void doesNotDependOnTheOrderOfCandidatesWhereASeedDecides() {
        for (var lots : List.of(new Lots.Seed("x"), new Lots.JavaRandom(5), new Lots.JavaShuffle(5))) {
            assertThat(draw(Tie.Purpose.ELECTION, lots, List.of(3, 1, 0)))
                    .isEqualTo(draw(Tie.Purpose.ELECTION, lots, List.of(0, 1, 3)));
        }
    }

    @Test
    void endsTheCountWhereNobodyDrewTheLot() {
        var outcome = Minutes.of("test/1", CANDIDATES, 1, new Lots.None(), minutes -> {
            minutes.round(Fraction.of(3), List.of(new Tally(1, Fraction.of(2))), Map.of());
            minutes.note(new Action.Excluded(0, Action.WhyExcluded.FEWEST_VOTES));
            minutes.draw(Tie.Purpose.ELECTION, List.of(1, 2));
            minutes.note(new Action.Elected(1, Action.WhyElected.QUOTA));
        });

        assertThat(outcome).isInstanceOf(Outcome.LotsNeeded.class);
        assertThat(((Outcome.LotsNeeded) outcome).question())
                .isEqualTo(new Tie.Question(1, Tie.Purpose.ELECTION, List.of(1, 2)));
        assertThat(outcome.result().elected()).isEmpty();
        assertThat(outcome.result().rounds().getFirst().actions()).hasSize(1);
    }

    @Test
    void needsNoLotForOneAlone() {
        assertThat(draw(Tie.Purpose.EXCLUSION, new Lots.None(), List.of(2))).isEqualTo("Dana");
    }

    private static String drawn(Tie.Purpose purpose, Lots lots) {
        return draw(purpose, lots, ALL);
    }

    private static String draw(Tie.Purpose purpose, Lots lots, List<Integer> among) {
        var outcome = Minutes.of("test/1", CANDIDATES, 1, lots, minutes -> {
            minutes.round(null, List.of(), Map.of());
            minutes.note(new Action.Elected(minutes.draw(purpose, among), Action.WhyElected.MOST_VOTES));
        });
        return CANDIDATES.name(outcome.result().elected().getFirst().candidate());
    }
}
