package org.tugyr.trajectory;

/** Probe. */
public record Probe(int x) {}
