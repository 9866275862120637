package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;
import org.tugyr.platform.web.parts.Sheet;
import org.tugyr.platform.web.parts.Tabular;
import org.tugyr.platform.web.words.Words;

/** The organisations of a record by kind, and its cohorts, of which the page shows a part. */
public record OrganisationsView(List<Choice> records, List<Line> organisations, List<Neighbour> cohorts, Pager pager)
        implements Tabular {

    static final int LINES = 150;

    public OrganisationsView {
        records = List.copyOf(records);
        organisations = List.copyOf(organisations);
        cohorts = List.copyOf(cohorts);
    }

    /** Those that the page shows. */
    public List<Line> shown() {
        return organisations.stream()
                .skip((pager.page() - 1L) * LINES)
                .limit(LINES)
                .toList();
    }

    @Override
    public List<Sheet<?>> sheets(Words words) {
        return List.of(Sheet.<Line>of("organisations", organisations)
                .text("people.organisation", Line::name)
                .link("web.csv.page", Line::href)
                .text("people.organisation.kind", line -> words.of("people.organisation.kind", line.kind()))
                .text(
                        "people.seat.area",
                        line -> line.area() == null ? null : line.area().name()));
    }

    /**
     * An organisation.
     *
     * @param area for which it acts; null where it is for none
     */
    public record Line(
            Text name,
            String href,
            OrganisationKind kind,
            @Nullable Neighbour area) {}
}
