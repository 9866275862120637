package org.tugyr.count.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Fraction;
import org.tugyr.count.RuleTables;

/** The worked examples of docs/rules/count-lists.md. */
class ListExamplesTests {
    private static final Pattern QUOTA = Pattern.compile(
            "(.+): (\\w+) (\\d+)( % of (list|scope) (up|down|nearest))?( (first|every|primary)( (\\d+))?)?");
    private static final Pattern BUREAU = Pattern.compile("bureau (\\d+) % (up|down|nearest)( at (\\d+))?: (.+)");

    @TestFactory
    Stream<DynamicTest> comesOutAsToldInTheRules() {
        return RuleTables.rows("count-lists", "| slots | ranking | declared | list |").stream()
                .map(row -> dynamicTest(
                        String.join(" ", row), () -> assertThat(list(row)).isEqualTo(row.get(3))));
    }

    private static String list(List<String> row) {
        var quotas = new ArrayList<Quota>();
        var bureau = ListRules.Bureau.NONE;
        var choices = List.<Aspirant>of();
        for (var declared : row.get(2).isEmpty() ? new String[0] : row.get(2).split("; ", -1)) {
            var match = BUREAU.matcher(declared);
            if (match.matches()) {
                bureau = new ListRules.Bureau(
                        percent(match.group(1)),
                        rounding(match.group(2)),
                        match.group(4) == null ? List.of() : List.of(Integer.valueOf(match.group(4))));
                choices = people(match.group(5));
            } else {
                quotas.add(quota(declared));
            }
        }
        var rules = new ListRules(Integer.parseInt(row.get(0)), quotas, bureau);
        return told(PartyList.assemble(rules, people(row.get(1)), choices));
    }

    private static Quota quota(String text) {
        var match = QUOTA.matcher(text);
        assertThat(match.matches()).as(text).isTrue();
        var groups = Arrays.stream(match.group(2).split("", -1)).collect(Collectors.toSet());
        var scope = switch (match.group(8)) {
            case null -> new Quota.WholeList();
            case "primary" -> new Quota.PrimarySlots();
            case "first" -> new Quota.FirstSlots(Integer.parseInt(match.group(10)));
            default -> new Quota.Every(Integer.parseInt(match.group(10)));
        };
        return match.group(4) == null
                ? new Quota(
                        match.group(1),
                        groups,
                        Fraction.parse(match.group(3)),
                        Quota.Denominator.NUMBER,
                        Quota.Rounding.UP,
                        scope)
                : new Quota(
                        match.group(1),
                        groups,
                        percent(match.group(3)),
                        Quota.Denominator.valueOf(match.group(5).toUpperCase(Locale.ROOT)),
                        rounding(match.group(6)),
                        scope);
    }

    private static List<Aspirant> people(String text) {
        return Arrays.stream(text.split(", ", -1))
                .map(person -> {
                    var parts = person.split(":", -1);
                    return new Aspirant(parts[0], parts.length < 2 ? Set.of() : Set.of(parts[1].split("", -1)));
                })
                .map(person -> new Aspirant(
                        person.name(),
                        person.groups().stream()
                                .filter(group -> !group.isEmpty())
                                .collect(Collectors.toSet())))
                .toList();
    }

    private static Fraction percent(String number) {
        return Fraction.parse(number).over(100);
    }

    private static Quota.Rounding rounding(String word) {
        return Quota.Rounding.valueOf(word.toUpperCase(Locale.ROOT));
    }

    private static String told(Assembly assembly) {
        return switch (assembly) {
            case Assembly.Assembled list -> {
                assertThat(list.checks())
                        .allSatisfy(check -> assertThat(check.met()).isGreaterThanOrEqualTo(check.asked()));
                yield list.slots().stream().map(ListExamplesTests::told).collect(Collectors.joining(", "));
            }
            case Assembly.Impossible(var obstacles) ->
                obstacles.stream().map(ListExamplesTests::told).collect(Collectors.joining("; ", "impossible: ", ""));
        };
    }

    private static String told(Assembly.Slot slot) {
        var placed = slot.placedBy().isEmpty() ? "" : " + " + String.join(", ", slot.placedBy());
        return slot.name()
                + switch (slot.why()) {
                    case Assembly.ByRank _ -> "";
                    case Assembly.ByQuota why ->
                        " for " + why.displaced() + " (" + String.join(", ", why.quotas()) + ")";
                    case Assembly.ByBureau why ->
                        (why.displaced() == null ? "" : " for " + why.displaced()) + " (bureau)";
                }
                + placed;
    }

    private static String told(Assembly.Obstacle obstacle) {
        return switch (obstacle) {
            case Assembly.TooFew(var slots, var people) -> slots + " slots, " + people + " people";
            case Assembly.BureauOverShare(var slots, var chosen) ->
                "the bureau has " + slots + " slots, and chose " + chosen;
            case Assembly.NotEnough(var quota, var asked, var available) ->
                quota + " asks for " + asked + ", there are " + available;
            case Assembly.NoRoom(var quota, var asked, var slots) ->
                quota + " asks for " + asked + " in " + slots + " slots";
            case Assembly.Together(var quotas) -> String.join(", ", quotas) + " together";
        };
    }
}
