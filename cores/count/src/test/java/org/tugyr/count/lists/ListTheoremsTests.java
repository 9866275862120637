package org.tugyr.count.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.tugyr.count.Fraction;

/** No list that meets the quotas follows the ranking better: compared with all possible lists. */
class ListTheoremsTests {
    @Test
    void noListThatMeetsTheQuotasFollowsTheRankingBetter() {
        var lists = new int[2];
        forAllSeeds(seed -> {
            var any = new AnyList(seed);

            var assembly = PartyList.assemble(any.rules, any.ranking, any.choices);

            var best = best(any);
            var found = assembly instanceof Assembly.Assembled list
                    ? Optional.of(list.slots().stream().map(Assembly.Slot::name).toList())
                    : Optional.empty();
            assertThat(found)
                    .as("seed %d, %s, %s", seed, any.rules, any.ranking)
                    .isEqualTo(best);
            lists[best.isPresent() ? 1 : 0]++;
        });
        assertThat(lists[0]).as("impossible demands").isGreaterThan(100);
        assertThat(lists[1]).as("possible demands").isGreaterThan(100);
    }

    @Test
    void everybodyLiftedHelpsToMeetAQuotaThatTheDisplacedDoesNot() {
        forAllSeeds(seed -> {
            var any = new AnyList(seed);

            if (PartyList.assemble(any.rules, any.ranking, any.choices) instanceof Assembly.Assembled list) {
                var displaced = new HashSet<String>();
                for (var slot : list.slots()) {
                    if (slot.why() instanceof Assembly.ByQuota why) {
                        assertThat(why.quotas()).as("seed %d, %s", seed, slot).isNotEmpty();
                        assertThat(why.displacedRank()).isLessThan(why.rank());
                        assertThat(displaced.add(why.displaced())).isTrue();
                    }
                }
                assertThat(displaced)
                        .doesNotContainAnyElementsOf(
                                list.slots().stream().map(Assembly.Slot::name).toList());
            }
        });
    }

    @Test
    void quotasThatCannotBeMetTogetherCanBeMetWithoutAnyOneOfThem() {
        forAllSeeds(seed -> {
            var any = new AnyList(seed);
            if (PartyList.assemble(any.rules, any.ranking, any.choices) instanceof Assembly.Impossible(var obstacles)
                    && obstacles.getFirst() instanceof Assembly.Together(var names)) {
                Function<Predicate<String>, Assembly> only = wanted -> PartyList.assemble(
                        new ListRules(
                                any.rules.slots(),
                                any.rules.quotas().stream()
                                        .filter(quota -> wanted.test(quota.name()))
                                        .toList(),
                                any.rules.bureau()),
                        any.ranking,
                        any.choices);

                assertThat(only.apply(names::contains)).isInstanceOf(Assembly.Impossible.class);
                for (var name : names) {
                    assertThat(only.apply(other -> names.contains(other) && !other.equals(name)))
                            .as("seed %d, %s", seed, names)
                            .isInstanceOf(Assembly.Assembled.class);
                }
            }
        });
    }

    /** The size of the list of 2020: 126 slots, 49 by the bureau, 77 by primaries of 800. */
    @Test
    void assemblesALongListUnderManyQuotas() {
        var random = new Random(2020);
        var ranking = IntStream.range(0, 800)
                .mapToObj(rank -> new Aspirant("R" + rank, AnyList.groups(random, 4)))
                .toList();
        var choices = IntStream.range(0, 49)
                .mapToObj(rank -> new Aspirant("B" + rank, AnyList.groups(random, 4)))
                .toList();
        var rules = new ListRules(
                126,
                List.of(
                        quota("women", "woman", 30, new Quota.WholeList()),
                        quota("young", "young", 20, new Quota.WholeList()),
                        quota("rural primaries", "rural", 25, new Quota.PrimarySlots()),
                        quota("women on top", "woman", 30, new Quota.FirstSlots(20)),
                        new Quota(
                                "one in five",
                                Set.of("young"),
                                Fraction.ONE,
                                Quota.Denominator.NUMBER,
                                Quota.Rounding.UP,
                                new Quota.Every(5))),
                new ListRules.Bureau(Fraction.of(4, 10), Quota.Rounding.DOWN, List.of()));

        var assembly = PartyList.assemble(rules, ranking, choices.subList(0, 25));

        assertThat(assembly)
                .isInstanceOfSatisfying(
                        Assembly.Assembled.class,
                        list -> assertThat(list.checks())
                                .hasSize(4 + 25)
                                .allSatisfy(check -> assertThat(check.met()).isGreaterThanOrEqualTo(check.asked())));
    }

