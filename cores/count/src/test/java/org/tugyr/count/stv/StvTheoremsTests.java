package org.tugyr.count.stv;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Tally;

/** What must hold for every election; a failure names the seed that it was drawn from. */
class StvTheoremsTests {
    private static final int ELECTIONS = 500;

    /** A way of counting, and how many votes its rounding can cost at most in elections as small as these. */
    record Way(String name, Fraction rounding, IntFunction<StvRules> rules) {
        @Override
        public String toString() {
            return name;
        }
    }

    private static Stream<Way> ways() {
        var vote = Fraction.of(1);
        return Stream.of(
                new Way("Scottish", vote, ScottishRules::new),
                new Way("WIGM", vote, WigmRules::new),
                new Way("WIGM with sure losers", vote, seats -> wigm(seats, WigmRules.Decimals.FOUR)),
                new Way("exact WIGM", Fraction.ZERO, seats -> wigm(seats, WigmRules.Decimals.EXACT)),
                new Way("Meek", Fraction.of(1, 1000), seats -> new MeekRules(seats, Set.of())),
                new Way("exact Meek", Fraction.of(1, 1000), StvTheoremsTests::exactMeek));
    }

    private static StvRules wigm(int seats, WigmRules.Decimals decimals) {
        return new WigmRules(seats, Set.of(), decimals, true, WigmRules.EqualRanks.REFUSED);
    }

    private static StvRules exactMeek(int seats) {
        return new MeekRules(
                seats,
                Set.of(),
                MeekRules.Text.PARAMETRIC,
                new MeekRules.Exact(OptionalInt.of(9)),
                Fraction.of(1, 1_000_000),
                true,
                MeekRules.EqualRanks.ALL_ORDERS);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void droopProportionalityOfSolidCoalitions(Way way) {
        var met = 0;
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(seed);
            var elected = elected(election.count(way.rules, election.names(), election.ballots));
            for (var coalition = 1; coalition < 1 << election.candidates; coalition++) {
                var quotas = election.quotasBehind(coalition, way.rounding);
                var due = Math.min(quotas, Integer.bitCount(coalition));
                met += due;
                var members = coalition;
                assertThat(elected.stream().filter(each -> (members >> each & 1) == 1))
                        .as("seed %d, coalition %s", seed, Integer.toBinaryString(coalition))
                        .hasSizeGreaterThanOrEqualTo(due);
            }
        }
        assertThat(met).isGreaterThan(ELECTIONS);
    }

    @ParameterizedTest
    @MethodSource("ways")
    void symmetryUnderRenamingAndBallotOrder(Way way) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(seed);
            var other = new ArrayList<>(election.ballots);
            Collections.shuffle(other, new Random(seed));
            var places = IntStream.range(0, election.candidates).boxed().collect(Collectors.toList());
            Collections.shuffle(places, new Random(seed + 1));
            var renamed = other.stream()
                    .map(ballot -> ballot.stream().map(places::get).toList())
                    .toList();
            var names = new ArrayList<>(election.names());
            places.forEach(place -> names.set(place, election.names().get(places.indexOf(place))));

            var result = election.count(way.rules, election.names(), election.ballots);
            var again = election.count(way.rules, names, renamed);

