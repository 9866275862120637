package org.tugyr.count.stv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tugyr.count.stv.WigmRules.Decimals.EXACT;
import static org.tugyr.count.stv.WigmRules.Decimals.FOUR;
import static org.tugyr.count.stv.WigmRules.EqualRanks.REFUSED;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Action;
import org.tugyr.count.Fraction;
import org.tugyr.count.Outcome;
import org.tugyr.count.Result;
import org.tugyr.count.Shared;

/** The elections of droop, action by action, for the rules that are ours. */
class DroopCasesTests {
    @Test
    void namesWhatIsNotOurs() {
        var others = new TreeMap<String, Integer>();
        Texts.files(Shared.path("droop/expected")).stream()
                .map(DroopCase::read)
                .filter(each -> rules(each) == null)
                .forEach(each -> others.merge(each.rule(), 1, Integer::sum));

        assertThat(others)
                .as("Warren keeps otherwise than Meek; CFER and Minneapolis are other Gregory rules; QPQ is no STV")
                .hasToString("{cfer=12, cfer-batch=3, mpls=10, qpq=9, warren=10}");
    }

    @TestFactory
    Stream<DynamicTest> countsWhatIsOurs() {
        return Shared.tests(() -> Texts.files(Shared.path("droop/expected")).stream()
                .filter(file -> rules(DroopCase.read(file)) != null)
                .map(file ->
                        DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(DroopCase.read(file)))));
    }

    private static void check(DroopCase droop) {
        if (rules(droop) instanceof MeekRules) {
            checkIterations(droop);
        } else {
            checkPiles(droop);
        }
    }

    /** {@code o9-guarded-p18-g9-d18} or {@code o10-rational-d12}. */
    private static MeekRules parametric(DroopCase droop) {
        var exact = droop.arithmetic().contains("rational");
        return new MeekRules(
                droop.blt.seats(),
                droop.blt.withdrawn(),
                MeekRules.Text.PARAMETRIC,
                exact ? new MeekRules.Exact(OptionalInt.empty()) : new MeekRules.Guarded(18, 9),
                Fraction.of(BigDecimal.ONE.movePointLeft(exact ? 10 : 9)),
                true,
                MeekRules.EqualRanks.SPLIT);
    }

    /** What every iteration ended with, and the round's decisions. */
    private static void checkIterations(DroopCase droop) {
        var outcome = rules(droop).count(droop.candidates(), droop.blt.ballots(), droop.lots());

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        var result = outcome.result();
        assertThat(result.elected())
                .map(Result.Elected::candidate)
                .containsExactlyInAnyOrderElementsOf(droop.elected());
        assertThat(Decisions.of(result))
                .isEqualTo(droop.decisions().subList(0, Decisions.of(result).size()));
        for (var round : result.rounds()) {
            var ended = droop.endOfIteration(round.number());
            assertThat(droop.shown(round.quota()))
                    .as("round %d", round.number())
                    .isEqualTo(ended.get("quota").asString());
            assertThat(droop.tallies(round)).as("round %d", round.number()).isEqualTo(DroopCase.votes(ended));
            for (var action : round.actions()) {
                if (action instanceof Action.Keeps keeps) {
                    assertThat(droop.shown(keeps.factor()))
                            .isEqualTo(ended.get("keep")
                                    .get(String.valueOf(keeps.candidate() + 1))
                                    .asString());
                }
            }
        }
    }

    private static StvRules rules(DroopCase droop) {
        var blt = droop.blt;
        return switch (droop.rule()) {
            case "scotland" -> new ScottishRules(blt.seats(), blt.withdrawn());
            case "wigm-prf" -> new WigmRules(blt.seats(), blt.withdrawn(), FOUR, false, REFUSED);
            case "wigm-prf-batch" -> new WigmRules(blt.seats(), blt.withdrawn(), FOUR, true, REFUSED);
            case "wigm" -> new WigmRules(blt.seats(), blt.withdrawn(), EXACT, false, REFUSED);
            case "meek-prf" -> new MeekRules(blt.seats(), blt.withdrawn());
            case "meek" -> parametric(droop);
            default -> null;
        };
    }

    private static void checkPiles(DroopCase droop) {
        var outcome = rules(droop).count(droop.candidates(), droop.blt.ballots(), droop.lots());

        assertThat(outcome).isInstanceOf(Outcome.Decided.class);
        var result = outcome.result();
        assertThat(result.elected())
                .map(Result.Elected::candidate)
                .containsExactlyInAnyOrderElementsOf(droop.elected());
        assertThat(droop.shown(result.quota()))
                .isEqualTo(droop.actions().getFirst().get("quota").asString());
        assertThat(droop.decisions()).startsWith(Decisions.of(result).toArray(String[]::new));
        assertThat(droop.decisions().stream().skip(Decisions.of(result).size()))
                .allMatch(each -> each.startsWith("ex"));
        assertThat(stages(droop)).startsWith(stages(droop, result).toArray(String[]::new));
        assertThat(stages(droop))
                .as("droop may move papers once more when all seats are filled")
                .hasSizeLessThanOrEqualTo(stages(droop, result).size() + 1);
    }

    /** What changed the votes, and to what; droop also moves surpluses and papers of nobody. */
    private static List<String> stages(DroopCase droop) {
        var stages = new ArrayList<String>();
        for (var action : droop.actions()) {
            if (List.of("begin", "transfer").contains(action.get("tag").asString())) {
                stages.add(DroopCase.votes(action).toString());
            }
        }
        return withoutRepetition(stages);
    }

    private static List<String> stages(DroopCase droop, Result result) {
        return withoutRepetition(result.rounds().stream()
                .map(round -> droop.tallies(round).toString())
                .toList());
    }

    private static List<String> withoutRepetition(List<String> stages) {
        var different = new ArrayList<String>();
        for (var stage : stages) {
            if (different.isEmpty() || !different.getLast().equals(stage)) {
                different.add(stage);
            }
        }
        return different;
    }
}
