package org.tugyr.ledger;

/** Probe. */
public record Probe(int x) {}
