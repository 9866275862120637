package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.List;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.PeopleRows.OrganisationRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** An organisation in brief: its name on the day, and what it is part of, or else where it acts. */
final class OrganisationCards implements CardSource {

    private final Viewpoints viewpoints;
    private final FactLog log;

    OrganisationCards(Viewpoints viewpoints, FactLog log) {
        this.viewpoints = viewpoints;
        this.log = log;
    }

    @Override
    public String kind() {
        return "organisation";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        OrganisationRow row = new Names(log.own(List.of("organisation:" + key), state.size()))
                .organisation(key, state.day())
                .orElseThrow(() -> PageProblem.noSubject(key));
        List<String> above = new ArrayList<>();
        if (row.parent() != null) {
            above.add("organisation:" + row.parent());
        }
        if (row.area() != null) {
            above.add("area:" + row.area());
        }
        History own = log.own(above, state.size());
        Names names = new Names(own);
        return new Card(
                String.valueOf(Addresses.of("organisation:" + key)),
                row.name(),
                names.ofOrganisation(row.parent(), state.day())
                        .or(() -> names.ofArea(row.area(), state.day()))
                        .orElse(null),
                List.of(),
                "",
                null,
                standpoint.synthetic(),
                state);
    }
}
