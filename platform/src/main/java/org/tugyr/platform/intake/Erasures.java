package org.tugyr.platform.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.ErasureRow;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Recorded;

/** Makes sure that erasures take away what there is, and nothing of another record. */
final class Erasures {

    private final FactLog log;
    private final String root;
    private final Problems problems;

    Erasures(FactLog log, String root, Problems problems) {
        this.log = log;
        this.root = root;
        this.problems = problems;
    }

    void check(List<Change> changes) {
        Map<Line, ErasureRow> erasures = new LinkedHashMap<>();
        for (Change change : changes) {
            if (change.line().row() instanceof ErasureRow row) {
                erasures.put(change.line(), row);
            }
        }
        Map<Long, Recorded<?>> entries = new LinkedHashMap<>();
        log.entries(erasures.values().stream().map(ErasureRow::entry).distinct().toList())
                .forEach(entry -> entries.put(entry.index(), entry));
        erasures.forEach((line, row) -> {
            Recorded<?> entry = entries.get(row.entry());
            if (entry == null || !entry.fact().root().equals(root)) {
                problems.add(line, "entry", "the index of an entry of this record", String.valueOf(row.entry()));
            } else if (!entry.fact().sealed().containsKey(row.sealed())) {
                String sealed = String.join(", ", entry.fact().sealed().keySet());
                problems.add(
                        line,
                        "sealed",
                        sealed.isEmpty() ? "an entry with something sealed" : "one of " + sealed,
                        row.sealed());
            }
        });
    }
}
