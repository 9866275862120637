package org.tugyr.trajectory;

import java.math.MathContext;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Compares what was measured with what was promised: rule {@value #RULE}, in prose in docs/rules/trajectory.md. */
public final class Trajectory {
    public static final String RULE = "trajectory/1";

    /** How quotients are rounded; they are only shown, every status is decided without division. */
    public static final MathContext ROUNDING = MathContext.DECIMAL64;

    private Trajectory() {}

    /** The standing of a series on a day, from nothing but what was published, decided and announced by then. */
    public static Assessment assess(Series series, LocalDate asOf) {
        var commitments = Commitments.asOf(series, asOf);
        var basis = Basis.of(series, commitments, asOf);
        var plan = basis.targets().isEmpty() || basis.broken() || commitments.contradictory()
                ? null
                : Plan.of(series.direction(), basis.baseline(), basis.targets());
        var progress = plan == null ? null : progress(series.direction(), basis, plan);

        var outcome = outcome(series, commitments, basis, plan, progress, asOf);
        return new Assessment(
                RULE,
                asOf,
                outcome.status(),
                outcome.reason(),
                flags(series, commitments, basis, asOf),
                commitments.moves(),
                plan,
                Arithmetic.of(series.direction(), basis, plan, progress, asOf));
    }

    private record Outcome(Status status, @Nullable Reason reason) {
        static Outcome of(Status status) {
            return new Outcome(status, null);
        }

        static Outcome not(Reason reason) {
            return new Outcome(Status.NOT_ASSESSABLE, reason);
        }
    }

    /** The steps of §6, in order. */
    private static Outcome outcome(
            Series series,
            Commitments commitments,
            Basis basis,
            @Nullable Plan plan,
            @Nullable Progress progress,
            LocalDate asOf) {
        if (commitments.contradictory()) {
            return Outcome.not(Reason.CONTRADICTORY_TARGETS);
        }
        if (basis.broken()) {
            return Outcome.not(Reason.SERIES_BREAK);
        }
        if (plan == null) {
            return Outcome.not(Reason.NO_TARGET);
        }
        var value = basis.value();
        if (value == null) {
            var baseline = basis.baseline();
            var waiting = baseline != null && !asOf.isAfter(series.cadence().freshUntil(baseline.on()));
            return Outcome.not(waiting ? Reason.NOT_STARTED : Reason.NO_VALUE);
        }
        if (basis.covered()) {
            var met = series.direction()
                    .met(value.value(), basis.targets().getLast().bound());
            return Outcome.of(met ? Status.ACHIEVED : Status.MISSED);
        }
        if (asOf.isAfter(series.cadence().usableUntil(value.on()))) {
            return Outcome.not(Reason.STALE);
        }
        return progress == null
                ? withoutBaseline(series.direction(), basis, plan, value)
                : Outcome.of(progress.status(series.direction(), series.thresholds()));
    }

    /** Without a start only what is met, or a band that already binds, can be judged (§6). */
    private static Outcome withoutBaseline(Direction direction, Basis basis, Plan plan, Observation value) {
        var binding = plan.at(value.on());
        return switch (direction) {
            case INCREASE, DECREASE ->
                direction.met(value.value(), basis.targets().getLast().bound())
                        ? Outcome.of(Status.ACHIEVED)
                        : Outcome.not(Reason.NO_BASELINE);
            case MAINTAIN, BAND -> {
                var band = binding.orElse(basis.targets().getFirst().bound());
                yield direction.met(value.value(), band)
                        ? Outcome.of(Status.ON_TRACK)
                        : direction == Direction.MAINTAIN || binding.isPresent()
                                ? Outcome.of(Status.OFF_TRACK)
                                : Outcome.not(Reason.NO_BASELINE);
            }
        };
    }

    private static @Nullable Progress progress(Direction direction, Basis basis, Plan plan) {
        var baseline = basis.baseline();
        var value = basis.value();
        return baseline == null || value == null
                ? null
                : Progress.of(direction, plan, basis.targets(), baseline, value);
    }

    private static Set<Flag> flags(Series series, Commitments commitments, Basis basis, LocalDate asOf) {
        var flags = EnumSet.noneOf(Flag.class);
        var value = basis.value();
        if (!basis.covered()) {
            if (value != null && asOf.isAfter(series.cadence().freshUntil(value.on()))) {
                flags.add(Flag.STALE);
            }
            if (!basis.targets().isEmpty()
                    && asOf.isAfter(basis.targets().getLast().due())) {
                flags.add(Flag.OVERDUE);
            }
        }
        if (!commitments.moves().isEmpty()) {
            flags.add(Flag.TARGET_MOVED);
        }
        if (basis.restated()) {
            flags.add(Flag.RESTATED);
        }
        return flags;
    }
}
