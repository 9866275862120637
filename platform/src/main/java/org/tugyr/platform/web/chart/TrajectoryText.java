package org.tugyr.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.web.chart.Trajectory.Dot;
import org.tugyr.platform.web.chart.Trajectory.Goal;
import org.tugyr.platform.web.words.Words;

/** Tells a trajectory to those who cannot see its chart. */
final class TrajectoryText {

    private TrajectoryText() {}

    static String of(Trajectory data, Words words) {
        List<String> sentences = new ArrayList<>();
        List<Dot> values = data.values();
        if (values.isEmpty()) {
            sentences.add(words.get("web.chart.alt.values", 0, "", "", "", ""));
        } else {
            Dot first = values.getFirst();
            Dot last = values.getLast();
            sentences.add(words.get(
                    "web.chart.alt.values",
                    values.size(),
                    amount(data, words, first.value(), first.value()),
                    words.day(first.on()),
                    amount(data, words, last.value(), last.value()),
                    words.day(last.on())));
        }
        Goal goal = data.lastGoal();
        if (goal != null) {
            sentences.add(words.get(
                    "web.chart.alt.target", amount(data, words, goal.low(), goal.high()), words.day(goal.due())));
        }
        return words.get("web.chart.alt", data.name(), String.join(" ", sentences));
    }

    /** A value, or a range of two, with its unit. */
    static String amount(Trajectory data, Words words, BigDecimal low, BigDecimal high) {
        String range = low.compareTo(high) == 0
                ? number(data, words, low)
                : number(data, words, low) + "–" + number(data, words, high);
        return data.unit().isEmpty() ? range : range + (data.unit().equals("%") ? "" : "\u00a0") + data.unit();
    }

    private static String number(Trajectory data, Words words, BigDecimal value) {
        return data.decimals() == null ? words.number(value) : words.number(value, data.decimals());
    }
}
