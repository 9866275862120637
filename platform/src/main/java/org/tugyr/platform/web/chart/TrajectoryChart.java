package org.tugyr.platform.web.chart;

import gg.jte.Content;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tugyr.platform.web.chart.Trajectory.Corner;
import org.tugyr.platform.web.chart.Trajectory.Dot;
import org.tugyr.platform.web.chart.Trajectory.Goal;
import org.tugyr.platform.web.words.Words;

/**
 * Draws a trajectory: the plan dashed, targets as rings (earlier ones faded), values as a line with dots, restated vintages
 * as hollow dots, the pace still needed dotted, the day it speaks of as a thin line with its date.
 */
final class TrajectoryChart {

    private static final double TOP = 26;
    private static final double BOTTOM = 30;

    private final Trajectory data;
    private final Words words;
    private final Format format;
    private final Scale scale;
    private final Calendar calendar;
    private final double left;
    private final double right;
    private final Svg svg = new Svg();

    /** A size the chart is drawn in: one for desks and paper, one for phones, so that letters keep their size. */
    enum Format {
        WIDE(760, 340, 12, 5),
        NARROW(326, 290, 5, 4);

        private final double width;
        private final double height;
        private final int dayMarks;
        private final int valueMarks;

        Format(double width, double height, int dayMarks, int valueMarks) {
            this.width = width;
            this.height = height;
            this.dayMarks = dayMarks;
            this.valueMarks = valueMarks;
        }
    }

    private TrajectoryChart(Trajectory data, Words words, Format format) {
        this.data = data;
        this.words = words;
        this.format = format;
        var amounts = data.amounts().mapToDouble(BigDecimal::doubleValue).summaryStatistics();
        this.scale = Scale.over(amounts.getMin(), amounts.getMax(), format.valueMarks);
        LocalDate first = data.days().min(LocalDate::compareTo).orElseThrow();
        LocalDate last = data.days().max(LocalDate::compareTo).orElseThrow();
        this.calendar = Calendar.over(first, last);
        int digits = scale.marks().stream()
                .mapToInt(mark -> words.number(mark, scale.decimals()).length())
                .max()
                .orElse(1);
        this.left = 14 + 7.4 * digits;
        this.right = 16;
    }

    static Content draw(Trajectory data, Words words, Format format) {
        return new TrajectoryChart(data, words, format).drawn();
    }

    private Content drawn() {
        svg.open(
                "svg",
                "class",
                "chart " + (format == Format.WIDE ? "wide" : "narrow"),
                "viewBox",
                "0 0 " + Svg.coordinate(format.width) + " " + Svg.coordinate(format.height),
                "role",
                "img",
                "aria-label",
                TrajectoryText.of(data, words));
        axes();
        today();
        plan();
        goals();
        pace();
        values();
        labels();
        return svg.close("svg");
    }

    private void axes() {
        for (BigDecimal mark : scale.marks()) {
            double y = y(mark);
            svg.element(
                    "line",
                    "class",
                    mark.signum() == 0 ? "axis" : "grid",
                    "x1",
                    left,
                    "x2",
                    format.width - right,
                    "y1",
                    y,
                    "y2",
                    y);
            svg.text("text", words.number(mark, scale.decimals()), "x", left - 8, "y", y + 4.5, "text-anchor", "end");
        }
        if (!data.unit().isEmpty()) {
            svg.text("text", data.unit(), "x", 0d, "y", 11d);
        }
        for (Calendar.Mark mark : calendar.marks(format.dayMarks)) {
            double x = x(mark.day());
            String label = mark.year() ? String.valueOf(mark.day().getYear()) : month(mark.day());
            svg.element("line", "class", "axis", "x1", x, "x2", x, "y1", bottom(), "y2", bottom() + 5);
            svg.text("text", label, "x", x, "y", bottom() + 20, "text-anchor", "middle");
        }
        for (LocalDate day : data.breaks()) {
            svg.element("line", "class", "break", "x1", x(day), "x2", x(day), "y1", TOP, "y2", bottom());
        }
    }

    private static String month(LocalDate day) {
        return "%02d.%d".formatted(day.getMonthValue(), day.getYear());
    }

