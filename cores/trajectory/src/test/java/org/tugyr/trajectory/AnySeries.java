package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Draws a series from a seed: any direction, gaps, vintages, moved and contradictory targets, breaks, odd numbers. */
final class AnySeries {
    static final LocalDate START = LocalDate.of(2020, 12, 31);

    private final Random random;
    private final Direction direction;

    private AnySeries(long seed) {
        random = new Random(seed * 7919);
        direction = pick(Direction.values());
    }

    static Series of(long seed) {
        return new AnySeries(seed).series();
    }

    /** A day around which most drawn series are under way. */
    static LocalDate day(long seed) {
        return START.plusDays(new Random(seed * 104_729).nextInt(2200));
    }

    private Series series() {
        var kind = pick(Kind.values());
        var cadence = pick(Cadence.YEARLY, Cadence.QUARTERLY, Cadence.MONTHLY);
        return new Series(direction, kind, baselines(), values(), targets(), breaks(), cadence, Thresholds.STANDARD);
    }

    private List<Observation> baselines() {
        var baselines = new ArrayList<Observation>();
        if (random.nextInt(5) > 0) {
            addVintages(baselines, START);
        }
        if (random.nextInt(5) == 0) {
            addVintages(baselines, START.plusDays(700));
        }
        return baselines;
    }

    private List<Observation> values() {
        var values = new ArrayList<Observation>();
        var step = 60 + random.nextInt(310);
        for (int i = random.nextInt(3) - 1, n = random.nextInt(10); i < n; i++) {
            addVintages(values, START.plusDays((long) i * step + 20));
        }
        return values;
    }

    private void addVintages(List<Observation> to, LocalDate on) {
        var published = on.plusDays(random.nextInt(120));
        do {
            to.add(new Observation(on, number(), published));
            published = published.plusDays(1 + random.nextInt(300));
        } while (random.nextInt(6) == 0);
    }

    private List<Target> targets() {
        var targets = new ArrayList<Target>();
        for (int i = 0, n = random.nextInt(4); i < n; i++) {
            var due = START.plusDays(350L * (i + 1) + random.nextInt(100));
            var decided = START.plusDays(random.nextInt(100));
            do {
                targets.add(new Target(due, bound(), decided));
                decided = decided.plusDays(random.nextInt(900));
            } while (random.nextInt(4) == 0);
        }
        return targets;
    }

    private Bound bound() {
        var value = number();
        return direction.moves() ? Bound.of(value) : new Bound(value, value.add(number().abs()));
    }

    private List<Break> breaks() {
        var on = START.plusDays(random.nextInt(1500));
        return random.nextInt(5) > 0 ? List.of() : List.of(new Break(on, on.plusDays(random.nextInt(400) - 200)));
    }

    @SafeVarargs
    private <T> T pick(T... choices) {
        return choices[random.nextInt(choices.length)];
    }

    private BigDecimal number() {
        return BigDecimal.valueOf(random.nextInt(-60, 61), random.nextInt(2));
    }
}
