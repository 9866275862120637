package org.tugyr.platform.mandates;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.mandates.MandateRows.MandateRow;
import org.tugyr.platform.mandates.MandateRows.VacancyRow;
import org.tugyr.platform.people.PeopleRows.MembershipRow;

/**
 * A mandate with the membership by which it is held.
 *
 * @param person whose it is, after merges and splits
 * @param vacancy null where the seat did not fall vacant by the day
 */
record Held(
        MandateRow row,
        MembershipRow membership,
        String person,
        @Nullable VacancyRow vacancy) {

    /** Whether the seat is held on a day, as far as is known (docs/rules/mandate.md §1). */
    boolean on(LocalDate day) {
        return membership.holdsOn(day)
                && (vacancy == null || vacancy.since().earliest().isAfter(day));
    }

    /** Whether it had begun by a day; one of which nobody knows when had. */
    boolean begun(LocalDate day) {
        return membership.startedOn() == null
                || !membership.startedOn().earliest().isAfter(day);
    }

    /** When it was taken; null where nobody knows. */
    @Nullable
    When taken() {
        return row.since() == null ? membership.startedOn() : row.since();
    }
}
