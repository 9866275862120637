package org.tugyr.count.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/** Adds up what precincts report, and compares it with what is stated for all of them. */
public final class Precincts {
    private Precincts() {}

    /** The lines of all precincts together, in the order in which their names come first. */
    public static List<Line> sum(List<List<Line>> precincts) {
        var votes = new LinkedHashMap<String, Long>();
        for (var precinct : precincts) {
            for (var line : precinct) {
                votes.merge(line.name(), line.votes(), Math::addExact);
            }
        }
        return votes.entrySet().stream()
                .map(line -> new Line(line.getKey(), line.getValue(), null))
                .toList();
    }

    /** Every line whose precincts do not add up to what is stated; a line that one side lacks is 0 there. */
    public static List<Finding> check(List<Line> stated, List<List<Line>> precincts) {
        var computed = new LinkedHashMap<String, Long>();
        sum(precincts).forEach(line -> computed.put(line.name(), line.votes()));
        var findings = new ArrayList<Finding>();
        for (var line : stated) {
            var votes = computed.remove(line.name());
            if (votes == null ? line.votes() != 0 : votes != line.votes()) {
                findings.add(new Finding.PrecinctsDiffer(line.name(), line.votes(), votes == null ? 0 : votes));
            }
        }
        computed.forEach((name, votes) -> {
            if (votes != 0) {
                findings.add(new Finding.PrecinctsDiffer(name, 0, votes));
            }
        });
        return findings;
    }
}
