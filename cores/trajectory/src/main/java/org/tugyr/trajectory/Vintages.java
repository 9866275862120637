package org.tugyr.trajectory;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The observations as known on a day (docs/rules/trajectory.md §1).
 *
 * @param latest by day, the last vintage of each
 * @param restated the days of which an earlier vintage had another value
 */
record Vintages(List<Observation> latest, Set<LocalDate> restated) {

    static Vintages asOf(List<Observation> sorted, LocalDate asOf) {
        var latest = new ArrayList<Observation>(sorted.size());
        var restated = new HashSet<LocalDate>(0);
        for (var vintage : sorted) {
            if (vintage.publishedOn().isAfter(asOf)) {
                continue;
            }
            if (latest.isEmpty() || !latest.getLast().on().equals(vintage.on())) {
                latest.add(vintage);
                continue;
            }
            var earlier = latest.set(latest.size() - 1, vintage);
            if (earlier.publishedOn().isBefore(vintage.publishedOn())
                    && earlier.value().compareTo(vintage.value()) != 0) {
                restated.add(vintage.on());
            }
        }
        return new Vintages(latest, restated);
    }
}
