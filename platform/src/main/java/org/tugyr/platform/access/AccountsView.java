package org.tugyr.platform.access;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Refusal;
import org.tugyr.platform.web.parts.Pager;

/**
 * What an administrator works with.
 *
 * @param link a one-time link that was made just now, shown once; null for none
 * @param invited whom it is for; null for none
 * @param typed name as it was typed; empty for nothing
 */
public record AccountsView(
        Frame frame,
        List<Line> accounts,
        List<Waiting> waiting,
        Pager pager,
        @Nullable String link,
        @Nullable String invited,
        String typed,
        @Nullable String done,
        @Nullable Refusal refusal) {

    public AccountsView {
        accounts = List.copyOf(accounts);
        waiting = List.copyOf(waiting);
    }

    /** An account with its offices. */
    public record Line(String id, String name, boolean open, boolean own, List<Office> offices) {

        public Line {
            offices = List.copyOf(offices);
        }
    }

    /**
     * An office.
     *
     * @param place where it holds; null for the whole record
     * @param endable whether who looks at it may end it
     */
    public record Office(Held held, @Nullable Text place, boolean endable) {}

    /**
     * A role that waits for a second administrator.
     *
     * @param name of whom it is for
     * @param secondable whether who looks at it may be the second
     */
    public record Waiting(
            String id,
            Granting.Wish wish,
            String name,
            @Nullable Text place,
            boolean secondable) {}

    /** The refusal beside a field; null where it is none of that field. */
    public @Nullable Refusal at(String field) {
        return refusal != null && field.equals(refusal.field()) ? refusal : null;
    }

    /** The refusal of the whole; null where there is none. */
    public @Nullable Refusal whole() {
        return refusal != null && refusal.field() == null ? refusal : null;
    }
}
