package org.tugyr.platform.web.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/**
 * A scale of values with round marks.
 *
 * @param low lowest mark
 * @param step between two marks: 1, 2 or 5 times a power of ten
 * @param steps how many
 */
record Scale(BigDecimal low, BigDecimal step, int steps) {

    private static final int[] ROUND = {1, 2, 5};

    /**
     * The scale with the smallest round step that spans the values in at most {@code most} steps; it includes zero where
     * zero is no further away than the values reach.
     */
    static Scale over(double min, double max, int most) {
        double from = min > 0 && min <= max - min ? 0 : min;
        double to = max < 0 && -max <= max - min ? 0 : max;
        if (from == to) {
            double room = from == 0 ? 1 : Math.abs(from) / 2;
            from -= from == 0 ? 0 : room;
            to += room;
        }
        int power = (int) Math.floor(Math.log10((to - from) / most)) - 1;
        while (true) {
            for (int round : ROUND) {
                BigDecimal step = BigDecimal.valueOf(round).scaleByPowerOfTen(power);
                double width = step.doubleValue();
                long first = (long) Math.floor(from / width + 1e-9);
                long last = (long) Math.ceil(to / width - 1e-9);
                if (last - first <= most) {
                    return new Scale(step.multiply(BigDecimal.valueOf(first)), step, (int) (last - first));
                }
            }
            power++;
        }
    }

    /** The marks, ascending. */
    List<BigDecimal> marks() {
        List<BigDecimal> marks = new ArrayList<>(steps + 1);
        for (int i = 0; i <= steps; i++) {
            marks.add(low.add(step.multiply(BigDecimal.valueOf(i))));
        }
        return marks;
    }

    /** Digits after the mark that every mark needs. */
    int decimals() {
        return Math.max(0, step.stripTrailingZeros().scale());
    }

    /** Where a value lies: 0 at the lowest mark, 1 at the highest. */
    double share(BigDecimal value) {
        return (value.doubleValue() - low.doubleValue()) / (step.doubleValue() * steps);
    }
}
