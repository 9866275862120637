package org.tugyr.platform.roadmap;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.roadmap.IndicatorView.Step;
import org.tugyr.platform.web.parts.Standing;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;
import org.tugyr.trajectory.Assessment;
import org.tugyr.trajectory.Observation;
import org.tugyr.trajectory.Pace;
import org.tugyr.trajectory.Plan;

/** Spells out the arithmetic behind a status, each step with the section of the rule it follows (docs/rules/trajectory.md). */
final class Steps {

    private final Assessment assessment;
    private final Arithmetic arithmetic;
    private final Amounts amounts;
    private final Words words;
    private final List<Step> steps = new ArrayList<>();

    private Steps(Assessment assessment, Amounts amounts, Words words) {
        this.assessment = assessment;
        this.arithmetic = assessment.arithmetic();
        this.amounts = amounts;
        this.words = words;
    }

    static List<Step> of(Assessed assessed, Words words) {
        Assessment assessment = assessed.assessment();
        return assessment == null
                ? List.of()
                : new Steps(assessment, new Amounts(assessed.indicator(), words), words).all();
    }

    private List<Step> all() {
        observation("§1", "start", arithmetic.baseline());
        if (arithmetic.goal() != null) {
            step(
                    "§7",
                    "goal",
                    amounts.exact(arithmetic.goal().bound()) + ", "
                            + words.day(arithmetic.goal().due()));
        }
        observation("§1", "value", arithmetic.value());
        if (arithmetic.value() != null && arithmetic.plannedAtValue() != null) {
            step("§4", "planned", planned(arithmetic.value().on()) + amounts.rounded(arithmetic.plannedAtValue()));
        }
        attainment();
        pace("required", arithmetic.requiredPace());
        pace("achieved", arithmetic.achievedPace());
        if (arithmetic.reachedOn() != null) {
            step("§9", "reached", words.day(arithmetic.reachedOn()));
        }
        String status = Standing.of(Voice.MEASURED, assessment.status()).label(words);
        step(
                "§6",
                "status",
                assessment.reason() == null ? status : status + ". " + words.of("roadmap.reason", assessment.reason()));
        return steps;
    }

    private void observation(String section, String name, @Nullable Observation observation) {
        if (observation != null) {
            step(
                    section,
                    name,
                    words.get(
                            "roadmap.step.observed",
                            amounts.exact(observation.value()),
                            words.day(observation.on()),
                            words.day(observation.publishedOn())));
        }
    }

    /** How the planned value of a day lies on the straight line between two corners; empty at a corner or in a corridor. */
    private String planned(LocalDate day) {
        Plan plan = assessment.plan();
        Plan.Point before = null;
        for (Plan.Point point : plan == null ? List.<Plan.Point>of() : plan.points()) {
            if (point.on().equals(day) || !point.bound().isPoint()) {
                return "";
            }
            if (point.on().isAfter(day)) {
                return before == null ? "" : line(before, point, day);
            }
            before = point;
        }
        return "";
    }

    private String line(Plan.Point from, Plan.Point to, LocalDate day) {
        return words.get(
                "roadmap.step.line",
                number(from.bound().low()),
                change(to.bound().low(), from.bound().low()),
                words.number(ChronoUnit.DAYS.between(from.on(), day)),
                words.number(ChronoUnit.DAYS.between(from.on(), to.on())));
    }

    private void attainment() {
        if (arithmetic.attainment() == null) {
            return;
        }
        String percent = Amounts.percent(arithmetic.attainment(), words);
        Observation start = arithmetic.baseline();
        Observation value = arithmetic.value();
        var planned = arithmetic.plannedAtValue();
        String formula = start == null || value == null || planned == null || !planned.isPoint()
                ? percent
                : words.get(
                        "roadmap.step.attainment",
                        change(value.value(), start.value()),
                        change(planned.low(), start.value()),
                        percent);
        step("§4", "attainment", formula);
    }

    private void pace(String name, @Nullable Pace pace) {
        if (pace != null) {
            step(
                    "§9",
                    name,
                    words.get(
                            "roadmap.step.pace",
                            amounts.rounded(pace.perYear()),
                            words.shortDay(pace.from()),
                            words.shortDay(pace.to())));
        }
    }

    private String change(BigDecimal to, BigDecimal from) {
        String subtrahend = number(from);
        return "(" + number(to) + " \u2212 " + (from.signum() < 0 ? "(" + subtrahend + ")" : subtrahend) + ")";
    }

    private String number(BigDecimal value) {
        return amounts.bare(value);
    }

    private void step(String section, String name, String formula) {
        steps.add(new Step(section, words.get("roadmap.step." + name + ".label"), formula));
    }
}
