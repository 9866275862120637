package org.tugyr.platform.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.tugyr.platform.facts.RuleText;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.oversight.Decision.Found;
import org.tugyr.platform.oversight.Decision.State;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionRow;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionState;
import org.tugyr.platform.oversight.HeadquartersRows.DecisionStateRow;
import org.tugyr.platform.oversight.HeadquartersRows.StocktakeRow;
import org.tugyr.platform.people.AreaRows.AreaKind;
import org.tugyr.platform.people.AreaRows.AreaRow;

/** Rule decision/1, by the worked examples of docs/rules/decision.md. */
class DecisionRuleTests {

    private static final List<String> LATER = List.of("2025-02-10", "2025-03-10", "2025-04-10");

    static List<List<String>> examples() {
        return RuleText.of("decision")
                .orElseThrow()
                .markdown()
                .lines()
                .filter(line -> line.matches("\\| 2025-.*"))
                .map(line ->
                        Arrays.stream(line.split("\\|", -1)).map(String::strip).toList())
                .map(cells -> cells.subList(1, cells.size() - 1))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void findsWhatTheProseSays(List<String> example) {
        List<DecisionStateRow> states = new ArrayList<>();
        for (int i = 0; i < LATER.size(); i++) {
            if (!example.get(1 + i).isEmpty()) {
                states.add(state("d", LATER.get(i), example.get(1 + i)));
            }
        }

        Found found = new Decision(decision("d", example.getFirst()), held("2025-01-10"), later(), states)
                .on(LocalDate.parse(example.get(4)));

        assertThat(found.state().name()).isEqualTo(example.get(5).replace("`", ""));
        assertThat(found.overdue()).isEqualTo(Integer.parseInt(example.get(6)));
    }

    @Test
    void hasExamples() {
        assertThat(examples()).hasSizeGreaterThan(10);
    }

    @Test
    void knowsNoStocktakeOfAnotherHeadquarters() {
        StocktakeRow other =
                new StocktakeRow("x", "other", "B", Text.of("kk", "Отырыс"), LocalDate.parse("2025-03-20"), null, null);

        Decision decision = new Decision(decision("d", "2025-01-31"), held("2025-01-10"), List.of(other), List.of());

        assertThat(decision.on(LocalDate.parse("2025-04-01")))
                .isEqualTo(new Found(State.LATE, LocalDate.parse("2025-01-31"), 0, 0));
    }

    @Test
    void countsByHeadquartersAndUpTheAreas() {
        OversightBasis basis = new OversightBasis();
        basis.put(area("A", null));
        basis.put(area("B", "A"));
        basis.put(held("2025-01-10"));
        later().forEach(basis::put);
        basis.put(decision("d", "2025-02-28"));
        basis.put(decision("e", "2025-02-28"));
        basis.put(state("e", "2025-03-10", "done 2025-02-20"));

        assertThat(basis.numbers("r", LocalDate.parse("2025-04-10")))
                .hasEntrySatisfying(
                        "decision:d/state", number -> assertThat(number.value()).isEqualTo("ESCALATED"))
                .hasEntrySatisfying(
                        "area:A/decisions/DONE",
                        number -> assertThat(number.value()).isEqualTo("1"))
                .containsKeys(
                        "area:B/decisions/ESCALATED", "organisation:hq/decisions/DONE", "record:r/decisions/ESCALATED");
        assertThat(basis.numbers("r", LocalDate.parse("2025-01-09"))).isEmpty();
    }

    private static AreaRow area(String key, @Nullable String parent) {
        return new AreaRow(
                key,
                LocalDate.parse("2000-01-01"),
                null,
                parent,
                AreaKind.REGION,
                Text.of("kk", key),
                null,
                null,
                null,
                null);
    }

    private static List<StocktakeRow> later() {
        return LATER.stream().map(DecisionRuleTests::held).toList();
    }

    private static StocktakeRow held(String day) {
        return new StocktakeRow(day, "hq", "B", Text.of("kk", "Отырыс"), LocalDate.parse(day), null, null);
    }

    private static DecisionRow decision(String key, String due) {
        return new DecisionRow(
                key, "2025-01-10", null, Text.of("kk", "Шешім"), "o", null, LocalDate.parse(due), null, null);
    }

    /** What a stocktake found, such as {@code done 2025-02-05}. */
    private static DecisionStateRow state(String decision, String stocktake, String found) {
        String[] words = found.split(" ", 2);
        DecisionState state = DecisionState.valueOf(words[0].toUpperCase(Locale.ROOT));
        LocalDate day = words.length < 2 ? null : LocalDate.parse(words[1]);
        return new DecisionStateRow(
                decision,
                stocktake,
                state,
                state == DecisionState.DONE ? day : null,
                state == DecisionState.OPEN ? day : null,
                null,
                null);
    }
}
