package org.tugyr.count.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Outcome;
import org.tugyr.count.RuleTables;
import org.tugyr.count.Tie;

/** The worked examples of docs/rules/count-seats.md. */
class SeatExamplesTests {

    @TestFactory
    Stream<DynamicTest> comesOutAsToldInTheRules() {
        return RuleTables.rows("count-seats", "| method | seats | votes | declared | seats won |").stream()
                .map(row -> dynamicTest(
                        String.join(" ", row),
                        () -> assertThat(new Example(row).seatsWon()).isEqualTo(won(row.get(4)))));
    }

    private static Object won(String cell) {
        return cell.startsWith("lot") ? cell : Example.numbers(cell);
    }

    /** A row: party votes and what is declared for them, such as {@code threshold 7 % valid; A at most 5}. */
    private static final class Example {
        private final List<String> row;
        private final List<String> declared;

        private Example(List<String> row) {
            this.row = row;
            this.declared = List.of(row.get(3).split("; ", -1));
        }

        private Object seatsWon() {
            var alliance = after("alliance ");
            if (alliance == null) {
                return told(Apportionment.of(rules(), poll(), new Lots.None()).outcome());
            }
            var of = alliance.split(" of ", -1);
            var alliances = new LinkedHashMap<>(Map.of(of[0], List.of(of[1].split(", ", -1))));
            var outcome = Alliances.of(rules(), poll(), alliances, new Lots.None());
            if (outcome instanceof Outcome.LotsNeeded(var result, var question)) {
                var lot = new Lots.Recorded(question.among().reversed());
                assertThat(Alliances.of(rules(), poll(), alliances, lot)
                                .result()
                                .ties())
                        .startsWith(new Tie(question, question.among().getLast(), new Tie.Lot(lot)));
                assertThat(question.round()).isEqualTo(result.rounds().size());
            }
            return told(outcome);
        }

        private static Object told(Outcome outcome) {
            return switch (outcome) {
                case Outcome.Decided(var result) -> new TreeMap<>(result.seatsWon());
                case Outcome.LotsNeeded(var result, var question) ->
                    question.among().stream()
                            .map(party -> result.candidates().name(party))
                            .collect(Collectors.joining(", ", "lot between ", ""));
            };
        }

        private SeatRules rules() {
            var preferences = new ArrayList<SeatRules.Preference>();
            if (declared.contains("more-votes")) {
                preferences.add(SeatRules.Preference.MORE_VOTES);
            }
            if (declared.contains("registered-earlier")) {
                preferences.add(SeatRules.Preference.REGISTERED_EARLIER);
            }
            var second = after("second at least ");
            var correction = after("correction ");
            return new SeatRules(
                    method(row.get(0)),
                    Integer.parseInt(row.get(1)),
                    threshold(),
                    preferences,
                    second == null
                            ? null
                            : new SeatRules.SecondParty(
                                    Integer.parseInt(second),
                                    correction == null ? Fraction.ONE : Fraction.parse(correction)));
        }

        private static Method method(String name) {
            return switch (name) {
                case "dhondt" -> Method.HighestAverages.D_HONDT;
                case "sainte-lague" -> Method.HighestAverages.SAINTE_LAGUE;
                case "sainte-lague-modified" -> Method.HighestAverages.SAINTE_LAGUE_MODIFIED;
                default ->
                    new Method.LargestRemainder(
                            Quota.valueOf(name.toUpperCase(Locale.ROOT).replace('-', '_')));
            };
        }

        private Threshold threshold() {
            var text = after("threshold ");
            if (text == null) {
                return Threshold.NONE;
            }
            var steps = new ArrayList<Threshold.Step>();
            var denominator = Threshold.Denominator.VALID;
            for (var step : text.split(", ", -1)) {
                var words = step.split(" ", -1);
                if (words[2].equals("of")) {
                    steps.add(new Threshold.Step(Integer.parseInt(words[3]), percent(words[0])));
                } else {
                    steps.add(new Threshold.Step(1, percent(words[0])));
                    denominator = Threshold.Denominator.valueOf(
                            words[2].toUpperCase(Locale.ROOT).replace('-', '_'));
                }
            }
            return new Threshold(steps, denominator);
        }

        private static Fraction percent(String number) {
            return Fraction.parse(number).over(100);
        }

        private Poll poll() {
            var parties = numbers(row.get(2)).keySet().stream().toList();
            var againstAll = after("against all ");
            var participants = after("participants ");
            return new Poll(
                    parties.stream().map(this::party).toList(),
                    0,
                    againstAll == null ? 0 : Long.parseLong(againstAll),
                    participants == null ? null : Long.valueOf(participants));
        }

        private Party party(String name) {
            var members = after(name + " of ");
            var atMost = after(name + " at most ");
            return new Party(
                    name,
                    numbers(row.get(2)).get(name),
                    members == null ? 1 : Integer.parseInt(members.split(" ", -1)[0]),
                    declared.contains(name + " exempt"),
                    atMost == null ? Integer.MAX_VALUE : Integer.parseInt(atMost));
        }

        private String after(String beginning) {
            return declared.stream()
                    .filter(each -> each.startsWith(beginning))
                    .map(each -> each.substring(beginning.length()))
                    .findAny()
                    .orElse(null);
        }

        private static Map<String, Integer> numbers(String cell) {
            var numbers = new TreeMap<String, Integer>();
            for (var each : cell.split(", ", -1)) {
                var space = each.lastIndexOf(' ');
                numbers.put(each.substring(0, space), Integer.valueOf(each.substring(space + 1)));
            }
            return numbers;
        }
    }
}
