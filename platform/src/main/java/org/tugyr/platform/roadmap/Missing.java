package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.tugyr.platform.facts.Period;

/**
 * A value that is missing; what was due first stands first.
 *
 * @param end last day of its period
 * @param due last day on which it is in time
 */
record Missing(Awaited awaited, LocalDate end, LocalDate due) implements Comparable<Missing> {

    private static final Comparator<Missing> ORDER =
            Comparator.comparing(Missing::due).thenComparing(Missing::indicator).thenComparing(Missing::end);

    /** The first values that are missing of some indicators: only so many indicators, whose first is due first, can hold one of them. */
    static List<Missing> first(List<Awaited> awaited, LocalDate today, int most) {
        return awaited.stream()
                .map(each -> each.missing(today).stream()
                        .map(end -> new Missing(each, end, each.due(end)))
                        .toList())
                .filter(each -> !each.isEmpty())
                .sorted(Comparator.comparing(List::getFirst))
                .limit(most)
                .flatMap(List::stream)
                .sorted()
                .limit(most)
                .toList();
    }

    String indicator() {
        return awaited.indicator();
    }

    Period period() {
        return awaited.period(end);
    }

    @Override
    public int compareTo(Missing other) {
        return ORDER.compare(this, other);
    }
}
