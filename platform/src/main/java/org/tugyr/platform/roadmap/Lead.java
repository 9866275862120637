package org.tugyr.platform.roadmap;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.When;
import org.tugyr.platform.web.words.Words;
import org.tugyr.trajectory.Arithmetic;

/** Says in one plain line what was promised, by when, what was due by now, and what is measured. */
final class Lead {

    private Lead() {}

    /**
     * The line about a pledge.
     *
     * @param decisive the indicator its standing rests on; null where it has none
     * @param due by when the pledge is to be fulfilled, by its own words
     */
    static String of(@Nullable Assessed decisive, @Nullable When due, Words words) {
        if (decisive == null || decisive.assessment() == null) {
            return due == null
                    ? words.get("roadmap.sentence.unmeasured")
                    : words.get("roadmap.sentence.unmeasured.due", words.when(due));
        }
        return of(decisive, decisive.assessment().arithmetic(), words);
    }

    private static String of(Assessed decisive, Arithmetic arithmetic, Words words) {
        Amounts amounts = new Amounts(decisive.indicator(), words);
        List<String> parts = new ArrayList<>();
        if (arithmetic.goal() != null) {
            parts.add(words.get(
                    "roadmap.sentence.promised",
                    amounts.exact(arithmetic.goal().bound()),
                    words.day(arithmetic.goal().due())));
        }
        if (arithmetic.value() == null) {
            parts.add(words.get("roadmap.sentence.novalue"));
            return String.join(" ", parts);
        }
        String on = words.day(arithmetic.value().on());
        if (arithmetic.plannedAtValue() != null) {
            parts.add(words.get("roadmap.sentence.planned", on, amounts.rounded(arithmetic.plannedAtValue())));
        }
        String measured = amounts.exact(arithmetic.value().value());
        if (arithmetic.attainment() != null) {
            parts.add(words.get(
                    "roadmap.sentence.measured.share", measured, Amounts.percent(arithmetic.attainment(), words)));
        } else if (arithmetic.plannedAtValue() != null) {
            parts.add(words.get("roadmap.sentence.measured", measured));
        } else {
            parts.add(words.get("roadmap.sentence.measured.on", measured, on));
        }
        return String.join(" ", parts);
    }
}
