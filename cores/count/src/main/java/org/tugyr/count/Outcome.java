package org.tugyr.count;

/** How a count ends. */
public sealed interface Outcome {
    /** The result; of a count that waits for a lot, as far as it got. */
    Result result();

    /** The count is complete. */
    record Decided(Result result) implements Outcome {}

    /** A lot must be drawn before it can go on. */
    record LotsNeeded(Result result, Tie.Question question) implements Outcome {}
}
