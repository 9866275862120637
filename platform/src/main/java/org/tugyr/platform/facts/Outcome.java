package org.tugyr.platform.facts;

import java.util.List;

/** What became of an intent to append. */
public sealed interface Outcome {

    /** Recorded durably. */
    record Appended(long first, long size) implements Outcome {}

    /** A rule says no; nothing was written. */
    record Refused(String reason, List<String> arguments) implements Outcome {}

    /** What the intent was formed on has changed since; nothing was written. */
    record Stale(List<String> changed) implements Outcome {}
}
