package org.tugyr.count.seats;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;

/** What is known of the methods, over polls drawn from a seed. */
class SeatTheoremsTests {
    private static final List<Method> DIVISORS = List.of(
            Method.HighestAverages.D_HONDT,
            Method.HighestAverages.SAINTE_LAGUE,
            Method.HighestAverages.SAINTE_LAGUE_MODIFIED);

    /** Balinski and Young 1982, Fair Representation, ch. 6: no list loses a seat because there is one more. */
    @Test
    void divisorMethodsAreHouseMonotone() {
        forAllSeeds(seed -> {
            for (var method : DIVISORS) {
                var poll = anyPoll(seed);
                var seats = 1 + new Random(seed).nextInt(30);

                var fewer = seats(method, seats, poll);
                var more = seats(method, seats + 1, poll);

                fewer.forEach((name, won) -> assertThat(more.getOrDefault(name, 0))
                        .as("seed %d, %s, %s", seed, method.id(), name)
                        .isGreaterThanOrEqualTo(won));
            }
        });
    }

    @Test
    void largestRemainderWithHareQuotaStaysWithinQuota() {
        forAllSeeds(seed -> {
            var poll = anyPoll(seed);
            var seats = 1 + new Random(seed).nextInt(30);
            var quota = Fraction.of(poll.total(Threshold.Denominator.VALID), seats);

            var won = seats(new Method.LargestRemainder(Quota.HARE), seats, poll);

            for (var party : poll.parties()) {
                var exact = Fraction.of(party.votes()).over(quota);
                var difference = Fraction.of(won.getOrDefault(party.name(), 0)).minus(exact);
                assertThat(difference)
                        .as("seed %d, %s", seed, party)
                        .isGreaterThan(Fraction.of(-1))
                        .isLessThan(Fraction.ONE);
            }
        });
    }

    /** Balinski and Young 1982, appendix A, prop. 6.4: nobody gets less than the whole part of the quota. */
    @Test
    void dHondtSatisfiesLowerQuota() {
        forAllSeeds(seed -> {
            var poll = anyPoll(seed);
            var seats = 1 + new Random(seed).nextInt(30);
            var total = poll.total(Threshold.Denominator.VALID);

            var won = seats(Method.HighestAverages.D_HONDT, seats, poll);

            for (var party : poll.parties()) {
                assertThat((long) won.getOrDefault(party.name(), 0))
                        .as("seed %d, %s", seed, party)
                        .isGreaterThanOrEqualTo(party.votes() * seats / total);
            }
        });
    }

    @Test
    void everyMethodGivesOutAllSeatsAndMoreToThoseWithMoreVotes() {
        forAllSeeds(seed -> {
            for (var method : methods()) {
                var poll = anyPoll(seed);
                var seats = 1 + new Random(seed).nextInt(30);

                var won = seats(method, seats, poll);

                assertThat(won.values().stream().mapToInt(each -> each).sum())
                        .as("seed %d, %s", seed, method.id())
                        .isEqualTo(seats);
                for (var some : poll.parties()) {
                    for (var other : poll.parties()) {
                        if (some.votes() > other.votes()) {
                            assertThat(won.getOrDefault(some.name(), 0))
                                    .as("seed %d, %s, %s, %s", seed, method.id(), some, other)
                                    .isGreaterThanOrEqualTo(won.getOrDefault(other.name(), 0));
                        }
                    }
                }
            }
        });
    }

    @Test
    void neitherNamesNorTheirOrderMatter() {
        forAllSeeds(seed -> {
            for (var method : methods()) {
                var poll = anyPoll(seed);
                var renamed = new ArrayList<>(poll.parties().stream()
                        .map(party -> Party.of("list " + party.name(), party.votes()))
                        .toList());
                Collections.shuffle(renamed, new Random(seed));

                var before = of(method, 9, poll, new Lots.None());
                var after = of(method, 9, Poll.of(renamed), new Lots.None());

                assertThat(after.outcome() instanceof Outcome.LotsNeeded)
                        .as("seed %d, %s", seed, method.id())
                        .isEqualTo(before.outcome() instanceof Outcome.LotsNeeded);
                if (before.outcome() instanceof Outcome.Decided) {
                    var named = new HashMap<String, Integer>();
                    before.seats().forEach((name, won) -> named.put("list " + name, won));
                    assertThat(after.seats())
                            .as("seed %d, %s", seed, method.id())
                            .isEqualTo(named);
                }
            }
        });
    }

    private static List<Method> methods() {
        var methods = new ArrayList<>(DIVISORS);
        for (var quota : Quota.values()) {
            methods.add(new Method.LargestRemainder(quota));
        }
        return methods;
    }

    private static Map<String, Integer> seats(Method method, int seats, Poll poll) {
        return of(method, seats, poll, new Lots.Seed("theorem")).seats();
    }

    private static Allotment of(Method method, int seats, Poll poll, Lots lots) {
        return Apportionment.of(SeatRules.of(method, seats), poll, lots);
    }

    /** Two to seven lists; small numbers half of the time, so that equal remainders and quotients come up. */
    private static Poll anyPoll(long seed) {
        var random = new Random(seed * 7919);
        var most = random.nextBoolean() ? 12 : 100_000;
        var parties = new ArrayList<Party>();
        for (int i = 0, n = 2 + random.nextInt(6); i < n; i++) {
            parties.add(Party.of("P" + i, (i == 0 ? 1 : 0) + random.nextInt(most)));
        }
        return Poll.of(parties);
    }

    private static void forAllSeeds(LongConsumer theorem) {
        LongStream.range(0, 300).forEach(theorem);
    }
}
