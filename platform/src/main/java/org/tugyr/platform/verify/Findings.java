package org.tugyr.platform.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects what does not hold, and what could not be checked. */
final class Findings {

    /** A log that is wrong from end to end needs no more examples than these. */
    private static final int MOST = 10_000;

    private final List<Finding> refuted = new ArrayList<>();
    private final Map<String, Long> unchecked = new LinkedHashMap<>();
    private long beyond;

    void refute(String where, String published, String recomputed) {
        if (refuted.size() < MOST) {
            refuted.add(new Finding(where, published, recomputed));
        } else {
            beyond++;
        }
    }

    void leave(String what, long count) {
        if (count > 0) {
            unchecked.merge(what, count, Long::sum);
        }
    }

    void add(Findings others) {
        others.refuted.forEach(finding -> refute(finding.where(), finding.published(), finding.recomputed()));
        others.unchecked.forEach(this::leave);
    }

    List<Finding> refuted() {
        return List.copyOf(refuted);
    }

    /** How many more there were. */
    long beyond() {
        return beyond;
    }

    /** What could not be checked, and how often. */
    Map<String, Long> unchecked() {
        return new LinkedHashMap<>(unchecked);
    }
}
