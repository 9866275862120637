package org.tugyr.platform.lists;

import java.util.List;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.facts.Text;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A list in brief: its title, the election it stands in, and what came of it. */
final class ListCards implements CardSource {

    private final Viewpoints viewpoints;
    private final Lists lists;

    ListCards(Viewpoints viewpoints, Lists lists) {
        this.viewpoints = viewpoints;
        this.lists = lists;
    }

    @Override
    public String kind() {
        return "list";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        Lists.Reading reading = lists.read(List.of(key), state.size());
        ListsView.Line line = new ListViews(reading, lists.named(reading, state.size()), state, words)
                .lines(null).stream().findFirst().orElseThrow(() -> PageProblem.noSubject(key));
        Text above = line.contest() == null ? line.organisation() : line.contest();
        return new Card(
                String.valueOf(Addresses.of("list:" + key)),
                line.title(),
                above,
                List.of(),
                line.findings() == null ? line.summary() : line.summary() + " " + line.findings(),
                null,
                standpoint.synthetic(),
                state);
    }
}
