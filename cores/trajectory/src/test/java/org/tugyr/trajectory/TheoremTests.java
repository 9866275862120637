package org.tugyr.trajectory;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What must hold for every series; a failure names the seed that {@link AnySeries} drew it from. */
class TheoremTests {
    private static final long SEEDS = 20_000;

    @Test
    void drawsEveryStatusReasonAndFlag() {
        var statuses = EnumSet.noneOf(Status.class);
        var reasons = EnumSet.noneOf(Reason.class);
        var flags = EnumSet.noneOf(Flag.class);

        forAllSeeds(seed -> {
            var assessment = assess(seed);
            statuses.add(assessment.status());
            flags.addAll(assessment.flags());
            if (assessment.reason() != null) {
                reasons.add(assessment.reason());
            }
        });

        assertThat(statuses).containsExactly(Status.values());
        assertThat(reasons).containsExactly(Reason.values());
        assertThat(flags).containsExactly(Flag.values());
    }

    @Test
    void mirroringTheDirectionKeepsTheStatus() {
        forAllSeeds(seed -> {
            var series = AnySeries.of(seed);
            var mirrored = Trajectory.assess(
                    transformed(mirror(series.direction()), series, BigDecimal::negate), AnySeries.day(seed));

            assertSameStanding(seed, mirrored, assess(seed));
        });
    }

    @Test
    void changingTheUnitKeepsTheStatus() {
        forAllSeeds(seed -> {
            var series = AnySeries.of(seed);
            UnaryOperator<BigDecimal> fahrenheit =
                    value -> value.multiply(new BigDecimal("1.8")).add(new BigDecimal("32"));
            var changed = Trajectory.assess(transformed(series.direction(), series, fahrenheit), AnySeries.day(seed));

            assertSameStanding(seed, changed, assess(seed));
        });
    }

    @Test
    void whatBecomesKnownLaterNeverChangesThePast() {
        forAllSeeds(seed -> {
            var series = AnySeries.of(seed);
            var day = AnySeries.day(seed);
            var known = new Series(
                    series.direction(),
                    series.kind(),
                    only(series.baselines(), each -> !each.publishedOn().isAfter(day)),
                    only(series.values(), each -> !each.publishedOn().isAfter(day)),
                    only(series.targets(), each -> !each.decidedOn().isAfter(day)),
                    only(series.breaks(), each -> !each.announcedOn().isAfter(day)),
                    series.cadence(),
                    series.thresholds());

            assertThat(assess(seed)).as("seed %d", seed).isEqualTo(Trajectory.assess(known, day));
        });
    }

    @Test
    void improvingTheValueNeverWorsensTheStatus() {
        forAllSeeds(seed -> {
            var before = assess(seed);
            var value = before.arithmetic().value();
            var plan = before.plan();
            if (value == null || plan == null) {
                return;
            }
            var improvement = improvement(AnySeries.of(seed).direction(), plan, before, value);
            var better = new Observation(value.on(), value.value().add(improvement), value.publishedOn());
            var after = Trajectory.assess(replaced(AnySeries.of(seed), value, better), AnySeries.day(seed));

            if (before.status().assessable()) {
                assertThat(after.status()).as("seed %d", seed).isLessThanOrEqualTo(before.status());
            }
        });
    }

    @Test
    void thePlanPassesThroughItsTargetsAndStaysBetweenThem() {
        forAllSeeds(seed -> {
            var plan = assess(seed).plan();
            if (plan == null) {
                return;
            }
            for (int i = 0; i < plan.points().size(); i++) {
                var point = plan.points().get(i);
                assertThat(plan.at(point.on())).as("seed %d", seed).contains(point.bound());
                if (i > 0) {
                    var before = plan.points().get(i - 1);
                    var between = plan.at(before.on().plusDays(1)).orElseThrow().low();
                    assertThat(between)
                            .as("seed %d", seed)
                            .isBetween(
                                    before.bound().low().min(point.bound().low()),
                                    before.bound().low().max(point.bound().low()));
                }
            }
        });
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        forAllSeeds(seed -> {
            var series = AnySeries.of(seed);
            var shuffled = new Series(
                    series.direction(),
                    series.kind(),
                    shuffled(series.baselines(), seed),
                    shuffled(series.values(), seed),
                    shuffled(series.targets(), seed),
                    shuffled(series.breaks(), seed),
                    series.cadence(),
                    series.thresholds());

            assertSameStanding(seed, Trajectory.assess(shuffled, AnySeries.day(seed)), assess(seed));
        });
    }

