package org.tugyr.platform.roadmap;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.tugyr.platform.facts.FactLog;
import org.tugyr.platform.facts.History;
import org.tugyr.platform.facts.Standpoint;
import org.tugyr.platform.people.Names;
import org.tugyr.platform.programme.PledgeRows.PledgeRow;
import org.tugyr.platform.web.Addresses;
import org.tugyr.platform.web.Card;
import org.tugyr.platform.web.CardSource;
import org.tugyr.platform.web.PageProblem;
import org.tugyr.platform.web.Pages;
import org.tugyr.platform.web.RecordState;
import org.tugyr.platform.web.Viewpoints;
import org.tugyr.platform.web.chart.Trajectory;
import org.tugyr.platform.web.parts.Voice;
import org.tugyr.platform.web.words.Words;

/** A pledge in brief: where it stands in all three voices. */
final class PledgeCards implements CardSource {

    private final Viewpoints viewpoints;
    private final FactLog log;
    private final Verdicts verdicts;
    private final Pages pages;

    PledgeCards(Viewpoints viewpoints, FactLog log, Verdicts verdicts, Pages pages) {
        this.verdicts = verdicts;
        this.viewpoints = viewpoints;
        this.log = log;
        this.pages = pages;
    }

    @Override
    public String kind() {
        return "pledge";
    }

    @Override
    public Card card(String key, Words words) {
        Standpoint standpoint = viewpoints.on(kind(), key, null);
        RecordState state = RecordState.of(standpoint);
        Delivery delivery = Delivery.read(log, key, state.size(), state.day());
        PledgeRow pledge = delivery.history()
                .row(PledgeRow.class, key)
                .orElseThrow(() -> PageProblem.noSubject(key))
                .row();
        List<String> mentioned = new ArrayList<>(delivery.mentioned());
        mentioned.add("area:" + pledge.area());
        History own = log.own(mentioned, state.size());
        Judged judged =
                verdicts.of(key, delivery.history(), state.size(), state.day()).orElse(null);
        DeliveryView view = Deliveries.of(delivery, own, judged, state.day(), words);
        return new Card(
                String.valueOf(Addresses.of(kind() + ":" + key)),
                pledge.title(),
                new Names(own).ofArea(pledge.area(), state.day()).orElse(null),
                lines(view, words),
                view.sentence(),
                view.charts().isEmpty()
                        ? null
                        : figure(pages, words, view.charts().getFirst().chart()),
                standpoint.synthetic(),
                state);
    }

    private static List<Card.Line> lines(DeliveryView view, Words words) {
        String reportedOn = view.reported().on();
        IndicatorLine decisive = view.measured().decisive();
        return List.of(
                new Card.Line(Voice.REPORTED, view.reported().standing(), reportedOn == null ? "" : reportedOn),
                new Card.Line(
                        Voice.MEASURED, view.measured().standing(), decisive == null ? "" : decisive.ratio(words)),
                new Card.Line(Voice.JUDGED, view.found(), ""));
    }

    static Content figure(Pages pages, Words words, Trajectory chart) {
        return pages.part("web/trajectory.jte", Map.of("w", words, "chart", chart));
    }
}
