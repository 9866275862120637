package org.tugyr.trajectory;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A series and the days to assess it on, written a fact a line, and what comes of it written likewise. */
record GoldenCase(Series series, List<LocalDate> days) {

    static GoldenCase parse(List<String> lines) {
        var direction = Direction.INCREASE;
        var kind = Kind.LEVEL;
        var cadence = Cadence.YEARLY;
        var baselines = new ArrayList<Observation>();
        var values = new ArrayList<Observation>();
        var targets = new ArrayList<Target>();
        var breaks = new ArrayList<Break>();
        var days = new ArrayList<LocalDate>();
        for (var line : lines) {
            var words = line.split(" ", -1);
            switch (words[0]) {
                case "#" -> {}
                case "direction" -> direction = Direction.valueOf(words[1]);
                case "kind" -> kind = Kind.valueOf(words[1]);
                case "cadence" -> cadence = new Cadence(Period.parse(words[1]), Period.parse(words[2]));
                case "baseline" -> baselines.add(observation(words));
                case "value" -> values.add(observation(words));
                case "target" -> targets.add(new Target(day(words[1]), bound(words[2]), day(words[3])));
                case "break" -> breaks.add(new Break(day(words[1]), day(words[2])));
                case "assess" -> days.add(day(words[1]));
                default -> throw new IllegalArgumentException("unknown line: " + line);
            }
        }
        return new GoldenCase(
                new Series(direction, kind, baselines, values, targets, breaks, cadence, Thresholds.STANDARD), days);
    }

    private static Observation observation(String[] words) {
        return new Observation(day(words[1]), new BigDecimal(words[2]), day(words[3]));
    }

    private static Bound bound(String text) {
        var edges = text.split("\\.\\.", 2);
        return new Bound(new BigDecimal(edges[0]), new BigDecimal(edges[edges.length - 1]));
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text);
    }

    /** The beginning of the table row that tells this day's result in the rules. */
    String row(LocalDate day) {
        var assessment = Trajectory.assess(series, day);
        var reason = assessment.reason() == null ? "" : " (" + assessment.reason() + ")";
        return "| %s | %s%s | %s |".formatted(day, assessment.status(), reason, flags(assessment));
    }

    String replay() {
        return days.stream().map(day -> render(Trajectory.assess(series, day))).collect(Collectors.joining("\n"));
    }

    private static String flags(Assessment assessment) {
        return assessment.flags().stream().map(Flag::name).collect(Collectors.joining(", "));
    }

    private static String render(Assessment assessment) {
        var numbers = assessment.arithmetic();
        var text = new StringBuilder();
        add(text, "on", assessment.asOf());
        add(text, "status", assessment.status());
        add(text, "reason", assessment.reason());
        add(text, "flags", assessment.flags().isEmpty() ? null : flags(assessment));
        for (var move : assessment.moves()) {
            add(
                    text,
                    "moved",
                    "%s from %s to %s on %s, %s%s"
                            .formatted(
                                    move.due(),
                                    show(move.from()),
                                    show(move.to()),
                                    move.decidedOn(),
                                    move.effect(),
                                    move.counts() ? "" : ", does not count"));
        }
        add(text, "baseline", show(numbers.baseline()));
        add(text, "value", show(numbers.value()));
        add(text, "latest", show(numbers.latest()));
        add(text, "governing", show(numbers.governing()));
        add(text, "goal", show(numbers.goal()));
        add(text, "planned at value", show(numbers.plannedAtValue()));
        add(text, "planned today", show(numbers.plannedToday()));
        add(text, "attainment", show(numbers.attainment()));
        add(text, "completion", show(numbers.completion()));
        add(text, "gap", show(numbers.gap()));
        add(text, "required pace", show(numbers.requiredPace()));
        add(text, "required pace to governing", show(numbers.requiredPaceToGoverning()));
        add(text, "achieved pace", show(numbers.achievedPace()));
        add(text, "days remaining", numbers.daysRemaining());
        add(text, "reached on", numbers.reachedOn());
        return text.toString();
    }

    private static void add(StringBuilder text, String name, @Nullable Object value) {
        if (value != null) {
            text.append(name).append(": ").append(value).append('\n');
        }
    }

    private static @Nullable String show(@Nullable Observation observation) {
        return observation == null ? null : show(observation.value()) + " on " + observation.on();
    }

    private static @Nullable String show(@Nullable Target target) {
        return target == null ? null : show(target.bound()) + " by " + target.due();
    }

    private static @Nullable String show(@Nullable Bound bound) {
        return bound == null
                ? null
                : bound.isPoint() ? show(bound.low()) : show(bound.low()) + ".." + show(bound.high());
    }

    private static @Nullable String show(@Nullable Pace pace) {
        return pace == null ? null : "%s a year from %s to %s".formatted(show(pace.perYear()), pace.from(), pace.to());
    }

    private static @Nullable String show(@Nullable BigDecimal number) {
        return number == null ? null : number.round(new MathContext(6)).toPlainString();
    }
}
