package org.tugyr.platform.report;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.web.words.Words;

/** How many claims of a report have which answer. */
record Tally(Map<Badge, Long> counts) {

    Tally {
        counts = Map.copyOf(counts);
    }

    static Tally of(List<Badge> badges) {
        Map<Badge, Long> counts = new EnumMap<>(Badge.class);
        badges.forEach(badge -> counts.merge(badge, 1L, Long::sum));
        return new Tally(counts);
    }

    long count(Badge badge) {
        return counts.getOrDefault(badge, 0L);
    }

    long all() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All in one sentence; what there is none of is left out. */
    String sentence(Words words) {
        List<String> parts = new ArrayList<>();
        for (Badge badge : Badge.values()) {
            if (count(badge) > 0) {
                parts.add(words.get("report.summary." + badge.word(), count(badge)));
            }
        }
        return words.get("report.summary", all(), String.join(words.get("report.summary.and"), parts));
    }
}
