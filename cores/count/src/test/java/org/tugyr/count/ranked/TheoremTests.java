package org.tugyr.count.ranked;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.ranked.RankedRules.Marks;
import org.tugyr.count.ranked.RankedRules.Method;
import org.tugyr.count.ranked.RankedRules.Overvote;

/** What must hold whatever the ballots are; each test draws many small elections and prints the seed of one that fails. */
class TheoremTests {
    private static final int ELECTIONS = 800;

    /** A ranking of candidates; {@code -1} is a rank left out. */
    private record Election(int candidates, List<List<Integer>> ballots) {

        static Election draw(Random random) {
            var candidates = random.nextInt(2, 7);
            var ballots = new ArrayList<List<Integer>>();
            for (var i = random.nextInt(1, 30); i > 0; i--) {
                var ranking =
                        new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
                Collections.shuffle(ranking, random);
                ballots.add(List.copyOf(ranking.subList(0, random.nextInt(candidates + 1))));
            }
            return new Election(candidates, ballots);
        }

        RankedBallots cast() {
            var builder = RankedBallots.builder(candidates);
            for (var ballot : ballots) {
                ballot.forEach(builder::rank);
                builder.add(1);
            }
            return builder.build();
        }

        Outcome count(RankedRules rules, List<String> names) {
            return Ranked.count(rules, Candidates.of(names), cast());
        }

        List<String> names() {
            return IntStream.range(0, candidates)
                    .mapToObj(i -> "candidate " + i)
                    .toList();
        }
    }

    /** Marking more candidates after those one likes never harms one of these (Woodall's later-no-harm). */
    @Test
    void irvSatisfiesLaterNoHarm() {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var random = new Random(seed);
            var election = Election.draw(random);
            var fixedOrder = new ArrayList<>(
                    IntStream.range(0, election.candidates()).boxed().toList());
            Collections.shuffle(fixedOrder, random);
            var rules = RankedRules.irv(new Lots.Recorded(fixedOrder));
            var before = elected(election.count(rules, election.names()));
            var longer = new ArrayList<>(election.ballots());
            var changed = random.nextInt(longer.size());
            var ballot = new ArrayList<>(longer.get(changed));
            IntStream.range(0, election.candidates())
                    .filter(candidate -> !ballot.contains(candidate))
                    .forEach(ballot::add);
            longer.set(changed, ballot);

            var after = elected(new Election(election.candidates(), longer).count(rules, election.names()));

            var liked = new HashSet<>(election.ballots().get(changed).stream()
                    .map(election.names()::get)
                    .toList());
            if (before.stream().anyMatch(liked::contains)) {
                assertThat(after).as("seed %d, %s", seed, election).isEqualTo(before);
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void isSymmetricUnderRenamingOfCandidatesAndOrderOfBallots(Method method) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var random = new Random(seed);
            var election = Election.draw(random);
            var rules = rules(method, election, new Lots.Seed("x"));
            var permutation = new ArrayList<>(
                    IntStream.range(0, election.candidates()).boxed().toList());
            Collections.shuffle(permutation, random);
            var shuffled = new ArrayList<>(election.ballots().stream()
                    .map(ballot -> ballot.stream().map(permutation::get).toList())
                    .toList());
            Collections.shuffle(shuffled, random);
            var names = new ArrayList<>(election.names());
            permutation.forEach(to -> names.set(to, election.names().get(permutation.indexOf(to))));

            var before = election.count(rules, election.names());
            var after = new Election(election.candidates(), shuffled).count(rules, names);

            assertThat(elected(after)).as("seed %d, %s", seed, election).isEqualTo(elected(before));
            assertThat(after.result().rounds()).hasSameSizeAs(before.result().rounds());
        }
    }

    @ParameterizedTest
    @EnumSource(Method.class)
    void losesNoVoteInAnyRound(Method method) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(new Random(seed));

            var outcome = election.count(rules(method, election, new Lots.Seed("x")), election.names());

            for (var round : outcome.result().rounds()) {
                var all = round.tallies().stream().map(tally -> tally.votes()).reduce(Fraction.ZERO, Fraction::plus);
                var inactive = round.inactive().values().stream().reduce(Fraction.ZERO, Fraction::plus);
                assertThat(all.plus(inactive))
                        .as("seed %d, round %d, %s", seed, round.number(), election)
                        .isEqualTo(Fraction.of(election.ballots().size()));
            }
        }
    }

    /** Following each ranking by the trail gives the votes of everybody who continues, in every round. */
    @ParameterizedTest
    @EnumSource(Method.class)
    void leavesATrailThatLeadsToEveryTally(Method method) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(new Random(seed));
            var candidates = Candidates.of(election.names());
            var ballots = election.cast();
            var moves = new ArrayList<Move>();

            var result = Ranked.count(
                            rules(method, election, new Lots.Seed("x")),
                            candidates,
                            ballots,
                            (round, ranking, candidate, _, worth) ->
                                    moves.add(new Move(round, ranking, candidate, worth)))
                    .result();

            for (var round : result.rounds()) {
                var at = new HashMap<Integer, Move>();
                moves.stream()
                        .filter(move -> move.round() <= round.number())
                        .forEach(move -> at.put(move.ranking(), move));
                for (var tally : round.tallies()) {
                    if (result.elected().stream().noneMatch(one -> one.candidate() == tally.candidate())) {
                        assertThat(at.values().stream()
                                        .filter(move -> move.candidate() == tally.candidate())
                                        .map(move -> move.worth().times(ballots.votes(move.ranking())))
                                        .reduce(Fraction.ZERO, Fraction::plus))
                                .as("seed %d, round %d, %s", seed, round.number(), election)
                                .isEqualTo(tally.votes());
                    }
                }
            }
        }
    }

    private record Move(int round, int ranking, int candidate, Fraction worth) {}

    @ParameterizedTest
    @EnumSource(Method.class)
    void electsAsManyAsThereAreSeatsAndNobodyTwice(Method method) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(new Random(seed));
            var rules = rules(method, election, new Lots.Seed("x"));

            var result = election.count(rules, election.names()).result();

            var elected = result.elected().stream().map(one -> one.candidate()).toList();
            assertThat(elected).as("seed %d, %s", seed, election).doesNotHaveDuplicates();
            if (method != Method.BOTTOMS_UP_SHARE) {
                assertThat(elected).as("seed %d, %s", seed, election).hasSize(rules.seats());
            }
        }
    }

    private static RankedRules rules(Method method, Election election, Lots lots) {
        var seats = method == Method.IRV ? 1 : 1 + election.ballots().size() % (election.candidates() - 1);
        return new RankedRules(
                method,
                seats,
                new Marks(Overvote.SKIP, Marks.UNLIMITED, Marks.UNLIMITED, false),
                new RankedRules.Quota(false, false, 4, false),
                new RankedRules.Elimination(0, false, false, Fraction.of(15, 100), false),
                new RankedRules.Ties(false, lots),
                OptionalInt.empty(),
                Set.of(),
                OptionalInt.empty());
    }

    private static Set<String> elected(Outcome outcome) {
        return outcome.result().elected().stream()
                .map(one -> outcome.result().candidates().name(one.candidate()))
                .collect(Collectors.toSet());
    }
}
