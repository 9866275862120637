package org.tugyr.count.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Looks for the digit that is wrong in the votes of a line. */
final class Misprint {
    private final List<Line> lines;
    private final long sum;

    private Misprint(List<Line> lines) {
        this.lines = lines;
        this.sum = lines.stream().mapToLong(Line::votes).sum();
    }

    /** The votes of the one line that, changed in one digit, mend most percentages, if that is two or more. */
    static Optional<Finding> in(List<Line> lines) {
        return new Misprint(lines).find();
    }

    private Optional<Finding> find() {
        var differing = lines.isEmpty()
                ? 0
                : differing(lines.getFirst(), lines.getFirst().votes());
        if (differing < 2) {
            return Optional.empty();
        }
        var mended = new TreeMap<Integer, Map<Line, List<Long>>>();
        for (var line : lines) {
            for (var votes : Percent.oneDigitApart(line.votes())) {
                mended.computeIfAbsent(differing(line, votes), _ -> new LinkedHashMap<>())
                        .computeIfAbsent(line, _ -> new ArrayList<>())
                        .add(votes);
            }
        }
        var best = mended.firstEntry();
        if (best.getKey() > differing - 2 || best.getValue().size() > 1) {
            return Optional.empty();
        }
        var line = best.getValue().entrySet().iterator().next();
        return Optional.of(
                new Finding.VotesMisprinted(line.getKey().name(), line.getKey().votes(), line.getValue()));
    }

    /** How many percentages differ if a line had so many votes. */
    private int differing(Line changed, long votes) {
        var all = sum - changed.votes() + votes;
        return all <= 0
                ? lines.size()
                : (int) lines.stream()
                        .filter(line ->
                                Percent.differs(line.equals(changed) ? votes : line.votes(), all, line.percent()))
                        .count();
    }
}
