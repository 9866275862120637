package org.tugyr.count.approval;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.AnyBallots;
import org.tugyr.count.Ballots;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.RuleTables;
import org.tugyr.count.Told;

class CommitteeTests {

    @TestFactory
    Stream<DynamicTest> electsAsToldInTheRules() {
        return RuleTables.rows("count-approval", "| rule | seats | ballots | elected |").stream()
                .map(row -> dynamicTest(String.join(" ", row), () -> {
                    var outcome =
                            count(row.get(0), Ballots.parse(row.get(2)), Integer.parseInt(row.get(1)), new Lots.None());

                    assertThat(Told.of(outcome)).isEqualTo(row.get(3));
                }));
    }

    /** Every course that lots can take comes from one of the orders that may be drawn; all of them are tried. */
    @Test
    void asksForALotExactlyWhereOneChangesWhoIsElected() {
        var spared = 0;
        var asked = 0;
        for (var seed = 0L; seed < 200; seed++) {
            var cast = AnyBallots.of(seed);
            var seats = 1 + (int) (seed % cast.candidates().size());
            for (var rule :
                    List.of("sequential-pav", "equal-shares none", "equal-shares phragmen", "equal-shares approvals")) {
                var committees = cast.candidates().size() > 5 ? Set.<Set<Integer>>of() : committees(rule, cast, seats);
                if (!committees.isEmpty()) {
                    var outcome = count(rule, cast, seats, new Lots.None());

                    assertThat(outcome instanceof Outcome.Decided)
                            .as("seed %d, %s, %d seats: %s", seed, rule, seats, committees)
                            .isEqualTo(committees.size() == 1);
                    asked += outcome instanceof Outcome.Decided ? 0 : 1;
                    spared += outcome instanceof Outcome.Decided && anyEqual(outcome) ? 1 : 0;
                }
            }
        }
        assertThat(spared).isGreaterThan(50);
        assertThat(asked).isGreaterThan(50);
    }

    private static Set<Set<Integer>> committees(String rule, Ballots cast, int seats) {
        return orders(cast.candidates().all().boxed().toList())
                .map(order -> count(rule, cast, seats, new Lots.Recorded(order)))
                .map(outcome -> outcome.result().elected().stream()
                        .map(Result.Elected::candidate)
                        .collect(Collectors.toSet()))
                .collect(Collectors.toSet());
    }

    private static Stream<List<Integer>> orders(List<Integer> some) {
        return some.isEmpty()
                ? Stream.of(List.of())
                : some.stream()
                        .flatMap(first -> orders(some.stream()
                                        .filter(each -> !each.equals(first))
                                        .toList())
                                .map(rest -> Stream.concat(Stream.of(first), rest.stream())
                                        .toList()));
    }

    private static boolean anyEqual(Outcome outcome) {
        return outcome.result().rounds().stream().anyMatch(round -> {
            var chosen = ((Action.Elected) round.actions().getFirst()).candidate();
            var number = round.tallies().stream()
                    .filter(tally -> tally.candidate() == chosen)
                    .findAny()
                    .orElseThrow()
                    .votes();
            return round.tallies().stream()
                            .filter(tally -> tally.votes().equals(number))
                            .count()
                    > 1;
        });
    }

    /**
     * Peters and Skowron 2020: of voters who are enough for {@code n} seats and agree on {@code n} candidates, one at
     * least gets {@code n} of whom he or she approves.
     */
    @Test
    void equalSharesGivesExtendedJustifiedRepresentation() {
        for (var seed = 0L; seed < 300; seed++) {
            var cast = AnyBallots.of(seed);
            var seats = 1 + (int) (seed % cast.candidates().size());
            for (var completion : List.of("none", "phragmen", "approvals")) {
                var elected =
                        count("equal-shares " + completion, cast, seats, new Lots.Seed("ejr"))
                                .result()
                                .elected()
                                .stream()
                                .map(Result.Elected::candidate)
                                .toList();

                assertThat(represents(cast, seats, elected))
                        .as("seed %d, %s, %d seats: %s", seed, completion, seats, elected)
                        .isTrue();
            }
        }
    }

    private static boolean represents(Ballots cast, int seats, List<Integer> elected) {
        var approvals = new Approvals(cast.candidates(), cast.ballots(), seats);
        return IntStream.range(1, 1 << cast.candidates().size()).allMatch(set -> {
            var agreed = cast.candidates()
                    .all()
                    .filter(each -> (set & 1 << each) != 0)
                    .boxed()
                    .toList();
            var without = IntStream.range(0, approvals.size())
                    .filter(ballot -> agreed.stream().allMatch(each -> approvals.approves(ballot, each)))
                    .filter(ballot -> elected.stream()
                                    .filter(each -> approvals.approves(ballot, each))
                                    .count()
                            < agreed.size())
                    .mapToLong(approvals::voters)
                    .sum();
            return agreed.size() > seats || without * seats < agreed.size() * approvals.voters();
        });
    }

    private static Outcome count(String rule, Ballots cast, int seats, Lots lots) {
        var words = rule.split(" ", -1);
        return words[0].equals("sequential-pav")
                ? SequentialPav.count(cast.candidates(), cast.ballots(), seats, lots)
                : EqualShares.count(
                        cast.candidates(),
                        cast.ballots(),
                        seats,
                        EqualShares.Completion.valueOf(words[1].toUpperCase(Locale.ROOT)),
                        lots);
    }
}
