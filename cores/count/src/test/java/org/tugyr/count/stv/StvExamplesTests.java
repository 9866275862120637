package org.tugyr.count.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.math.RoundingMode;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Candidates;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.RankedBallots;
import org.tugyr.count.Result;
import org.tugyr.count.Round;
import org.tugyr.count.RuleTables;

/** The worked examples of docs/rules/count-stv.md. */
class StvExamplesTests {
    private static final Candidates CANDIDATES = Candidates.of("A", "B", "C");

    @TestFactory
    Stream<DynamicTest> comesOutAsToldInTheRules() {
        return RuleTables.rows("count-stv", "| method | seats | ballots | elected | rounds |").stream()
                .map(row -> dynamicTest(String.join(" ", row), () -> {
                    var result = rules(row.get(0), Integer.parseInt(row.get(1)))
                            .count(CANDIDATES, ballots(row.get(2)), new Lots.EarliestHit(List.of(0, 1, 2)))
                            .result();

                    assertThat(rounds(result)).isEqualTo(row.get(4));
                    assertThat(elected(result)).isEqualTo(row.get(3));
                }));
    }

    private static StvRules rules(String method, int seats) {
        return switch (method) {
            case "scottish-stv" -> new ScottishRules(seats);
            case "wigm-prf" -> new WigmRules(seats);
            case "wigm-exact" ->
                new WigmRules(seats, Set.of(), WigmRules.Decimals.EXACT, false, WigmRules.EqualRanks.REFUSED);
            case "meek-prf" -> new MeekRules(seats, Set.of());
            case "meek-all-orders" -> parametric(seats, MeekRules.EqualRanks.ALL_ORDERS);
            case "meek-split" -> parametric(seats, MeekRules.EqualRanks.SPLIT);
            default -> throw new IllegalArgumentException(method);
        };
    }

    private static MeekRules parametric(int seats, MeekRules.EqualRanks equalRanks) {
        return new MeekRules(
                seats,
                Set.of(),
                MeekRules.Text.PARAMETRIC,
                new MeekRules.Places(9),
                Fraction.of(1, 1_000_000),
                false,
                equalRanks);
    }

    private static RankedBallots ballots(String cell) {
        var builder = RankedBallots.builder(CANDIDATES.size());
        for (var line : cell.split("; ", -1)) {
            for (var rank : line.substring(line.indexOf(": ") + 2).split(" ", -1)) {
                if (rank.equals("-")) {
                    builder.skip();
                    continue;
                }
                var equal = List.of(rank.split("=", -1));
                builder.rank(CANDIDATES.index(equal.getFirst()).orElseThrow());
                equal.stream()
                        .skip(1)
                        .forEach(each -> builder.share(CANDIDATES.index(each).orElseThrow()));
            }
            builder.add(Long.parseLong(line.substring(0, line.indexOf(':'))));
        }
        return builder.build();
    }

    private static String elected(Result result) {
        return result.elected().stream()
                .map(each -> CANDIDATES.name(each.candidate()))
                .collect(Collectors.joining(", "));
    }

    private static String rounds(Result result) {
        return result.rounds().stream().map(StvExamplesTests::told).collect(Collectors.joining("; "));
    }

    private static String told(Round round) {
        return shown(round.quota()) + ": "
                + round.tallies().stream()
                        .map(tally -> CANDIDATES.name(tally.candidate()) + " " + shown(tally.votes()))
                        .collect(Collectors.joining(", "));
    }

    private static String shown(Fraction number) {
        return number.decimal(9, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString();
    }
}
