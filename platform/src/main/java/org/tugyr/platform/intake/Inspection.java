package org.tugyr.platform.intake;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Row;
import org.tugyr.platform.facts.Standing;

/**
 * What was found of rows that somebody typed.
 *
 * @param rows one for each typed row, in their order
 * @param problems all that is wrong; a problem's line is the place of its row, from 1, and 0 where it is another row's
 */
public record Inspection(List<Found> rows, List<Problem> problems) {

    public Inspection {
        rows = List.copyOf(rows);
        problems = List.copyOf(problems);
    }

    /**
     * One of them.
     *
     * @param row null where it cannot be read
     * @param before what stands in the record under its key; null where nothing does
     * @param same whether that says the same
     */
    public record Found(@Nullable Row row, Standing.@Nullable Version before, boolean same) {}

    /** Whether nothing is wrong. */
    public boolean clean() {
        return problems.isEmpty();
    }

    /** What is wrong with the row at a place, from 1. */
    public List<Problem> of(long place) {
        return problems.stream().filter(problem -> problem.line() == place).toList();
    }
}