    private static Quota quota(String name, String group, int percent, Quota.Scope scope) {
        return new Quota(
                name, Set.of(group), Fraction.of(percent, 100), Quota.Denominator.SCOPE, Quota.Rounding.UP, scope);
    }

    /** Tries sets from the best on, and for each set its orders from the best on. */
    private static Optional<List<String>> best(AnyList any) {
        var places = any.rules.places(any.choices.size());
        var primaries = any.rules.slots() - any.choices.size();
        var rest = any.ranking.stream()
                .filter(person ->
                        any.choices.stream().noneMatch(choice -> choice.name().equals(person.name())))
                .toList();
        for (var set : sets(rest.size(), primaries)) {
            for (var order : orders(set)) {
                var list = new ArrayList<Aspirant>(Collections.nCopies(any.rules.slots(), null));
                for (var i = 0; i < places.size(); i++) {
                    list.set(places.get(i) - 1, any.choices.get(i));
                }
                var next = order.iterator();
                list.replaceAll(person -> person == null ? rest.get(next.next()) : person);
                if (any.rules.quotas().stream().allMatch(quota -> meets(list, quota, places))) {
                    return Optional.of(list.stream().map(Aspirant::name).toList());
                }
            }
        }
        return Optional.empty();
    }

    private static boolean meets(List<Aspirant> list, Quota quota, List<Integer> bureau) {
        return switch (quota.scope()) {
            case Quota.WholeList _ -> meets(list, quota, list.size());
            case Quota.PrimarySlots _ ->
                meets(
                        IntStream.range(0, list.size())
                                .filter(i -> !bureau.contains(i + 1))
                                .mapToObj(list::get)
                                .toList(),
                        quota,
                        list.size());
            case Quota.FirstSlots(var slots) ->
                meets(list.subList(0, Math.min(slots, list.size())), quota, list.size());
            case Quota.Every(var slots) ->
                IntStream.range(0, list.size() / slots)
                        .allMatch(run -> meets(list.subList(run * slots, (run + 1) * slots), quota, list.size()));
        };
    }

    private static boolean meets(List<Aspirant> part, Quota quota, int all) {
        var there = part.stream()
                .filter(person -> person.groups().stream().anyMatch(quota.groups()::contains))
                .count();
        return there >= quota.demand(part.size(), all);
    }

    /** All sets of so many of the first numbers, in lexicographic order. */
    private static List<List<Integer>> sets(int of, int size) {
        return orders(IntStream.range(0, of).boxed().toList(), size).stream()
                .filter(order -> order.equals(order.stream().sorted().toList()))
                .toList();
    }

    private static List<List<Integer>> orders(List<Integer> of) {
        return orders(of, of.size());
    }

    private static List<List<Integer>> orders(List<Integer> of, int size) {
        if (size == 0) {
            return List.of(List.of());
        }
        var orders = new ArrayList<List<Integer>>();
        for (var first : of) {
            var rest = of.stream().filter(other -> !other.equals(first)).toList();
            for (var order : orders(rest, size - 1)) {
                var whole = new ArrayList<Integer>();
                whole.add(first);
                whole.addAll(order);
                orders.add(whole);
            }
        }
        return orders;
    }

    private static void forAllSeeds(LongConsumer theorem) {
        LongStream.range(0, 1500).forEach(theorem);
    }
}
