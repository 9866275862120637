package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.web.Sections;

/**
 * The page of a cohort.
 *
 * @param organisation whose members it counts, with those below it; null where it counts those of all
 * @param count how many belong to it on the page's day
 * @param areas how many of them represent which area
 * @param days how many belonged to it at the end of each year
 * @param entry its place in the log
 */
public record CohortView(
        CohortRow cohort,
        @Nullable Text organisation,
        long count,
        List<InArea> areas,
        List<OnDay> days,
        long entry,
        Sections.Parts parts,
        boolean past) {

    public CohortView {
        areas = List.copyOf(areas);
        days = List.copyOf(days);
    }

    /** How many represent an area; without a name, one that is not known. */
    public record InArea(@Nullable Text name, @Nullable String href, long count) {}

    /** How many there were on a day. */
    public record OnDay(String day, long count) {}
}
