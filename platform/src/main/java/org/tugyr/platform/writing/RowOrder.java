package org.tugyr.platform.writing;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Puts lines in order by the numbers that were typed beside them. Pure. */
final class RowOrder {

    private RowOrder() {}

    /**
     * A line.
     *
     * @param standing where it stood, from 1; 0 for a new one
     * @param wanted the number that was typed
     */
    record Line(String name, int standing, int wanted) {

        /** Whoever comes to a number that another one has stands before it when coming from below, behind it when from above. */
        private int rank() {
            return standing == 0 || wanted < standing ? 0 : wanted == standing ? 1 : 2;
        }
    }

    /** The names of the lines in their new order. */
    static List<String> of(Collection<Line> lines) {
        return lines.stream()
                .sorted(Comparator.comparingInt(Line::wanted)
                        .thenComparingInt(Line::rank)
                        .thenComparingInt(Line::standing))
                .map(Line::name)
                .toList();
    }
}
