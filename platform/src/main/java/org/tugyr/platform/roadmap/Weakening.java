package org.tugyr.platform.roadmap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.programme.PledgeRows.WordingChange;

/** Whether the words of a pledge were weakened since it was made (docs/rules/disagreement.md). Pure. */
final class Weakening {

    private Weakening() {}

    /**
     * A wording, as far as it decides.
     *
     * @param due by when the pledge is to be fulfilled; null where it does not say
     */
    record Stated(When on, @Nullable When due, WordingChange change) {}

    /** Whether the wording of a day is weaker than the first: withdrawn, due later, or due no more. */
    static boolean of(Collection<Stated> wordings, LocalDate day) {
        List<Stated> stated = wordings.stream()
                .filter(wording -> !wording.on().earliest().isAfter(day))
                .sorted(Comparator.comparing(wording -> wording.on().earliest()))
                .toList();
        if (stated.size() < 2) {
            return false;
        }
        When first = stated.getFirst().due();
        When last = stated.getLast().due();
        return stated.getLast().change() == WordingChange.WITHDRAWN
                || (first != null && (last == null || last.latest().isAfter(first.latest())));
    }
}
