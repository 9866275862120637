package org.tugyr.count.pairwise;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.AnyBallots;
import org.tugyr.count.Ballots;
import org.tugyr.count.CountProblem;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RuleTables;
import org.tugyr.count.Told;

class CondorcetTests {
    private static final List<PairwiseMethod> CONSISTENT = Stream.of(PairwiseMethod.values())
            .filter(method -> method != PairwiseMethod.MINIMAX_OPPOSITION)
            .toList();

    @TestFactory
    Stream<DynamicTest> ranksAsToldInTheRules() {
        return RuleTables.rows("count-pairwise", "| ballots | method | ranking |").stream()
                .map(row -> dynamicTest(String.join(" ", row), () -> {
                    var cast = Ballots.parse(row.get(0));
                    var method = PairwiseMethod.valueOf(
                            row.get(1).toUpperCase(Locale.ROOT).replace('-', '_'));

                    var outcome = count(method, cast, cast.candidates().size(), new Lots.None());

                    assertThat(Told.of(outcome)).isEqualTo(row.get(2));
                }));
    }

    @Test
    void condorcetConsistency() {
        forAllSeeds(seed -> {
            var cast = AnyBallots.of(seed);
            var winner = Pairwise.of(cast.candidates(), cast.ballots()).condorcetWinner();

            winner.ifPresent(first -> assertThat(CONSISTENT)
                    .as("seed %d", seed)
                    .allSatisfy(method -> assertThat(names(count(method, cast, 1, new Lots.None())))
                            .containsExactly(cast.candidates().name(first))));
        });
    }

    /** Whoever is in the smallest set that beats everybody outside it wins: Schulze 2011 §4.8, Tideman 1987. */
    @Test
    void schulzeRankedPairsAndCopelandElectFromTheSmithSet() {
        forAllSeeds(seed -> {
            var cast = AnyBallots.of(seed);
            var pairwise = Pairwise.of(cast.candidates(), cast.ballots());
            var smith = smith(pairwise);

            for (var method : List.of(PairwiseMethod.SCHULZE, PairwiseMethod.RANKED_PAIRS, PairwiseMethod.COPELAND)) {
                var elected =
                        count(method, cast, 1, new Lots.Seed("smith")).result().elected();
                assertThat(smith)
                        .as("seed %d, %s", seed, method)
                        .contains(elected.getFirst().candidate());
            }
        });
    }

    @Test
    void neitherNamesNorTheOrderOfBallotsMatter() {
        forAllSeeds(seed -> {
            var cast = AnyBallots.of(seed);
            var to = new ArrayList<>(cast.candidates().all().boxed().toList());
            Collections.shuffle(to, new Random(seed));
            var renamed = new Ballots(cast.candidates(), AnyBallots.renamed(cast.ballots(), to));

            for (var method : PairwiseMethod.values()) {
                var before = count(method, cast, to.size(), new Lots.None());
                var after = count(method, renamed, to.size(), new Lots.None());

                if (before instanceof Outcome.Decided) {
                    assertThat(after.result().elected().stream().map(each -> each.candidate()))
                            .as("seed %d, %s", seed, method)
                            .containsExactlyElementsOf(before.result().elected().stream()
                                    .map(each -> to.get(each.candidate()))
                                    .toList());
                } else {
                    assertThat(after).as("seed %d, %s", seed, method).isInstanceOf(Outcome.LotsNeeded.class);
                }
            }
        });
    }

    @Test
    void tellsWhichMajoritiesItLeavesOut() {
        var outcome =
                count(PairwiseMethod.RANKED_PAIRS, Ballots.parse("8 A>B>C, 7 B>C>A, 6 C>A>B"), 1, new Lots.None());

        assertThat(outcome.result().rounds().getFirst().actions())
                .containsExactly(
                        new Action.Majority(1, 2, 15, 6, true),
                        new Action.Majority(0, 1, 14, 7, true),
                        new Action.Majority(2, 0, 13, 8, false));
    }

    @Test
    void refusesMoreSeatsThanCandidates() {
        assertThatThrownBy(() -> count(PairwiseMethod.SCHULZE, Ballots.parse("1 A>B"), 3, new Lots.None()))
                .isInstanceOfSatisfying(
                        CountProblem.class,
                        problem ->
                                assertThat(problem.reason()).isEqualTo(CountProblem.Reason.MORE_SEATS_THAN_CANDIDATES));
    }

    private static List<Integer> smith(Pairwise pairwise) {
        var smith = new ArrayList<Integer>();
        var most = pairwise.candidates()
                .all()
                .boxed()
                .max((a, b) -> PairwiseMethod.COPELAND
                        .score(pairwise, a)
                        .compareTo(PairwiseMethod.COPELAND.score(pairwise, b)))
                .orElseThrow();
        smith.add(most);
        for (var i = 0; i < smith.size(); i++) {
            for (var other : pairwise.candidates().all().boxed().toList()) {
                if (!smith.contains(other) && !pairwise.beats(smith.get(i), other)) {
                    smith.add(other);
                }
            }
        }
        return smith;
    }

    private static Outcome count(PairwiseMethod method, Ballots cast, int seats, Lots lots) {
        return Condorcet.count(method, Pairwise.of(cast.candidates(), cast.ballots()), seats, lots);
    }

    private static List<String> names(Outcome outcome) {
        var result = outcome.result();
        return result.elected().stream()
                .map(each -> result.candidates().name(each.candidate()))
                .toList();
    }

    private static void forAllSeeds(LongConsumer theorem) {
        LongStream.range(0, 500).forEach(theorem);
    }
}
