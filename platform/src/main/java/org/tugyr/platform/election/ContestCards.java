package org.tugyr.platform.election;

import java.util.List;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.words.Words;

/** A contest in brief: what it is called, where and when it was held, and what came out. */
final class ContestCards implements CardSource {

    private final Viewpoints viewpoints;
    private final Contests contests;

    ContestCards(Viewpoints viewpoints, Contests contests) {
        this.viewpoints = viewpoints;
        this.contests = contests;
    }

    @Override
    public String kind() {
        return "contest";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        ContestReading reading = contests.brief(List.of(key), state.size());
        ContestViews views = new ContestViews(reading, contests.named(reading, state.size()), state, words);
        ContestsView.Line line = views.line(key);
        return new Card(
                String.valueOf(Addresses.of("contest:" + key)),
                line.title(),
                views.area(key).orElse(null),
                List.of(),
                line.held() == null ? line.summary() : words.get("election.card", line.held(), line.summary()),
                null,
                standpoint.synthetic(),
                state);
    }
}
