package org.tugyr.platform.programme;

import java.util.List;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.programme.ProgrammeRows.ProgrammeRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A programme in brief: its name, whose it is, and what it is about. */
final class ProgrammeCards implements CardSource {

    private final Viewpoints viewpoints;
    private final FactLog log;

    ProgrammeCards(Viewpoints viewpoints, FactLog log) {
        this.viewpoints = viewpoints;
        this.log = log;
    }

    @Override
    public String kind() {
        return "programme";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        ProgrammeRow row = log.own(List.of("programme:" + key), state.size())
                .row(ProgrammeRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        return new Card(
                String.valueOf(Addresses.of("programme:" + key)),
                row.name(),
                new Names(log.own(List.of("organisation:" + row.organisation()), state.size()))
                        .ofOrganisation(row.organisation(), state.day())
                        .orElse(null),
                List.of(),
                row.summary() == null ? "" : row.summary().in(words.language().tag()),
                null,
                standpoint.synthetic(),
                state);
    }
}
