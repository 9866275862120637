package org.tugyr.platform.people;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.CohortRow;
import org.tugyr.platform.web.Sections;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/**
 * The page of a cohort.
 *
 * @param organisation whose members it counts, with those below it; null where it counts those of all
 * @param count how many belong to it on the page's day; null where there is no data
 * @param unknown of how many nobody knows whether they do
 * @param all out of how many
 * @param areas how many of them represent which area
 * @param days how many belonged to it at the end of each year
 * @param entry its place in the log
 */
public record CohortView(
        CohortRow cohort,
        @Nullable Text organisation,
        @Nullable Long count,
        long unknown,
        long all,
        List<InArea> areas,
        List<OnDay> days,
        long entry,
        Sections.Parts parts,
        boolean past)
        implements Tabular {

    public CohortView {
        areas = List.copyOf(areas);
        days = List.copyOf(days);
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(
                Sheet.<InArea>of("areas", areas)
                        .text("people.seat.area", InArea::name)
                        .link("web.csv.page", InArea::href)
                        .number("people.cohort.persons", InArea::count)
                        .number("people.cohort.unknown", InArea::unknown),
                Sheet.<OnDay>of("days", days)
                        .text("people.cohort.day", OnDay::end)
                        .number("people.cohort.persons", OnDay::count)
                        .number("people.cohort.unknown", OnDay::unknown));
    }

    /** How many represent an area; without a name, one that is not known. */
    public record InArea(
            @Nullable Text name,
            @Nullable String href,
            @Nullable Long count,
            long unknown) {}

    /** How many there were on a day; null where there is no data. */
    public record OnDay(LocalDate end, String day, @Nullable Long count, long unknown) {}
}
