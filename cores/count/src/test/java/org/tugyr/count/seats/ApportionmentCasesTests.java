package org.tugyr.count.seats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.tugyr.count.Fraction;
import org.tugyr.count.Lots;
import org.tugyr.count.Shared;
import tools.jackson.databind.JsonNode;

/** Real elections: the seats that votes gave must come out. */
class ApportionmentCasesTests {
    private static final Lots NO_LOTS = new Lots.None();

    @TestFactory
    Stream<DynamicTest> dividesTheSeatsOf() {
        return Shared.tests(() -> Shared.array("apportionment/cases.json").stream()
                .map(one -> dynamicTest(one.path("id").asString(), () -> {
                    var seats = one.has("votes_by_constituency") ? byConstituency(one) : seats(one);

                    assertThat(seats).isEqualTo(numbers(one.path("expected_seats")));
                })));
    }

    private static Map<String, Integer> seats(JsonNode one) {
        var unnamed = one.path("notes").path("exclude_lines").path(0).asString("");
        var exempt = one.path("notes").path("exempt").path(0).asString("");
        var parties = new ArrayList<Party>();
        one.path("votes").properties().forEach(line -> {
            if (!line.getKey().equals(unnamed)) {
                parties.add(new Party(
                        line.getKey(),
                        line.getValue().asLong(),
                        one.path("coalition").path(line.getKey()).asBoolean(false) ? 2 : 1,
                        line.getKey().equals(exempt),
                        one.path("max_seats").asInt(Integer.MAX_VALUE)));
            }
        });
        var named = parties.stream().mapToLong(Party::votes).sum();
        var againstAll = one.path("against_all").asLong(0);
        var unlisted = one.path("threshold_denominator").asLong(named + againstAll) - named - againstAll;
        if (one.path("id").asString().startsWith("kz_")) {
            assertThat(unlisted).isZero();
        }
        var poll = new Poll(parties, unlisted, againstAll, null);
        var rules = new SeatRules(method(one), one.path("seats").asInt(), threshold(one), List.of(), null);
        return new TreeMap<>(Apportionment.of(rules, poll, NO_LOTS).seats());
    }

    private static Method method(JsonNode one) {
        return switch (one.path("method").asString()) {
            case "hare_largest_remainder" -> new Method.LargestRemainder(Quota.HARE);
            case "droop_largest_remainder" -> new Method.LargestRemainder(Quota.DROOP);
            case "hagenbach_bischoff_rounded_quota_largest_remainder" ->
                new Method.LargestRemainder(Quota.HAGENBACH_BISCHOFF_ROUNDED);
            case "imperiali_largest_remainder_subtract" -> new Method.LargestRemainder(Quota.IMPERIALI);
            case "dhondt" -> Method.HighestAverages.D_HONDT;
            case "sainte_lague" -> Method.HighestAverages.SAINTE_LAGUE;
            default -> throw new IllegalArgumentException(one.path("method").asString());
        };
    }

    private static Threshold threshold(JsonNode one) {
        var share = one.path("threshold");
        if (share.isNumber()) {
            return Threshold.of(Fraction.of(share.decimalValue()), Threshold.Denominator.VALID_AND_AGAINST_ALL);
        }
        if (share.isString()) {
            assertThat(share.asString()).isEqualTo("5% single party, 7% coalition of 2-3, 10% coalition of 4+");
            return new Threshold(
                    List.of(
                            new Threshold.Step(1, Fraction.of(5, 100)),
                            new Threshold.Step(2, Fraction.of(7, 100)),
                            new Threshold.Step(4, Fraction.of(10, 100))),
                    Threshold.Denominator.VALID);
        }
        return one.path("id").asString().startsWith("nl_")
                ? Threshold.of(Fraction.of(1, one.path("seats").asLong()), Threshold.Denominator.VALID)
                : Threshold.NONE;
    }

    /** Seats go to constituencies by their votes, and there to the lists that have 5 % of all votes. */
    private static Map<String, Integer> byConstituency(JsonNode one) {
        var regions = new LinkedHashMap<String, Map<String, Integer>>();
        one.path("votes_by_constituency")
                .properties()
                .forEach(region -> regions.put(region.getKey(), numbers(region.getValue())));
        var national = new TreeMap<String, Long>();
        regions.values()
                .forEach(lists -> lists.forEach((name, votes) -> national.merge(name, (long) votes, Long::sum)));
        var all = national.values().stream().mapToLong(votes -> votes).sum();
        var seatsOf = Apportionment.of(
                        SeatRules.of(
                                new Method.LargestRemainder(Quota.HARE),
                                one.path("seats").asInt()),
                        Poll.of(regions.entrySet().stream()
                                .map(region -> Party.of(
                                        region.getKey(),
                                        region.getValue().values().stream()
                                                .mapToLong(votes -> votes)
                                                .sum()))
                                .toList()),
                        NO_LOTS)
                .seats();
        var seats = new TreeMap<String, Integer>();
        regions.forEach((region, lists) -> Apportionment.of(
                        SeatRules.of(Method.HighestAverages.D_HONDT, seatsOf.get(region)),
                        Poll.of(lists.entrySet().stream()
                                .filter(list -> national.get(list.getKey()) * 20 >= all)
                                .map(list -> Party.of(list.getKey(), list.getValue()))
                                .toList()),
                        NO_LOTS)
                .seats()
                .forEach((name, won) -> seats.merge(name, won, Integer::sum)));
        return seats;
    }

    private static Map<String, Integer> numbers(JsonNode object) {
        var numbers = new TreeMap<String, Integer>();
        object.properties()
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asInt()));
        return numbers;
    }
}