            assertThat(told(again)).as("seed %d", seed).isEqualTo(told(result));
        }
    }

    @ParameterizedTest
    @MethodSource("ways")
    void everyBallotIsAccountedForInEveryRound(Way way) {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(seed);
            for (var round : election.count(way.rules, election.names(), election.ballots)
                    .rounds()) {
                var sum = Stream.concat(round.tallies().stream().map(Tally::votes), round.inactive().values().stream())
                        .reduce(Fraction.ZERO, Fraction::plus);
                assertThat(sum).as("seed %d", seed).isEqualTo(Fraction.of(election.ballots.size()));
            }
        }
    }

    @Test
    void theTrailLeadsToEveryTally() {
        for (var seed = 0; seed < ELECTIONS; seed++) {
            var election = Election.draw(seed);
            var ballots = election.ballots(election.ballots);
            var trail = new TreeMap<Integer, Map<Integer, Move>>();
            var result = new ScottishRules(election.seats)
                    .count(
                            Candidates.of(election.names()),
                            ballots,
                            new Lots.Seed("trail"),
                            (round, ranking, to, _, worth) -> trail.computeIfAbsent(round, _ -> new TreeMap<>())
                                    .put(ranking, new Move(to, worth)))
                    .result();
            var elected = new TreeSet<Integer>();
            var now = new TreeMap<Integer, Move>();
            for (var round : result.rounds()) {
                now.putAll(trail.getOrDefault(round.number(), Map.of()));
                for (var tally : round.tallies()) {
                    if (!elected.contains(tally.candidate())) {
                        assertThat(now.entrySet().stream()
                                        .filter(each -> each.getValue().to == tally.candidate())
                                        .map(each -> each.getValue().worth.times(ballots.votes(each.getKey())))
                                        .reduce(Fraction.ZERO, Fraction::plus))
                                .as("seed %d, round %d", seed, round.number())
                                .isEqualTo(tally.votes());
                    }
                }
                result.elected().stream()
                        .filter(each -> each.round() == round.number())
                        .forEach(each -> elected.add(each.candidate()));
            }
        }
    }

    private record Move(int to, Fraction worth) {}

    private static Set<Integer> elected(Result result) {
        return result.elected().stream().map(Result.Elected::candidate).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Tallies of every round and the elected, by name. */
    private static String told(Result result) {
        var rounds = result.rounds().stream()
                .map(round -> {
                    Map<String, Fraction> tallies = new TreeMap<>();
                    round.tallies()
                            .forEach(tally -> tallies.put(result.candidates().name(tally.candidate()), tally.votes()));
                    return tallies.toString();
                })
                .collect(Collectors.joining("\n"));
        return rounds + "\n" + new TreeSet<>(result.candidates().names(List.copyOf(elected(result))));
    }

    /** Some voters who agree in their first choices, more or less. */
    record Election(int candidates, int seats, List<List<Integer>> ballots) {

        static Election draw(long seed) {
            var random = new Random(seed * 7919);
            var candidates = random.nextInt(2, 7);
            var ballots = new ArrayList<List<Integer>>();
            var block = new ArrayList<>(IntStream.range(0, candidates).boxed().toList());
            for (var voter = random.nextInt(1, 80); voter > 0; voter--) {
                if (random.nextInt(12) == 0) {
                    Collections.shuffle(block, random);
                }
                var solid = random.nextInt(candidates + 1);
                var ballot = new ArrayList<>(block);
                if (random.nextInt(6) == 0) { // most agree, so that coalitions depend on surpluses
                    Collections.shuffle(ballot.subList(0, solid), random);
                }
                ballots.add(List.copyOf(ballot.subList(0, Math.max(solid, random.nextInt(candidates + 1)))));
            }
            return new Election(candidates, random.nextInt(1, candidates + 1), ballots);
        }

        List<String> names() {
            return IntStream.range(0, candidates)
                    .mapToObj(each -> "candidate " + each)
                    .toList();
        }

        Result count(IntFunction<StvRules> rules, List<String> names, List<List<Integer>> ballots) {
            var byName = IntStream.range(0, candidates)
                    .boxed()
                    .sorted(Comparator.comparing(names::get))
                    .toList();
            return rules.apply(seats)
                    .count(Candidates.of(names), ballots(ballots), new Lots.EarliestHit(byName))
                    .result();
        }

        RankedBallots ballots(List<List<Integer>> rankings) {
            var builder = RankedBallots.builder(candidates);
            for (var ranking : rankings) {
                ranking.forEach(builder::rank);
                builder.add(1);
            }
            return builder.build();
        }

        /** How many whole Droop quotas stand solidly behind a set of candidates: rank all of them before all others. */
        int quotasBehind(int coalition, Fraction rounding) {
            var size = Integer.bitCount(coalition);
            var behind = ballots.stream()
                    .filter(ballot -> ballot.size() >= size)
                    .filter(ballot -> ballot.stream().limit(size).allMatch(each -> (coalition >> each & 1) == 1))
                    .count();
            var quotas = 0;
            var share =
                    Fraction.of(ballots.stream().filter(each -> !each.isEmpty()).count(), seats + 1L);
            while (quotas < seats
                    && Fraction.of(behind).compareTo(share.plus(rounding).times(quotas + 1L)) > 0) {
                quotas++;
            }
            return quotas;
        }
    }
}
