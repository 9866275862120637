package org.tugyr.platform.ballots.tell;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.count.Outcome;
import org.tugyr.platform.ballots.read.By;
import org.tugyr.platform.ballots.rules.RuleFile;

/**
 * A contest that was counted by its rules.
 *
 * @param by what its parts are, null where they are not told
 */
public record Counted(
        RuleFile rules, Outcome outcome, @Nullable By by, List<Parts.Part> parts) {
    public Counted {
        parts = List.copyOf(parts);
    }

    /** A contest counted as a whole. */
    public Counted(RuleFile rules, Outcome outcome) {
        this(rules, outcome, null, List.of());
    }
}
