package org.tugyr.count.lists;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.CountProblem;
import org.tugyr.count.CountProblem.Reason;

/** Assembles a party list (docs/rules/count-lists.md). */
public final class PartyList {
    private final ListRules rules;
    private final Map<String, Integer> ranks = new HashMap<>();
    private final TreeMap<Integer, Aspirant> bureau = new TreeMap<>();
    private final List<Aspirant> choices;
    private final List<Aspirant> ranking;
    private final List<Window> windows;
    private final int primarySlots;

    private PartyList(ListRules rules, List<Aspirant> ranking, List<Aspirant> choices) {
        this.rules = rules;
        this.choices = choices;
        ranking.forEach(person -> unlessTwice(ranks.put(person.name(), ranks.size() + 1), person));
        var places = rules.places(choices.size());
        for (var i = 0; i < choices.size(); i++) {
            bureau.put(places.get(i), choices.get(i));
        }
        var chosen = choices.stream().map(Aspirant::name).toList();
        this.ranking = ranking.stream()
                .filter(person -> !chosen.contains(person.name()))
                .toList();
        this.windows = Window.of(rules, bureau);
        this.primarySlots = rules.slots() - choices.size();
    }

    /**
     * Assembles the list.
     *
     * @param ranking of the primaries, the best first, each name once
     * @param choices of the bureau, in its order; those among them who are ranked stand by the choice
     */
    public static Assembly assemble(ListRules rules, List<Aspirant> ranking, List<Aspirant> choices) {
        var most = rules.bureau().places().isEmpty()
                ? rules.bureauSlots()
                : Math.min(rules.bureauSlots(), rules.bureau().places().size());
        if (choices.size() > most) {
            return new Assembly.Impossible(List.of(new Assembly.BureauOverShare(most, choices.size())));
        }
        choices.forEach(choice -> unlessTwice(
                choices.stream()
                                        .filter(other -> other.name().equals(choice.name()))
                                        .count()
                                > 1
                        ? 1
                        : null,
                choice));
        return new PartyList(rules, ranking, choices).assemble();
    }

    private static void unlessTwice(@Nullable Integer other, Aspirant person) {
        if (other != null) {
            throw new CountProblem(Reason.SAME_NAME_TWICE, "name", person.name());
        }
    }

    private Assembly assemble() {
        var choice = new Choice(rules.quotas(), ranking, windows, primarySlots);
        if (!choice.possible()) {
            return new Assembly.Impossible(
                    new Obstacles(rules.quotas(), ranking, choices, windows, primarySlots).found());
        }
        var people = choice.people();
        var order = choice.order(people);
        var reasons = reasons(people);
        var slots = new ArrayList<Assembly.Slot>();
        var primaries = 0;
        for (var number = 1; number <= rules.slots(); number++) {
            var chosen = bureau.get(number);
            if (chosen != null) {
                slots.add(new Assembly.Slot(number, chosen.name(), byBureau(people, chosen), List.of()));
            } else {
                int person = order.get(primaries++);
                slots.add(new Assembly.Slot(
                        number,
                        ranking.get(person).name(),
                        Objects.requireNonNull(reasons.get(person)),
                        placedBy(person, order.subList(primaries, order.size()))));
            }
        }
        return new Assembly.Assembled(slots, checks(slots));
    }

    /** Those beyond the ranks that would suffice stand in the place of those within them who do not, one for one. */
    private Map<Integer, Assembly.Why> reasons(List<Integer> people) {
        var reasons = new HashMap<Integer, Assembly.Why>();
        var displaced = new ArrayList<Integer>();
        for (var person = 0; person < primarySlots; person++) {
            if (people.contains(person)) {
                reasons.put(person, new Assembly.ByRank(rank(person)));
            } else {
                displaced.add(person);
            }
        }
        for (int person : people) {
            if (person >= primarySlots) {
                int other = displaced.removeFirst();
                var quotas = rules.quotas().stream()
                        .filter(quota -> ranking.get(person).in(quota)
                                && !ranking.get(other).in(quota))
                        .map(Quota::name)
                        .toList();
                reasons.put(
                        person,
                        new Assembly.ByQuota(
                                rank(person), quotas, ranking.get(other).name(), rank(other)));
            }
        }
        return reasons;
    }

    /** Choices who would not be on the list by rank displace, one for one, those who would come next by rank. */
    private Assembly.ByBureau byBureau(List<Integer> people, Aspirant chosen) {
        if (within(chosen)) {
            return new Assembly.ByBureau(null, 0);
        }
        var before = choices.subList(0, choices.indexOf(chosen)).stream()
                .filter(choice -> !within(choice))
                .count();
        return IntStream.range(primarySlots, ranking.size())
                .filter(person -> within(ranking.get(person)) && !people.contains(person))
                .skip(before)
                .mapToObj(person -> new Assembly.ByBureau(ranking.get(person).name(), rank(person)))
                .findFirst()
                .orElseGet(() -> new Assembly.ByBureau(null, 0));
    }

    /** Whether the rank alone is good for a list without quotas and bureau. */
    private boolean within(Aspirant person) {
        return ranks.getOrDefault(person.name(), Integer.MAX_VALUE) <= rules.slots();
    }

    private List<String> placedBy(int person, List<Integer> below) {
        return below.stream()
                .min(Integer::compare)
                .filter(better -> better < person)
                .map(better -> rules.quotas().stream()
                        .filter(Quota::places)
                        .filter(quota -> ranking.get(person).in(quota)
                                != ranking.get(better).in(quota))
                        .map(Quota::name)
                        .toList())
                .orElse(List.of());
    }

    private List<Assembly.Check> checks(List<Assembly.Slot> slots) {
        var people = new HashMap<String, Aspirant>();
        ranking.forEach(person -> people.put(person.name(), person));
        choices.forEach(person -> people.put(person.name(), person));
        return QuotaChecks.of(
                rules,
                windows,
                slots.stream()
                        .map(slot -> Objects.requireNonNull(people.get(slot.name())))
                        .toList(),
                bureau);
    }

    private int rank(int person) {
        return Objects.requireNonNull(ranks.get(ranking.get(person).name()));
    }
}
