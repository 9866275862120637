package org.tugyr.platform.facts;

/**
 * A row that stands in the log.
 *
 * @param index its entry's index
 * @param fact its entry
 * @param row the body, with what is open of its sealed values
 * @param <R> its kind
 */
public record Recorded<R extends Row>(long index, Fact fact, R row) {}
