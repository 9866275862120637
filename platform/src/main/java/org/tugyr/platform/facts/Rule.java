package org.tugyr.platform.facts;

import java.time.Instant;
import java.util.List;

/** Decides, inside the one serial order of writing, what an intent becomes; pure but for what it reads of the record. */
@FunctionalInterface
public interface Rule {

    /** What to do. */
    Decision decide(Present present);

    /** Append these rows, or refuse. */
    sealed interface Decision {

        /** Append these, together or not at all. */
        record Append(List<Draft> drafts) implements Decision {}

        /** Refuse, with a message key and its arguments. */
        record Refuse(String reason, List<String> arguments) implements Decision {}
    }

    /** The record as it stands before this intent. */
    interface Present {

        /** The log's size. */
        long size();

        /** The moment that will stand in what is recorded now: by its day a rule goes. */
        Instant at();

        /** The history of some subjects. */
        History history(List<String> subjects);

        /** As {@link #history(List)}, of rows of some kinds only. */
        History history(List<String> subjects, List<Class<? extends Row>> types);

        /** The rows that make subjects themselves, such as their names, but not what others say of them. */
        History own(List<String> subjects);
    }
}
