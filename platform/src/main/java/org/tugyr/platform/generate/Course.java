package org.tugyr.platform.generate;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.generate.Calendar.Stamp;

/**
 * The way of one series, in the last digits of its unit: 168.5 km with one decimal is 1685.
 *
 * @param from where it starts, at the end of 2020
 * @param targets where it is to be at the end of 2021, 2022 and so on until it is due
 * @param values what is observed, period by period
 */
record Course(long from, List<Long> targets, List<Long> values) {

    Course {
        targets = List.copyOf(targets);
        values = List.copyOf(values);
    }

    /** The way from a start to a goal that is due after so many years, as its fate wants it. */
    static Course draw(Gauge gauge, long from, long goal, int years, Fate fate, List<Stamp> stamps, Dice dice) {
        List<Long> targets = new ArrayList<>();
        for (int year = 1; year <= years; year++) {
            targets.add(from + Math.round((double) (goal - from) * year / years));
        }
        Course plan = new Course(from, targets, List.of());
        long least = from < 0 ? Long.MIN_VALUE : 0;
        double end = share(fate, dice);
        List<Long> values = new ArrayList<>();
        for (int i = 0; i < stamps.size(); i++) {
            double past = (i + 1.0) / stamps.size();
            boolean last = i + 1 == stamps.size();
            double share = last ? end : end + (1 - past) * dice.between(-0.2, 0.15);
            double planned = Math.abs(plan.planned(stamps.get(i).end()) - from);
            long change = switch (fate) {
                case ACHIEVED -> (long) Math.ceil(Math.abs(goal - from) * end * past);
                case WORSENING -> (long) Math.floor(Math.abs(goal - from) * end * past);
                case ON_TRACK,
                        AT_RISK,
                        OFF_TRACK,
                        MISSED,
                        STALE,
                        NO_BASELINE,
                        NO_VALUE,
                        BROKEN,
                        NO_TARGET,
                        UNMEASURED ->
                    last ? within(fate, planned, Math.round(planned * share)) : Math.round(planned * share);
            };
            values.add(Math.clamp(goal > from ? from + change : from - change, least, gauge.most()));
        }
        return new Course(from, targets, gauge.count() ? rising(values) : values);
    }

    /** The change nearest to one wanted that the rule gives this status (docs/rules/trajectory.md §5). */
    private static long within(Fate fate, double planned, long change) {
        long onTrack = (long) Math.ceil(planned * 19 / 20);
        long atRisk = (long) Math.ceil(planned * 3 / 5);
        return switch (fate) {
            case ON_TRACK -> Math.max(change, onTrack);
            case AT_RISK -> Math.clamp(change, atRisk, Math.max(atRisk, onTrack - 1));
            case OFF_TRACK -> Math.min(change, atRisk - 1);
            case MISSED -> Math.min(change, onTrack - 1);
            case ACHIEVED, WORSENING, STALE, NO_BASELINE, NO_VALUE, BROKEN, NO_TARGET, UNMEASURED -> change;
        };
    }

    /** The way of a series that is to stay where it is, between two edges. */
    static Course held(long from, Theme.Range edges, List<Stamp> stamps, Dice dice) {
        double width = (edges.high() - edges.low()) / 6.0;
        List<Long> values = stamps.stream()
                .map(_ -> Math.clamp(from + Math.round(dice.between(-width, width)), edges.low(), edges.high()))
                .toList();
        return new Course(from, List.of(edges.low()), values);
    }

    /** The share of what was planned that has come at the end; of all that was wanted where that is done or undone. */
    private static double share(Fate fate, Dice dice) {
        return switch (fate) {
            case ACHIEVED -> dice.between(1.0, 1.05);
            case ON_TRACK -> dice.between(0.97, 1.1);
            case AT_RISK -> dice.between(0.68, 0.88);
            case OFF_TRACK -> dice.between(0.15, 0.54);
            case WORSENING -> dice.between(-0.3, -0.12);
            case MISSED -> dice.between(0.4, 0.85);
            case STALE, NO_BASELINE, NO_VALUE, BROKEN, NO_TARGET, UNMEASURED -> dice.between(0.5, 1.05);
        };
    }

    /** What a count was cannot be more than what it became. */
    private static List<Long> rising(List<Long> values) {
        List<Long> rising = new ArrayList<>(values);
        for (int i = rising.size() - 2; i >= 0; i--) {
            rising.set(i, Math.min(rising.get(i), rising.get(i + 1)));
        }
        return rising;
    }

    /** What is planned for a day: straight from one year's end to the next. */
    double planned(LocalDate day) {
        int year = day.getYear() - Calendar.FIRST_YEAR;
        if (year >= targets.size()) {
            return targets.getLast();
        }
        long before = year == 0 ? from : targets.get(year - 1);
        double days = ChronoUnit.DAYS.between(Calendar.endOf(day.getYear() - 1), day);
        return before + (targets.get(year) - before) * days / day.lengthOfYear();
    }

    /** The first so many of its values. */
    Course until(int periods) {
        return new Course(from, targets, values.subList(0, Math.min(periods, values.size())));
    }
}
