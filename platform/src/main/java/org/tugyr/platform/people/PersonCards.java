package org.tugyr.platform.people;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.people.PeopleRows.PersonRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A person in brief: the name, where it is open, and the offices held. */
final class PersonCards implements CardSource {

    private final Viewpoints viewpoints;
    private final FactLog log;

    PersonCards(Viewpoints viewpoints, FactLog log) {
        this.viewpoints = viewpoints;
        this.log = log;
    }

    @Override
    public String kind() {
        return "person";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        Identity identity = new Identity(key, state.day());
        History first = log.history(List.of("person:" + key), state.size(), PersonPage.TYPES);
        List<String> concerned = new ArrayList<>(List.of("person:" + key));
        concerned.addAll(identity.others(first));
        History history = log.history(concerned, state.size(), PersonPage.TYPES);
        Text name = history.row(PersonRow.class, key)
                .map(person -> person.row().name())
                .orElseThrow(() -> PageProblem.noSubject(key));
        var memberships = identity.memberships(history);
        History own = log.own(Seats.mentioned(memberships), state.size());
        return new Card(
                String.valueOf(Addresses.of("person:" + key)),
                name,
                null,
                List.of(),
                Seats.of(memberships, own, state.day(), words).stream()
                        .filter(Seat::current)
                        .map(seat -> office(seat, words))
                        .distinct()
                        .collect(Collectors.joining("; ")),
                null,
                standpoint.synthetic(),
                state);
    }

    /** An office as it is told beside a name; where nobody knows its days, that it is held on this one is not said. */
    static String office(Seat seat, Words words) {
        String lang = words.language().tag();
        String organisation = seat.organisation().in(lang);
        String office = seat.post() == null ? organisation : seat.post().in(lang) + " · " + organisation;
        return seat.started() == null && seat.ended() == null
                ? office + " (" + words.get("people.seat.undated") + ")"
                : office;
    }
}
