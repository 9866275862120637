package org.tugyr.platform.roadmap;

import java.util.List;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** An indicator in brief: what is measured of what was planned, and its trajectory. */
final class IndicatorCards implements CardSource {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Pages pages;

    IndicatorCards(Viewpoints viewpoints, FactLog log, Pages pages) {
        this.viewpoints = viewpoints;
        this.log = log;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "indicator";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        Assessed assessed = Assessed.of(log.history(List.of(kind() + ":" + key), state.size()), key, state.day());
        String area = assessed.indicator().row().area();
        History own = log.own(List.of("area:" + area), state.size());
        IndicatorLine line = IndicatorLine.of(assessed, words);
        Trajectory chart = Charts.of(assessed.indicator(), assessed.assessment(), state.day(), words);
        return new Card(
                String.valueOf(Addresses.of(kind() + ":" + key)),
                line.name(),
                new Names(own).ofArea(area, state.day()).orElse(null),
                List.of(new Card.Line(Voice.MEASURED, line.standing(), line.ratio(words))),
                line.reason() == null ? "" : line.reason(),
                Charts.tells(chart) ? PledgeCards.figure(pages, words, chart) : null,
                standpoint.synthetic(),
                state);
    }
}
