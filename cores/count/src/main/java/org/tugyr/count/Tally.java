package org.tugyr.count;

/** So many votes of, or to, a candidate. */
public record Tally(int candidate, Fraction votes) {}
