package org.tugyr.platform.ballots;

import org.tugyr.count.Outcome;

/** A contest that was counted by its rules. */
public record Counted(RuleFile rules, Outcome outcome) {}
