package org.tugyr.platform.generate;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Cells in two parts, along a line that winds a little.
 *
 * @param first as many as were wanted
 * @param second the others
 */
record Cut(List<Cell> first, List<Cell> second) {

    private static final int TRIES = 32;
    private static final double WINDING = 0.16;
    private static final double WINDS = 7;

    /** The shortest of some cuts that leaves both parts in one piece; the shortest of all where none does. */
    static Cut of(List<Cell> cells, int first, Dice dice) {
        List<Cut> cuts = IntStream.range(0, TRIES)
                .mapToObj(_ -> along(cells, first, dice))
                .sorted(Comparator.comparingInt(Cut::length))
                .toList();
        return cuts.stream()
                .filter(cut -> isWhole(cut.first) && isWhole(cut.second))
                .findFirst()
                .orElse(cuts.getFirst());
    }

    private static Cut along(List<Cell> cells, int first, Dice dice) {
        double angle = dice.between(0, 2 * Math.PI);
        double cos = StrictMath.cos(angle);
        double sin = StrictMath.sin(angle);
        double size = Math.sqrt(cells.size());
        double phase = dice.between(0, 2 * Math.PI);
        Comparator<Cell> order = Comparator.comparingDouble(cell -> cell.x() * cos
                + cell.y() * sin
                + WINDING * size * StrictMath.sin(phase + WINDS * (cell.y() * cos - cell.x() * sin) / size / 2));
        List<Cell> sorted = cells.stream().sorted(order).toList();
        return new Cut(sorted.subList(0, first), sorted.subList(first, sorted.size()));
    }

    private static boolean isWhole(List<Cell> cells) {
        Set<Cell> left = new HashSet<>(cells);
        Deque<Cell> next = new ArrayDeque<>();
        next.push(cells.getFirst());
        left.remove(cells.getFirst());
        while (!next.isEmpty()) {
            next.pop().around().stream().filter(left::remove).forEach(next::push);
        }
        return left.isEmpty();
    }

    private int length() {
        Set<Cell> others = new HashSet<>(second);
        return (int) first.stream()
                .flatMap(cell -> cell.around().stream())
                .filter(others::contains)
                .count();
    }
}
