package org.tugyr.platform.verify;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tugyr.platform.facts.RuleAdoptedRow;
import org.tugyr.trajectory.Trajectory;

/** The versions of rules that a record goes by from day to day, as its entries say. */
final class RulesInForce {

    private static final Map<String, String> KNOWN = Map.of("trajectory", Trajectory.RULE);

    private final Map<String, TreeMap<LocalDate, String>> adopted = new TreeMap<>();

    void put(RuleAdoptedRow row) {
        adopted.computeIfAbsent(row.rule(), _ -> new TreeMap<>()).put(row.adoptedOn(), row.version());
    }

    /** A version in force on a day that is not known here. Before its first adoption the first version holds. */
    Optional<String> unknown(LocalDate day) {
        return adopted.entrySet().stream()
                .map(rule -> Map.entry(
                        rule.getKey(),
                        Optional.ofNullable(rule.getValue().floorEntry(day))
                                .orElseGet(() -> rule.getValue().firstEntry())
                                .getValue()))
                .filter(rule -> !rule.getValue().equals(KNOWN.get(rule.getKey())))
                .map(Map.Entry::getValue)
                .findFirst();
    }
}