    @Test
    void aBreakBeforeEverythingChangesNothing() {
        forAllSeeds(seed -> {
            var series = AnySeries.of(seed);
            var breaks = new ArrayList<>(series.breaks());
            breaks.add(new Break(LocalDate.of(1991, 12, 16), LocalDate.of(1991, 12, 16)));
            var broken = new Series(
                    series.direction(),
                    series.kind(),
                    series.baselines(),
                    series.values(),
                    series.targets(),
                    breaks,
                    series.cadence(),
                    series.thresholds());

            assertThat(Trajectory.assess(broken, AnySeries.day(seed)))
                    .as("seed %d", seed)
                    .isEqualTo(assess(seed));
        });
    }

    private static void forAllSeeds(LongConsumer theorem) {
        LongStream.range(0, SEEDS).forEach(theorem);
    }

    private static Assessment assess(long seed) {
        return Trajectory.assess(AnySeries.of(seed), AnySeries.day(seed));
    }

    private static void assertSameStanding(long seed, Assessment actual, Assessment expected) {
        assertThat(actual.status()).as("seed %d", seed).isEqualTo(expected.status());
        assertThat(actual.reason()).as("seed %d", seed).isEqualTo(expected.reason());
        assertThat(actual.flags()).as("seed %d", seed).isEqualTo(expected.flags());
    }

    /** A step in the promised direction; for a band, a step towards the band that binds on the value's day. */
    private static BigDecimal improvement(Direction direction, Plan plan, Assessment before, Observation value) {
        return switch (direction) {
            case INCREASE -> BigDecimal.TEN;
            case DECREASE -> BigDecimal.TEN.negate();
            case MAINTAIN, BAND -> {
                var first = plan.points().get(before.arithmetic().baseline() == null ? 0 : 1);
                var band = value.on().isBefore(first.on())
                        ? first.bound()
                        : plan.at(value.on()).orElseThrow();
                yield direction.needed(value.value(), band).multiply(new BigDecimal("0.4"));
            }
        };
    }

    private static Direction mirror(Direction direction) {
        return switch (direction) {
            case INCREASE -> Direction.DECREASE;
            case DECREASE -> Direction.INCREASE;
            case MAINTAIN, BAND -> direction;
        };
    }

    private static Series transformed(Direction direction, Series series, UnaryOperator<BigDecimal> unit) {
        return new Series(
                direction,
                series.kind(),
                observations(series.baselines(), unit),
                observations(series.values(), unit),
                series.targets().stream()
                        .map(each -> new Target(each.due(), bound(each.bound(), unit), each.decidedOn()))
                        .toList(),
                series.breaks(),
                series.cadence(),
                series.thresholds());
    }

    private static List<Observation> observations(List<Observation> list, UnaryOperator<BigDecimal> unit) {
        return list.stream()
                .map(each -> new Observation(each.on(), unit.apply(each.value()), each.publishedOn()))
                .toList();
    }

    private static Bound bound(Bound bound, UnaryOperator<BigDecimal> unit) {
        var low = unit.apply(bound.low());
        var high = unit.apply(bound.high());
        return new Bound(low.min(high), low.max(high));
    }

    private static Series replaced(Series series, Observation old, Observation better) {
        var values = new ArrayList<>(series.values());
        values.set(values.indexOf(old), better);
        return new Series(
                series.direction(),
                series.kind(),
                series.baselines(),
                values,
                series.targets(),
                series.breaks(),
                series.cadence(),
                series.thresholds());
    }

    private static <T> List<T> only(List<T> list, Predicate<T> known) {
        return list.stream().filter(known).toList();
    }

    private static <T> List<T> shuffled(List<T> list, long seed) {
        var shuffled = new ArrayList<>(list);
        Collections.shuffle(shuffled, new Random(seed));
        return shuffled;
    }
}
