package org.tugyr.platform.people;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.AreaView.Neighbour;
import org.tugyr.platform.people.PeopleRows.OrganisationKind;
import org.tugyr.platform.web.parts.Choice;
import org.tugyr.platform.web.parts.Pager;

/** The organisations of a record by kind, and its cohorts, one page of them. */
public record OrganisationsView(
        List<Choice> records, long total, List<Line> organisations, List<Neighbour> cohorts, Pager pager) {

    public OrganisationsView {
        records = List.copyOf(records);
        organisations = List.copyOf(organisations);
        cohorts = List.copyOf(cohorts);
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
