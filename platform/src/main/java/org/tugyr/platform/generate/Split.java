package org.tugyr.platform.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Divides the course of an area among the areas below it. */
final class Split {

    private final Gauge gauge;
    private final int parts;
    private final List<Double> weights;
    private final Dice dice;

    Split(Gauge gauge, int parts, Dice dice) {
        this.gauge = gauge;
        this.parts = parts;
        this.dice = dice;
        this.weights =
                IntStream.range(0, parts).mapToObj(_ -> dice.between(0.6, 1.4)).toList();
    }

    /** A course for each part; where numbers add up, theirs add up to the whole at every point. */
    List<Course> of(Course whole) {
        return gauge.addsUp() ? divided(whole) : around(whole);
    }

    private List<Course> divided(Course whole) {
        List<Long> from = shares(whole.from(), weights);
        List<List<Long>> targets = table(whole.targets(), from, false);
        List<List<Long>> values = table(whole.values(), from, true);
        return IntStream.range(0, parts)
                .mapToObj(part -> new Course(from.get(part), column(targets, part), column(values, part)))
                .toList();
    }

    /** One line for each point: for a count its parts grow by shares of the growth, so that none ever falls. */
    private List<List<Long>> table(List<Long> whole, List<Long> from, boolean uneven) {
        List<List<Long>> table = new ArrayList<>();
        List<Long> before = from;
        long sum = sum(from);
        List<Double> leanings = uneven ? leaning(0.5) : weights;
        for (long point : whole) {
            List<Long> line = gauge.count() ? plus(before, shares(point - sum, leanings)) : shares(point, weights);
            table.add(line);
            before = line;
            sum = point;
        }
        return table;
    }

    private List<Double> leaning(double by) {
        return weights.stream()
                .map(weight -> weight * dice.between(1 - by, 1 + by))
                .toList();
    }

    private static long sum(List<Long> numbers) {
        return numbers.stream().mapToLong(Long::longValue).sum();
    }

    private static List<Long> plus(List<Long> some, List<Long> others) {
        return IntStream.range(0, some.size())
                .mapToObj(i -> some.get(i) + others.get(i))
                .toList();
    }

    private static List<Long> column(List<List<Long>> table, int part) {
        return table.stream().map(line -> line.get(part)).toList();
    }

    /** Whole shares of a number by weight: the differences of its rounded running shares, which add up to it. */
    static List<Long> shares(long number, List<Double> weights) {
        double all = 0;
        for (double weight : weights) {
            all += weight;
        }
        List<Long> shares = new ArrayList<>();
        double running = 0;
        long given = 0;
        for (double weight : weights) {
            running += weight;
            long until = Math.round(number * (running / all));
            shares.add(until - given);
            given = until;
        }
        return shares;
    }

    /** Courses beside the whole's, each off by something of its own that the goal makes good. */
    private List<Course> around(Course whole) {
        long width = Math.abs(whole.targets().getLast() - whole.from()) / 2 + 1;
        return IntStream.range(0, parts)
                .mapToObj(_ -> beside(whole, Math.round(dice.between(-0.4, 0.4) * width)))
                .toList();
    }

    private Course beside(Course whole, long off) {
        int years = whole.targets().size();
        List<Long> targets = IntStream.range(0, years)
                .mapToObj(i -> bounded(whole.targets().get(i) + off * (years - 1 - i) / years))
                .toList();
        List<Long> values = whole.values().stream()
                .map(value -> bounded(value + off + Math.round(off * dice.between(-0.3, 0.3))))
                .toList();
        return new Course(bounded(whole.from() + off), targets, values);
    }

    private long bounded(long number) {
        return Math.clamp(number, 0, gauge.most());
    }
}
