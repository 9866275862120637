package org.tugyr.count.lists;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.tugyr.count.Fraction;

/** Up to five slots, up to seven people in up to three groups, up to three quotas, with or without a bureau. */
final class AnyList {
    private static final List<String> GROUPS = List.of("woman", "young", "rural");

    private final Random random;
    final ListRules rules;
    final List<Aspirant> ranking;
    final List<Aspirant> choices;

    AnyList(long seed) {
        random = new Random(seed * 7919);
        var slots = 1 + random.nextInt(5);
        ranking = IntStream.range(0, random.nextInt(8))
                .mapToObj(rank -> new Aspirant("R" + rank, groups(random, 4)))
                .toList();
        choices = IntStream.range(0, random.nextInt(3) == 0 ? random.nextInt(slots + 1) : 0)
                .mapToObj(choice -> new Aspirant((random.nextBoolean() ? "R" : "B") + choice, groups(random, 4)))
                .toList();
        rules = new ListRules(
                slots,
                IntStream.range(0, random.nextInt(4)).mapToObj(this::quota).toList(),
                new ListRules.Bureau(
                        Fraction.ONE,
                        Quota.Rounding.DOWN,
                        random.nextBoolean()
                                ? List.of()
                                : IntStream.rangeClosed(1, slots)
                                        .boxed()
                                        .toList()
                                        .reversed()));
    }

    private Quota quota(int number) {
        var groups = new HashSet<>(groups(random, 6));
        groups.add(GROUPS.get(random.nextInt(GROUPS.size())));
        var denominator = pick(Quota.Denominator.values());
        return new Quota(
                "Q" + number,
                groups,
                denominator == Quota.Denominator.NUMBER
                        ? Fraction.of(random.nextInt(3))
                        : Fraction.of(random.nextInt(8), 10),
                denominator,
                pick(Quota.Rounding.values()),
                scope());
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private Quota.Scope scope() {
        return switch (random.nextInt(4)) {
            case 0 -> new Quota.WholeList();
            case 1 -> new Quota.PrimarySlots();
            case 2 -> new Quota.FirstSlots(1 + random.nextInt(5));
            default -> new Quota.Every(1 + random.nextInt(3));
        };
    }

    /** Each group with the chance {@code twelfths} of twelve. */
    static Set<String> groups(Random random, int twelfths) {
        return GROUPS.stream().filter(_ -> random.nextInt(12) < twelfths).collect(Collectors.toSet());
    }
}