    private void today() {
        if (data.today().isAfter(calendar.to()) || data.today().isBefore(calendar.from())) {
            return;
        }
        double x = x(data.today());
        svg.element("line", "class", "today", "x1", x, "x2", x, "y1", TOP - 8, "y2", bottom());
        svg.text(
                "text",
                words.shortDay(data.today()),
                "x",
                x,
                "y",
                TOP - 13,
                "text-anchor",
                x > format.width - 40 ? "end" : "middle");
    }

    private void plan() {
        if (data.plan().isEmpty()) {
            return;
        }
        List<Corner> corners = new ArrayList<>(data.plan());
        if (corners.stream().anyMatch(Corner::wide)) {
            String upper = corners.stream().map(c -> point(c.on(), c.high())).collect(Collectors.joining(" "));
            String lower =
                    corners.reversed().stream().map(c -> point(c.on(), c.low())).collect(Collectors.joining(" "));
            svg.element("polygon", "class", "corridor", "points", upper + " " + lower);
            line("plan", corners.stream().map(c -> new Dot(c.on(), c.high())).toList());
        }
        line("plan", corners.stream().map(c -> new Dot(c.on(), c.low())).toList());
    }

    private void goals() {
        for (Goal goal : data.goals()) {
            String css = goal.moved() ? "goal moved" : "goal";
            svg.element("circle", "class", css, "cx", x(goal.due()), "cy", y(goal.low()), "r", 5.5);
            if (goal.low().compareTo(goal.high()) != 0) {
                svg.element("circle", "class", css, "cx", x(goal.due()), "cy", y(goal.high()), "r", 5.5);
            }
        }
    }

    private void pace() {
        if (data.pace() != null && !data.values().isEmpty()) {
            line("pace", List.of(data.values().getLast(), data.pace()));
        }
    }

    private void values() {
        for (Dot vintage : data.vintages()) {
            svg.element("circle", "class", "vintage", "cx", x(vintage.on()), "cy", y(vintage.value()), "r", 3.5);
        }
        line("values", data.values());
        double radius = data.values().size() > 24 ? 2.2 : 3.8;
        for (Dot value : data.values()) {
            svg.element("circle", "class", "dot", "cx", x(value.on()), "cy", y(value.value()), "r", radius);
        }
    }

    private void labels() {
        Goal goal = data.lastGoal();
        double goalY = -100;
        if (goal != null) {
            String label = words.get("web.chart.target", amount(goal.low(), goal.high()));
            goalY = y(goal.high()) < TOP + 14 ? y(goal.high()) + 22 : y(goal.high()) - 13;
            label(label, "strong halo", x(goal.due()), goalY);
        }
        if (!data.values().isEmpty()) {
            Dot last = data.values().getLast();
            double above = y(last.value()) - 12;
            boolean crowded = Math.abs(above - goalY) < 18 || above < TOP + 6 || risesTo(last);
            double y = crowded ? Math.min(y(last.value()) + 22, bottom() - 6) : above;
            label(amount(last.value(), last.value()), "value halo", x(last.on()) + (crowded ? 6 : 0), y);
        }
    }

    /** Whether the line that leaves a value upwards would cross a label above it. */
    private boolean risesTo(Dot last) {
        Dot pace = data.pace();
        return pace != null && pace.value().compareTo(last.value()) > 0;
    }

    private void label(String text, String css, double x, double y) {
        double half = 3.6 * text.length();
        String anchor = x + half > format.width ? "end" : x - half < 0 ? "start" : "middle";
        svg.text("text", text, "class", css, "x", Math.min(x, format.width), "y", y, "text-anchor", anchor);
    }

    private String amount(BigDecimal low, BigDecimal high) {
        return TrajectoryText.amount(data, words, low, high);
    }

    private void line(String css, List<Dot> dots) {
        if (dots.size() > 1) {
            String points =
                    dots.stream().map(dot -> point(dot.on(), dot.value())).collect(Collectors.joining(" "));
            svg.element("polyline", "class", css, "points", points);
        }
    }

    private String point(LocalDate day, BigDecimal value) {
        return Svg.coordinate(x(day)) + "," + Svg.coordinate(y(value));
    }

    private double x(LocalDate day) {
        return left + calendar.share(day) * (format.width - right - left);
    }

    private double y(BigDecimal value) {
        return bottom() - scale.share(value) * (bottom() - TOP);
    }

    private double bottom() {
        return format.height - BOTTOM;
    }
}
