package org.tugyr.platform.search;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.facts.When;

/**
 * Words by which a subject can be found.
 *
 * @param from first day on which it holds, as it is known; null where it holds from ever on or nobody knows
 * @param to last day on which it holds; null while it does
 */
public record Part(
        Role role, Text text, @Nullable When from, @Nullable When to) {

    /** What words are to a subject. */
    public enum Role {
        NAME,
        SHORT_NAME,
        CODE,
        OFFICE,
        ORGANISATION,
        AREA,
        REPORT,
        OCCASION,
        WORDING,
        SUMMARY,
        /** What it says, in words of ours. */
        GIST;

        /** Whether they call the subject itself. */
        boolean isName() {
            return this == NAME || this == SHORT_NAME;
        }

        /** Whether they place it among others, and so stand beside its name. */
        boolean isPlace() {
            return this == OFFICE || this == ORGANISATION || this == AREA || this == REPORT;
        }
    }

    /** Words that hold at all times. */
    public static Part of(Role role, Text text) {
        return new Part(role, text, null, null);
    }

    boolean begins(LocalDate day) {
        return from == null || !from.earliest().isAfter(day);
    }

    boolean holds(LocalDate day) {
        return begins(day) && (to == null || !to.latest().isBefore(day));
    }
}
